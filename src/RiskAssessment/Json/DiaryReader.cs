using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>The format of the diary of a case file.</summary>
internal static class DiaryReader
{
    private static readonly Behaviour[] StandIn = [Behaviour.Of("other-unwanted-conduct")];

    private static readonly JsonShape<ParsedDiary> DiaryShape = new JsonShape<ParsedDiary>()
        .Optional("coverage", (ref json, ref diary) => diary.Coverage = json.OneOf<Coverage>() ?? diary.Coverage)
        .Optional("incidents", (ref json, ref diary) => diary.Incidents = json.List(Bounds.Incidents, ReadIncident))
        .Optional("measures", (ref json, ref diary) => diary.Measures = json.List(Bounds.Incidents, ReadMeasure))
        .Optional("milestones", (ref json, ref diary) => diary.Milestones = json.List(Bounds.Incidents, ReadMilestone));

    private static readonly JsonShape<IncidentParts> IncidentShape = new JsonShape<IncidentParts>()
        .Required("id", (ref json, ref incident) => incident.Id = ReadId(ref json))
        .Required("when", (ref json, ref incident) => incident.When = json.Date() ?? default)
        .Required("behaviours", (ref json, ref incident) => incident.Behaviours = ReadBehaviours(ref json))
        .Optional("channel", (ref json, ref incident) => incident.Channel = json.OneOf<Channel>())
        .Optional("occurrences", (ref json, ref incident) => incident.Occurrences = json.Integer(1, Bounds.Occurrences))
        .Optional("spread", (ref json, ref incident) => incident.Spread = json.OneOf<OccurrenceSpread>())
        .Optional("source", (ref json, ref incident) => incident.Source = json.OneOf<IncidentSource>())
        .Optional("recorded", (ref json, ref incident) => incident.Recorded = json.Date())
        .Optional("reported", (ref json, ref incident) => incident.Reported = json.Date())
        .Optional("reportedTo", (ref json, ref incident) => incident.ReportedTo = json.Text())
        .Optional("attribution", (ref json, ref incident) => incident.Attribution = json.OneOf<Attribution>())
        .Optional("sameAs", (ref json, ref incident) => incident.SameAs = json.Text())
        .Optional("place", (ref json, ref incident) => incident.Place = json.Text())
        .Optional("note", (ref json, ref incident) => incident.Note = json.Text())
        .Optional("evidence", (ref json, ref incident) => incident.Evidence = json.List(Bounds.Evidence, ReadEvidence));

    private static readonly JsonShape<MeasureParts> MeasureShape = new JsonShape<MeasureParts>()
        .Required("id", (ref json, ref measure) => measure.Id = ReadId(ref json))
        .Required("kind", (ref json, ref measure) => measure.Kind = ReadKind(ref json, ProtectiveMeasure.KnownKinds, "measure. It counts like every other measure"))
        .Required("from", (ref json, ref measure) => measure.From = json.Date() ?? default)
        .Optional("until", (ref json, ref measure) => measure.Until = json.Date())
        .Optional("recorded", (ref json, ref measure) => measure.Recorded = json.Date());

    private static readonly JsonShape<EvidenceParts> EvidenceShape = new JsonShape<EvidenceParts>()
        .Required("ref", (ref json, ref evidence) => evidence.Reference = json.Text())
        .Optional("sha256", (ref json, ref evidence) => evidence.Sha256 = ReadHash(ref json))
        .Optional("kind", (ref json, ref evidence) => evidence.Kind = ReadWord(ref json, EvidenceItem.KnownKinds, "evidence"))
        .Optional("heldBy", (ref json, ref evidence) => evidence.HeldBy = json.Text());

    private static readonly JsonShape<MilestoneParts> MilestoneShape = new JsonShape<MilestoneParts>()
        .Optional("id", (ref json, ref milestone) => milestone.Id = ReadId(ref json))
        .Required("kind", (ref json, ref milestone) => milestone.Kind = ReadKind(ref json, Milestone.KnownKinds, "milestone. It does not count as a trigger"))
        .Required("on", (ref json, ref milestone) => milestone.On = json.Date() ?? default)
        .Optional("recorded", (ref json, ref milestone) => milestone.Recorded = json.Date());

    internal static ParsedDiary Read(ref JsonCursor json)
    {
        var (parts, before) = (new ParsedDiary(), json.Refusals);
        DiaryShape.Read(ref json, ref parts);
        parts.IsWhole = json.Refusals == before;
        return parts;
    }

    internal static Incident ReadIncident(ref JsonCursor json)
    {
        var (parts, node) = (new IncidentParts(), json.Node);
        IncidentShape.Read(ref json, ref parts);
        return new Incident(parts.Id ?? Nameless(node), parts.When, parts.Behaviours is { Length: > 0 } behaviours ? behaviours : StandIn)
        {
            Occurrences = parts.Occurrences ?? 1,
            Spread = parts.Spread ?? default,
            Channel = parts.Channel,
            Source = parts.Source ?? default,
            Attribution = parts.Attribution ?? default,
            Recorded = parts.Recorded,
            Reported = parts.Reported,
            ReportedTo = parts.ReportedTo,
            SameAs = parts.SameAs,
            Place = parts.Place,
            Evidence = parts.Evidence ?? [],
            Note = parts.Note,
        };
    }

