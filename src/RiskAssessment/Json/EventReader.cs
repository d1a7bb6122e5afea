using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>The format of an event of a history: one shape for each kind of event.</summary>
internal static class EventReader
{
    private const int MostListed = 1_000;

    private static readonly JsonShape<EventParts> OpenedShape = Common()
        .Required("formatVersion", (ref json, ref _) => FormatVersion.Read(ref json))
        .Required("case", (ref json, ref parts) => parts.Id = json.Text())
        .Optional("timeZone", (ref json, ref parts) => parts.Zone = CaseReader.ZoneOf((json.Node, json.Text()), ref json))
        .Optional("jurisdiction", (ref json, ref parts) => parts.Jurisdiction = json.OneOf<Jurisdiction>())
        .Optional("keys", (ref json, ref parts) => parts.Keys = CaseReader.ReadKeys(ref json))
        .Optional("labels", (ref json, ref parts) => parts.Labels = CaseReader.ReadLabels(ref json))
        .Optional("instrument", (ref json, ref parts) => parts.To = ReadInstrument(ref json))
        .Optional("coverage", (ref json, ref parts) => parts.Coverage = json.OneOf<Coverage>());

    private static readonly JsonShape<IdentityParts> IdentityShape = new JsonShape<IdentityParts>()
        .Required("id", (ref json, ref parts) => parts.Id = json.Code())
        .Optional("version", (ref json, ref parts) => parts.Version = json.Text());

    private static readonly JsonShape<CodedParts> CodedShape = new JsonShape<CodedParts>()
        .Required("behaviour", (ref json, ref parts) => parts.Behaviour = json.Behaviour())
        .Required("words", (ref json, ref parts) => parts.Words = json.List(MostListed, static (ref json) => json.Text() ?? ""));

    /// <summary>The kinds of events: their properties, and what they change; <see langword="null"/> where a part was refused.</summary>
    private static readonly Dictionary<string, (JsonShape<EventParts> Shape, Func<EventParts, CaseChange?> Change)> Kinds = new(StringComparer.Ordinal)
    {
        ["opened"] = (OpenedShape, parts => parts.Id is { } reference ? Opened(reference, parts) : null),
        ["entry-added"] = (WithEntry(), parts => parts.Incident is { } entry ? new EntryAdded(entry) : null),
        ["entry-corrected"] = (WithEntry(), parts => parts.Incident is { } entry ? new EntryCorrected(entry) : null),
        ["entry-withdrawn"] = (WithId(), parts => parts.Id is { } id ? new EntryWithdrawn(id) : null),
        ["answered"] = (
            WithItem().Required("answer", (ref json, ref parts) => parts.Answer = CaseReader.ReadAnswer(ref json, [])),
            parts => parts is { Id: { } item, Answer: { } answer } ? new ItemAnswered(item, answer) : null),
        ["answer-withdrawn"] = (WithItem(), parts => parts.Id is { } item ? new AnswerWithdrawn(item) : null),
        ["measure-set"] = (
            Common().Required("measure", (ref json, ref parts) => parts.Measure = DiaryReader.ReadMeasure(ref json)),
            parts => parts.Measure is { } measure ? new MeasureSet(measure) : null),
        ["measure-withdrawn"] = (WithId(), parts => parts.Id is { } id ? new MeasureWithdrawn(id) : null),
        ["milestone-set"] = (
            Common().Required("milestone", ReadMilestone),
            parts => parts.Milestone is { Id: { Length: > 0 } } milestone ? new MilestoneSet(milestone) : null),
        ["milestone-withdrawn"] = (WithId(), parts => parts.Id is { } id ? new MilestoneWithdrawn(id) : null),
        ["coverage-set"] = (
            Common().Required("coverage", (ref json, ref parts) => parts.Coverage = json.OneOf<Coverage>()),
            parts => parts.Coverage is { } coverage ? new CoverageSet(coverage) : null),
        ["addendum"] = (
            Common()
                .Required("about", (ref json, ref parts) => parts.Number = json.Integer(1, int.MaxValue))
                .Required("text", (ref json, ref parts) => parts.Text = json.Text()),
            parts => parts is { Number: { } about, Text: { } text } ? new AddendumAdded(about, text) : null),
        ["evidence-added"] = (
            WithEntryId().Required("evidence", (ref json, ref parts) => parts.Evidence = DiaryReader.ReadEvidence(ref json)),
            parts => parts is { Id: { } entry, Evidence: { } evidence } ? new EvidenceAdded(entry, evidence) : null),
        ["coded"] = (
            WithEntryId()
                .Required("accepted", (ref json, ref parts) => parts.Accepted = json.List(MostListed, ReadCoded))
                .Required("refused", (ref json, ref parts) => parts.Refused = json.List(MostListed, ReadCoded)),
            parts => parts.Id is { } entry ? new EntryCoded(entry, parts.Accepted.OfType<CodedBehaviour>(), parts.Refused.OfType<CodedBehaviour>()) : null),
        ["instrument-changed"] = (
            Common()
                .Required("from", (ref json, ref parts) => parts.From = ReadInstrument(ref json))
                .Required("to", (ref json, ref parts) => parts.To = ReadInstrument(ref json))
                .Optional("askAgain", (ref json, ref parts) => parts.AskAgain = json.List(Bounds.Answers, static (ref json) => json.Text() ?? "")),
            parts => parts is { From: { } from, To: { } to } ? new InstrumentChanged(from, to, parts.AskAgain) : null),
        ["judged"] = (
            Common()
                .Required("level", ReadLevel)
                .Optional("beforeSeeing", (ref json, ref parts) => parts.Flag = json.Boolean())
                .Required("assessment", (ref json, ref parts) => parts.Text = DiaryReader.ReadHash(ref json)),
            parts => parts is { Level: { } level, Text: { } hash } ? new LevelJudged(level, hash, parts.Flag ?? false) : null),
        ["countersigned"] = (
            Common()
                .Required("judgement", (ref json, ref parts) => parts.Number = json.Integer(1, int.MaxValue))
                .Required("agrees", (ref json, ref parts) => parts.Flag = json.Boolean()),
            parts => parts is { Number: { } judgement, Flag: { } agrees } ? new JudgementCountersigned(judgement, agrees) : null),
        ["sharing-restricted"] = (
            Common().Required("with", (ref json, ref parts) => parts.Text = json.Text()),
            parts => parts.Text is { } with ? new SharingRestricted(with) : null),
        ["reviewed"] = (Common(), _ => new CaseReviewed()),
        ["closed"] = (Common(), _ => new CaseClosed()),
        ["reopened"] = (Common(), _ => new CaseReopened()),
    };

