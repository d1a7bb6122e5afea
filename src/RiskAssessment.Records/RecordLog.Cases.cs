using System.Text;
using System.Text.Json;
using RiskAssessment.Json;

namespace RiskAssessment.Records;

/// <content>Whole cases.</content>
public sealed partial class RecordLog
{
    /// <summary>Appends the assessment of a case file. It supersedes the last one of the same case.</summary>
    /// <param name="caseFile">The case file that was assessed.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="at">When it is recorded; <see langword="null"/> for the current time of the clock.</param>
    /// <returns>Its leaf, and the checkpoint that covers it.</returns>
    /// <exception cref="InvalidInputException">The assessment is not of the case, or the log is signed and there is no key.</exception>
    /// <exception cref="RecordLogException">The log is damaged, or is another one.</exception>
    /// <exception cref="IOException">It could not be stored.</exception>
    public AppendedRecords AppendCase(CaseFile caseFile, Assessment assessment, string language = "en", DateTimeOffset? at = null)
    {
        var record = Record.OfAssessment(caseFile, assessment, language);
        return Append(_ => [record.With(KnownOf(record.CaseReference).LastAssessment, about: null, at)]);
    }

    /// <summary>
    /// Appends what is new in a history: the hashes of its events, each new judgement with the assessment that was judged, each countersignature, and an assessment, which supersedes
    /// the last one of the same case.
    /// </summary>
    /// <param name="service">Assessed the history, and finds the assessments that were judged.</param>
    /// <param name="history">The history that was assessed.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="at">When it is recorded; <see langword="null"/> for the current time of the clock.</param>
    /// <returns>The leaves, and the checkpoint that covers them.</returns>
    /// <exception cref="InvalidInputException">The assessment is not of the history, or an instrument is not registered, or the log is signed and there is no key.</exception>
    /// <exception cref="RecordLogException">The log is damaged, or is another one.</exception>
    /// <exception cref="IOException">They could not be stored; none of them is in the log.</exception>
    public AppendedRecords AppendCase(AssessmentService service, CaseHistory history, Assessment assessment, string language = "en", DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        var last = Record.OfAssessment(history, assessment, language);
        var judgements = service.JudgedAssessmentOf(history, assessment.AsOf).Judgements;
        return Append(first =>
        {
            var known = KnownOf(last.CaseReference);
            var records = new List<Record>();
            if (known.Events < history.LastSequence)
                records.Add(Record.OfEvents(history, known.Events).With(supersedes: null, about: null, at));
            foreach (var one in history.Events.Skip(known.Events))
            {
                if (one.Change is LevelJudged)
                {
                    records.Add(OfJudged(history, one, judgements.First(judgement => judgement.Event == one).Judged).With(supersedes: null, about: null, at));
                    records.Add(Record.OfJudgement(history, one).With(supersedes: null, first + records.Count - 1, at));
                    known.Judgements[one.Sequence] = first + records.Count - 1;
                }
                else if (one.Change is JudgementCountersigned countersigned)
                {
                    records.Add(Record.OfJudgement(history, one).With(supersedes: null, known.Judgements.TryGetValue(countersigned.Judgement, out var judgement) ? judgement : null, at));
                }
            }
            records.Add(last.With(known.LastAssessment, about: null, at));
            return records;
        });
    }

    /// <summary>The assessment that was judged, from the state of the case before.</summary>
    private static Record OfJudged(CaseHistory history, CaseEvent judgement, Assessment judged)
    {
        var events = string.Concat(history.Events.Take(judgement.Sequence - 1).Select(one => HistoryJson.WriteEvent(one) + "\n"));
        return Record.OfJudgedAssessment(HistoryJson.Read(Encoding.UTF8.GetBytes(events)), judged);
    }

    /// <summary>What the log has of a case already.</summary>
    private Known KnownOf(string? reference)
    {
        var known = new Known();
        foreach (var leaf in reference is null ? [] : LeavesOf(reference))
        {
            if (leaf.Kind == RecordKind.Assessment)
                known.LastAssessment = leaf.Index;
            else if (leaf.Kind is RecordKind.Amendment or RecordKind.Judgement && BodyOf(leaf) is { } body)
                known.Add(leaf, body);
        }
        return known;
    }

    private sealed class Known
    {
        internal int Events { get; private set; }

        internal long? LastAssessment { get; set; }

        /// <summary>The index of each judgement, by the sequence number of its event.</summary>
        internal Dictionary<int, long> Judgements { get; } = [];

        internal void Add(RecordLeaf leaf, ReadOnlyMemory<byte> body)
        {
            using var document = JsonDocument.Parse(body);
            if (leaf.Kind == RecordKind.Judgement)
                Judgements[document.RootElement.GetProperty("event").GetProperty("sequence").GetInt32()] = leaf.Index;
            else
                Events = Math.Max(Events, document.RootElement.GetProperty("first").GetInt32() + document.RootElement.GetProperty("events").GetArrayLength() - 1);
        }
    }
}
