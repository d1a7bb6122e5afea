namespace RiskAssessment.Json;

/// <summary>Reads the diary of a case file, and checks what its entries say together.</summary>
internal sealed class DiaryReader(JsonInput input, TimeZoneInfo zone)
{
    private static readonly Behaviour StandIn = Behaviour.Of("other-unwanted-conduct");

    /// <summary>The diary; <see langword="null"/> where something in it is wrong, which is then reported.</summary>
    internal IncidentDiary? Read(int node)
    {
        var before = input.ProblemCount;
        var diary = new JsonObject(input, node, "coverage", "incidents", "measures", "milestones");
        var coverage = diary.OneOf<Coverage>("coverage") ?? Coverage.Complete;
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
        var id = RequiredId(incident);
        var when = incident.RequiredDate("when");
        var behaviours = ReadBehaviours(incident);
        var occurrences = incident.Integer("occurrences", 1, Bounds.Occurrences, 1);
        var read = (
            Channel: incident.OneOf<Channel>("channel"),
            Source: incident.OneOf<IncidentSource>("source") ?? default,
            Attribution: incident.OneOf<Attribution>("attribution") ?? default,
            Recorded: incident.Date("recorded"),
            Reported: incident.Date("reported"),
            ReportedTo: incident.Text("reportedTo"),
            SameAs: incident.Text("sameAs"),
            Place: incident.Text("place"),
            Evidence: incident.Texts("evidence", Bounds.Answers),
            Note: incident.Text("note"));
        return new Incident(id, when, behaviours.Count == 0 ? [StandIn] : behaviours)
        {
            Occurrences = occurrences,
            Channel = read.Channel,
            Source = read.Source,
            Attribution = read.Attribution,
            Recorded = read.Recorded,
            Reported = read.Reported,
            ReportedTo = read.ReportedTo,
            SameAs = read.SameAs,
            Place = read.Place,
            Evidence = read.Evidence,
            Note = read.Note,
        };
    }

    /// <summary>The id; one of its own where there is none, so that no other entry is blamed for it.</summary>
    private string RequiredId(JsonObject entry)
    {
        var node = entry.Require("id");
        var id = node < 0 ? null : JsonObject.TextAt(input, node, Bounds.TextLength);
        if (id is "")
            input.Add(JsonProblem.OutOfRange, node, "An id has at least one character.");
        return id is null or "" ? $"\0{entry.Node}" : id;
    }

    private List<Behaviour> ReadBehaviours(JsonObject incident)
    {
        var behaviours = new List<Behaviour>();
        var list = incident.Require("behaviours");
        var codes = list < 0 ? [] : JsonObject.ElementsAt(input, list, Bounds.BehavioursPerIncident);
        if (list >= 0 && codes.Count == 0 && input.Tree[list].Kind == System.Text.Json.JsonTokenType.StartArray)
            input.Add(JsonProblem.OutOfRange, list, "An incident has at least one behaviour. Use other-unwanted-conduct where nothing else fits.");
        foreach (var node in codes)
        {
            if (JsonObject.TextAt(input, node, Bounds.TextLength) is not { } code)
                continue;
            if (Behaviour.TryGet(code, out var behaviour))
                behaviours.Add(behaviour);
            else
                input.Add(JsonProblem.NotAllowed, node, $"There is no behaviour {input.Describe(node)}.{Spelling.Suggestion(code, Behaviour.All.Select(known => known.Code))} The schema lists the codes.");
        }
        return behaviours;
    }

    private ProtectiveMeasure ReadMeasure(int node)
    {
        var measure = new JsonObject(input, node, "id", "kind", "from", "until");
        var id = RequiredId(measure);
        var (kind, from, until) = (measure.RequiredCode("kind"), measure.RequiredDate("from"), measure.Date("until"));
        return new ProtectiveMeasure(id, kind, from, until);
    }

    private Milestone ReadMilestone(int node)
    {
        var milestone = new JsonObject(input, node, "kind", "on");
        return new Milestone(milestone.RequiredCode("kind"), milestone.RequiredDate("on"));
    }
}