    private static readonly JsonShape<EventParts> UnknownShape = Common();

    /// <summary>The codes of all kinds of events.</summary>
    internal static IReadOnlyCollection<string> Codes => Kinds.Keys;

    /// <summary>Reads an event whose kind is known from a look ahead; <see langword="null"/> where any part of it is refused.</summary>
    /// <param name="json">The document.</param>
    /// <param name="kind">The code of the kind; <see langword="null"/> where the event has none.</param>
    /// <param name="clock">Where local times are read; <see langword="null"/> for the event that opens a case, which says it.</param>
    internal static CaseEvent? Read(ref JsonCursor json, string? kind, ZoneClock? clock)
    {
        var (parts, before) = (new EventParts(), json.Refusals);
        var isKnown = Kinds.TryGetValue(kind ?? "", out var known);
        (isKnown ? known.Shape : UnknownShape).Read(ref json, ref parts);
        clock ??= new ZoneClock(parts.Zone ?? TimeZoneInfo.Utc);
        var recorded = InstantOf(parts.Recorded, clock, ref json);
        return isKnown && json.Refusals == before && recorded is { } at && known.Change(parts) is { } change
            ? new CaseEvent(parts.Sequence!.Value, at, parts.By!, change, parts.Why)
            : null;
    }

    /// <summary>An instant with the offset that was written, so that a history is written as it was read.</summary>
    private static DateTimeOffset? InstantOf((int Node, string? Text) recorded, ZoneClock clock, ref JsonCursor json) =>
        CaseReader.InstantOf(recorded, clock, ref json) is { } at ? at.ToOffset(EdtfDate.Parse(recorded.Text!).Offset ?? at.Offset) : null;

