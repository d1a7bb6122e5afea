using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Reads the diary of a case file, and checks what its entries say together.</summary>
internal sealed class DiaryReader(JsonInput input, TimeZoneInfo zone)
{
    internal const int MostEvidence = 1_000;

    private static readonly Behaviour StandIn = Behaviour.Of("other-unwanted-conduct");

    /// <summary>The diary; <see langword="null"/> where something in it is wrong, which is then reported.</summary>
    internal IncidentDiary? Read(int node)
    {
        var before = input.ProblemCount;
        var diary = new JsonObject(input, node, "coverage", "incidents", "measures", "milestones");
        var coverage = diary.OneOf<Coverage>("coverage") ?? Coverage.Partial;
        Incident[] incidents = [.. diary.Elements("incidents", Bounds.Incidents).Select(ReadIncident)];
        ProtectiveMeasure[] measures = [.. diary.Elements("measures", Bounds.Incidents).Select(ReadMeasure)];
        Milestone[] milestones = [.. diary.Elements("milestones", Bounds.Incidents).Select(ReadMilestone)];
        var clock = new ZoneClock(zone);
        input.Add(DiaryCheck.Problems(incidents, measures, milestones, clock));
        return input.ProblemCount == before ? new IncidentDiary(incidents, measures, milestones, coverage, clock) : null;
    }

    private Incident ReadIncident(int node)
    {
        var incident = new JsonObject(
            input,
            node,
            "id",
            "when",
            "behaviours",
            "channel",
            "occurrences",
            "source",
            "recorded",
            "reported",
            "reportedTo",
            "attribution",
            "sameAs",
            "place",
            "note",
            "evidence");
        return new Incident(RequiredId(incident), incident.RequiredDate("when") ?? default, ReadBehaviours(incident))
        {
            Occurrences = incident.Integer("occurrences", 1, Bounds.Occurrences) ?? 1,
            Channel = incident.OneOf<Channel>("channel"),
            Source = incident.OneOf<IncidentSource>("source") ?? default,
            Attribution = incident.OneOf<Attribution>("attribution") ?? default,
            Recorded = incident.Date("recorded"),
            Reported = incident.Date("reported"),
            ReportedTo = incident.Text("reportedTo"),
            SameAs = incident.Text("sameAs"),
            Place = incident.Text("place"),
            Evidence = incident.Texts("evidence", MostEvidence),
            Note = incident.Text("note"),
        };
    }

    /// <summary>The id; one of its own where there is none, so that no other entry is blamed for it.</summary>
    private string RequiredId(JsonObject entry)
    {
        var node = entry.Require("id");
        var id = node < 0 ? null : input.TextAt(node);
        if (id is "")
            input.Add(JsonProblem.OutOfRange, node, "An id has at least one character.");
        return id is null or "" ? $"\0{entry.Node}" : id;
    }

    /// <summary>What can be read of them; a stand-in where nothing can.</summary>
    private List<Behaviour> ReadBehaviours(JsonObject incident)
    {
        var behaviours = new List<Behaviour>();
        var list = incident.Require("behaviours");
        var codes = list < 0 ? [] : input.ElementsAt(list, Bounds.BehavioursPerIncident);
        if (list >= 0 && codes.Count == 0 && input.Tree[list].Kind == JsonTokenType.StartArray)
            input.Add(JsonProblem.OutOfRange, list, "An incident has at least one behaviour. Use other-unwanted-conduct where nothing else fits.");
        foreach (var node in codes)
        {
            if (input.TextAt(node) is not { } code)
                continue;
            if (Behaviour.TryGet(code, out var behaviour))
                behaviours.Add(behaviour);
            else
                input.Add(JsonProblem.NotAllowed, node, () => $"There is no behaviour {input.Describe(node)}.{Spelling.Suggestion(code, Behaviour.All.Select(known => known.Code))} The schema lists the codes.");
        }
        return behaviours.Count == 0 ? [StandIn] : behaviours;
    }

    private ProtectiveMeasure ReadMeasure(int node)
    {
        var measure = new JsonObject(input, node, "id", "kind", "from", "until");
        var id = RequiredId(measure);
        var (kind, from, until) = (measure.RequiredCode("kind") ?? "", measure.RequiredDate("from") ?? default, measure.Date("until"));
        return new ProtectiveMeasure(id, kind, from, until);
    }

    private Milestone ReadMilestone(int node)
    {
        var milestone = new JsonObject(input, node, "kind", "on");
        return new Milestone(milestone.RequiredCode("kind") ?? "", milestone.RequiredDate("on") ?? default);
    }
}
