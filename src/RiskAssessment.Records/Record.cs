using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RiskAssessment.Json;

namespace RiskAssessment.Records;

/// <summary>Something to be recorded: an assessment, a judgement, what was added to a history, or what was handed on.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
/// <example>
/// <code>
/// using RiskAssessment.Records;
///
/// var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
/// var caseFile = new CaseFile { Reference = "2018/0417", AsOf = DateTimeOffset.UtcNow, Answers = new AnswerSheet(("threats", Answer.Yes)) };
///
/// var log = RecordLog.InFolder("records");
/// var appended = log.Append(Record.OfAssessment(caseFile, service.Assess(caseFile)));
/// Console.WriteLine(appended.Checkpoint.ShortForm);
/// </code>
/// </example>
[PersonalData]
public sealed class Record
{
    private const string Version = "1.0";

    private Record(RecordKind kind, string? caseReference, byte[] body) => (Kind, CaseReference, Body) = (kind, caseReference, body);

    /// <summary>What it is of.</summary>
    public RecordKind Kind { get; }

    /// <summary>The reference of the case, which the log holds as a code only; <see langword="null"/> for a case without one.</summary>
    [PersonalData]
    public string? CaseReference { get; }

    /// <summary>The index of the record of which this one takes the place; <see langword="null"/> for none.</summary>
    public long? Supersedes { get; private init; }

    /// <summary>The index of the record that it is about, such as the assessment that was judged; <see langword="null"/> for none.</summary>
    public long? About { get; private init; }

    /// <summary>When it is recorded; <see langword="null"/> for the current time of the log's clock.</summary>
    public DateTimeOffset? RecordedAt { get; private init; }

    internal byte[] Body { get; }

    internal Assessment? Assessment { get; private init; }

    /// <summary>An assessment of a case file, with everything that is needed to compute it again.</summary>
    /// <param name="caseFile">The case file that was assessed.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of its texts, as <see cref="AssessmentJson.Write"/> takes it.</param>
    /// <returns>The record.</returns>
    /// <exception cref="InvalidInputException">Assessed again from what would be stored, the case gives something else: it is not the case of this assessment, or it cannot be written.</exception>
    public static Record OfAssessment(CaseFile caseFile, Assessment assessment, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(assessment);
        var input = CaseJson.Write(caseFile with { AsOf = assessment.AsOf });
        return OfAssessment(json => WriteRaw(json, "caseFile", input), assessment, language);
    }

    /// <summary>An assessment of a history, with all its events.</summary>
    /// <param name="history">The history that was assessed.</param>
    /// <param name="assessment">The assessment, of all events or of those that were known at its <see cref="Assessment.KnownAt"/>.</param>
    /// <param name="language">The language of its texts, as <see cref="AssessmentJson.Write"/> takes it.</param>
    /// <returns>The record.</returns>
    /// <exception cref="InvalidInputException">Assessed again from what would be stored, the history gives something else: it is not the one of this assessment, or it cannot be written.</exception>
    public static Record OfAssessment(CaseHistory history, Assessment assessment, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(assessment);
        return OfAssessment(json => WriteEvents(json, "history", history.Events), assessment, language);
    }

    /// <summary>An assessment that was judged, in the language in which the event of the judgement has its hash.</summary>
    /// <param name="before">The history before the judgement.</param>
    /// <param name="judged">The assessment, as <see cref="JudgementState.Judged"/> gives it.</param>
    /// <returns>The record.</returns>
    /// <exception cref="InvalidInputException">It is not the assessment of that history, or it cannot be written.</exception>
    public static Record OfJudgedAssessment(CaseHistory before, Assessment judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return OfAssessment(before, judged, judged.Instrument.Languages is [var first, ..] ? first : "en");
    }