    internal static ProtectiveMeasure ReadMeasure(ref JsonCursor json)
    {
        var (parts, node) = (new MeasureParts(), json.Node);
        MeasureShape.Read(ref json, ref parts);
        return new ProtectiveMeasure(parts.Id ?? Nameless(node), parts.Kind ?? "", parts.From, parts.Until) { Recorded = parts.Recorded };
    }

    internal static Milestone ReadMilestone(ref JsonCursor json)
    {
        var parts = new MilestoneParts();
        MilestoneShape.Read(ref json, ref parts);
        return new Milestone(parts.Kind ?? "", parts.On) { Id = parts.Id, Recorded = parts.Recorded };
    }

    /// <summary>An id of its own for an entry that has none, so that no other entry is blamed for it.</summary>
    private static string Nameless(int node) => $"\0{node}";

    private static string? ReadId(ref JsonCursor json)
    {
        var (node, id) = (json.Node, json.Text());
        if (id is not "")
            return id;
        if (json.Refuse(out var input))
            input.Add(JsonProblem.OutOfRange, node, "An id needs at least one character.");
        return null;
    }

    /// <summary>A kind, with a warning where it is not known: a typing error must not lose a trigger.</summary>
    private static string? ReadKind(ref JsonCursor json, IReadOnlyList<string> known, string what)
    {
        var node = json.Node;
        var kind = json.Code();
        WarnIfUnknown(ref json, node, kind, known, what);
        return kind;
    }

    /// <summary>The same of a word that need not be a code.</summary>
    private static string? ReadWord(ref JsonCursor json, IReadOnlyList<string> known, string what)
    {
        var node = json.Node;
        var word = json.Text();
        WarnIfUnknown(ref json, node, word, known, what);
        return word;
    }

    private static void WarnIfUnknown(ref JsonCursor json, int node, string? kind, IReadOnlyList<string> known, string what)
    {
        if (kind is not null && !known.Contains(kind) && json.Warn(out var input))
            input.Warn(DiaryCheck.UnknownKind, node, () => Spelling.Suggestion(kind, known) is { Length: > 0 } nearest
                ? $"This is not a known kind of {what}.{nearest}"
                : $"This is not a known kind of {what}. Known kinds: {string.Join(", ", known)}.");
    }

    /// <summary>A piece of evidence: a text, or an object.</summary>
    internal static EvidenceItem ReadEvidence(ref JsonCursor json)
    {
        if (json.Kind != JsonTokenType.StartObject)
            return new EvidenceItem(json.Text() ?? "");
        var parts = new EvidenceParts();
        EvidenceShape.Read(ref json, ref parts);
        return new EvidenceItem(parts.Reference ?? "") { Sha256 = parts.Sha256, Kind = parts.Kind, HeldBy = parts.HeldBy };
    }

    internal static string? ReadHash(ref JsonCursor json)
    {
        var (node, text) = (json.Node, json.Text());
        if (text is null || EvidenceItem.IsHash(text))
            return text;
        if (json.Refuse(out var input))
            input.Add(JsonProblem.NotAllowed, node, $"{input.Named(node)} is not a SHA-256, which has 64 hexadecimal digits.");
        return null;
    }

    private static Behaviour[] ReadBehaviours(ref JsonCursor json)
    {
        var (node, before) = (json.Node, json.Refusals);
        var behaviours = json.List(Bounds.BehavioursPerIncident, static (ref json) => json.Behaviour());
        if (behaviours.Length == 0 && json.Refusals == before && json.Refuse(out var input))
            input.Add(JsonProblem.OutOfRange, node, "An incident needs at least one behaviour. Use other-unwanted-conduct if nothing else fits.");
        if (json.Refusals == before)
            return behaviours!;
        return [.. behaviours.OfType<Behaviour>()];
    }

    private struct IncidentParts
    {
        internal string? Id, ReportedTo, SameAs, Place, Note;
        internal EdtfDate When;
        internal EdtfDate? Recorded, Reported;
        internal Behaviour[]? Behaviours;
        internal Channel? Channel;
        internal int? Occurrences;
        internal OccurrenceSpread? Spread;
        internal IncidentSource? Source;
        internal Attribution? Attribution;
        internal EvidenceItem[]? Evidence;
    }

    private struct MeasureParts
    {
        internal string? Id, Kind;
        internal EdtfDate From;
        internal EdtfDate? Until, Recorded;
    }

    private struct MilestoneParts
    {
        internal string? Id, Kind;
        internal EdtfDate On;
        internal EdtfDate? Recorded;
    }

    private struct EvidenceParts
    {
        internal string? Reference, Sha256, Kind, HeldBy;
    }
}