    /// <summary>The kind of an event, found without reading the rest of it; <see langword="null"/> for a case file, whose contents are not looked at.</summary>
    internal static string? KindOf(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8.Slice(JsonParser.LengthOfBom(utf8)), new JsonReaderOptions { MaxDepth = Bounds.FileDepth });
            while (reader.Read())
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                {
                    if (reader.ValueTextEquals("event"u8))
                        return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    if (reader.ValueTextEquals("answers"u8) || reader.ValueTextEquals("diary"u8))
                        return null;
                }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
        return null;
    }

    /// <summary>Checks that an event that was written can be read. What contradicts other events is not checked.</summary>
    /// <exception cref="InvalidInputException">It cannot; the exception has every problem.</exception>
    internal static void ThrowIfNotReadable(byte[] utf8, CaseChange change)
    {
        if (!JsonReading.TryRead<CaseEvent>(utf8, (ref json) => Read(ref json, change.Code, null), static _ => [], out _, out var problems))
            throw new InvalidInputException([.. problems.Select(found => found with { Line = 0, Column = 0 })]);
    }

    private static JsonShape<EventParts> Common() => new JsonShape<EventParts>()
        .Required("sequence", (ref json, ref parts) => parts.Sequence = json.Integer(1, int.MaxValue))
        .Required("recorded", (ref json, ref parts) => parts.Recorded = (json.Node, json.Text()))
        .Required("by", (ref json, ref parts) => parts.By = json.Text())
        .Required("event", ReadKind)
        .Optional("why", (ref json, ref parts) => parts.Why = json.Text());

    private static JsonShape<EventParts> WithEntry() => Common().Required("entry", (ref json, ref parts) => parts.Incident = DiaryReader.ReadIncident(ref json));

    private static JsonShape<EventParts> WithEntryId() => Common().Required("entry", (ref json, ref parts) => parts.Id = json.Text());

    private static JsonShape<EventParts> WithId() => Common().Required("id", (ref json, ref parts) => parts.Id = json.Text());

    private static JsonShape<EventParts> WithItem() => Common().Required("item", (ref json, ref parts) => parts.Id = json.Text());

    private static CaseOpened Opened(string reference, EventParts parts) => new(reference, parts.Zone)
    {
        Jurisdiction = parts.Jurisdiction,
        VictimKey = parts.Keys.Victim,
        PersonKey = parts.Keys.Person,
        Labels = parts.Labels ?? new Dictionary<string, string>(0),
        Instrument = parts.To,
        Coverage = parts.Coverage,
    };

    private static void ReadKind(ref JsonCursor json, ref EventParts parts)
    {
        var (node, kind) = (json.Node, json.Text());
        if (kind is not null && !Kinds.ContainsKey(kind) && json.Refuse(out var input))
            input.NotAllowed(node, kind, Kinds.Keys);
    }

    private static void ReadLevel(ref JsonCursor json, ref EventParts parts)
    {
        var node = json.Node;
        parts.Level = json.OneOf<RiskLevel>();
        if (parts.Level != RiskLevel.Undetermined)
            return;
        parts.Level = null;
        if (json.Refuse(out var input))
            input.Add(JsonProblem.NotAllowed, node, "A judgement is standard, medium or high.");
    }

    private static void ReadMilestone(ref JsonCursor json, ref EventParts parts)
    {
        var (node, before) = (json.Node, json.Refusals);
        parts.Milestone = DiaryReader.ReadMilestone(ref json);
        if (parts.Milestone.Id is null && json.Refusals == before && json.Refuse(out var input))
            JsonObject.ReportMissing(input, node, "id");
    }

    private static InstrumentIdentity? ReadInstrument(ref JsonCursor json)
    {
        var parts = default(IdentityParts);
        IdentityShape.Read(ref json, ref parts);
        return parts.Id is { } id ? new InstrumentIdentity(id, parts.Version) : null;
    }

    private static CodedBehaviour? ReadCoded(ref JsonCursor json)
    {
        var parts = default(CodedParts);
        CodedShape.Read(ref json, ref parts);
        return parts is { Behaviour: { } behaviour, Words: { } words } ? new CodedBehaviour(behaviour, words) : null;
    }

    private sealed class EventParts
    {
        internal int? Sequence, Number;
        internal (int Node, string? Text) Recorded;
        internal string? By, Why, Id, Text;
        internal bool? Flag;
        internal TimeZoneInfo? Zone;
        internal Jurisdiction? Jurisdiction;
        internal CaseReader.CaseKeys Keys;
        internal Dictionary<string, string>? Labels;
        internal InstrumentIdentity? From, To;
        internal Coverage? Coverage;
        internal Incident? Incident;
        internal Answer? Answer;
        internal ProtectiveMeasure? Measure;
        internal Milestone? Milestone;
        internal EvidenceItem? Evidence;
        internal CodedBehaviour?[] Accepted = [], Refused = [];
        internal string[] AskAgain = [];
        internal RiskLevel? Level;
    }

    private struct IdentityParts
    {
        internal string? Id, Version;
    }

    private struct CodedParts
    {
        internal Behaviour? Behaviour;
        internal string[]? Words;
    }
}