    /// <summary>A judgement, or the countersignature of one, as its event in the history.</summary>
    /// <param name="history">The history.</param>
    /// <param name="judgement">The event, which is of that history.</param>
    /// <returns>The record. Its <see cref="About"/> should name the record of the assessment that was judged.</returns>
    /// <exception cref="ArgumentException">The event is neither, or is not of the history.</exception>
    public static Record OfJudgement(CaseHistory history, CaseEvent judgement)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(judgement);
        if (judgement.Change is not (LevelJudged or JudgementCountersigned))
            throw new ArgumentException("The event is not a judgement or a countersignature.", nameof(judgement));
        if (!history.Events.Contains(judgement))
            throw new ArgumentException("The event is not of this history.", nameof(judgement));
        return Of(RecordKind.Judgement, ReferenceOf(history), json => WriteRaw(json, "event", Encoding.UTF8.GetBytes(HistoryJson.WriteEvent(judgement))));
    }

    /// <summary>What was added to a history: the hash of each event, so that history and log vouch for each other.</summary>
    /// <param name="history">The history.</param>
    /// <param name="after">The sequence number of the last event that is recorded already; 0 for none.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no event after it.</exception>
    public static Record OfEvents(CaseHistory history, int after = 0)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(after, history.LastSequence);
        return Of(RecordKind.Amendment, ReferenceOf(history), json =>
        {
            json.WriteNumber("first", after + 1);
            json.WriteStartArray("events");
            foreach (var one in history.Events.Skip(after))
                json.WriteStringValue(HashOf(one));
            json.WriteEndArray();
        });
    }

    /// <summary>Something that was handed on.</summary>
    /// <param name="sharing">To whom, and what was held back.</param>
    /// <returns>The record.</returns>
    public static Record OfSharing(Sharing sharing)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        return Of(RecordKind.Sharing, sharing.CaseReference, sharing.Write);
    }

    /// <summary>The same with its place among other records.</summary>
    /// <param name="supersedes">The index of the record of which it takes the place; <see langword="null"/> for none.</param>
    /// <param name="about">The index of the record that it is about; <see langword="null"/> for none.</param>
    /// <param name="recordedAt">When it is recorded; <see langword="null"/> for the current time of the log's clock.</param>
    /// <returns>The record.</returns>
    public Record With(long? supersedes = null, long? about = null, DateTimeOffset? recordedAt = null) =>
        new(Kind, CaseReference, Body) { Assessment = Assessment, Supersedes = supersedes, About = about, RecordedAt = recordedAt };

    /// <summary>The kind, and nothing of what is in it.</summary>
    public override string ToString() => RecordLeaf.CodeOf(Kind);

    /// <summary>The SHA-256 of the canonical form of an event, in hexadecimal.</summary>
    internal static string HashOf(CaseEvent one) => Hex.Of(SHA256.HashData(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(HistoryJson.WriteEvent(one)))));

    internal static void WriteRaw(Utf8JsonWriter json, string name, byte[] utf8)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(utf8);
    }

    private static Record OfAssessment(Action<Utf8JsonWriter> writeInput, Assessment assessment, string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var record = Of(RecordKind.Assessment, assessment.CaseReference, json =>
        {
            writeInput(json);
            if (assessment.KnownAt is { } knownAt)
                json.WriteString("knownAt", knownAt.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("asOf", assessment.AsOf.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("language", language);
            WriteRaw(json, "result", AssessmentJson.Write(assessment, language));
        });
        return Replay.FaultOf(record.Body, assessment.Instrument) is { } fault
            ? throw new InvalidInputException([new Problem(RecordProblem.DoesNotReplay, "$", $"The assessment cannot be recorded: {fault}")])
            : new Record(record.Kind, record.CaseReference, record.Body) { Assessment = assessment };
    }

    private static Record Of(RecordKind kind, string? reference, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("formatVersion", Version);
            json.WriteString("kind", RecordLeaf.CodeOf(kind));
            if (reference is not null)
                json.WriteString("case", reference);
            write(json);
            json.WriteEndObject();
        }
        return new Record(kind, reference, CanonicalJson.Canonicalize(stream.ToArray()));
    }

    private static void WriteEvents(Utf8JsonWriter json, string name, IEnumerable<CaseEvent> events)
    {
        json.WriteStartArray(name);
        foreach (var one in events)
            json.WriteRawValue(HistoryJson.WriteEvent(one));
        json.WriteEndArray();
    }

    private static string? ReferenceOf(CaseHistory history) => history.Reference.Length == 0 ? null : history.Reference;
}
