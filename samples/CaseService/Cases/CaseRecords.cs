using RiskAssessment;
using RiskAssessment.Records;

namespace CaseService;

/// <summary>What the log of records has of a case.</summary>
/// <param name="CaseId">The id of the case.</param>
/// <param name="Sequence">The last event that is recorded.</param>
/// <param name="Code">What is the same in the log for all records of the case.</param>
/// <param name="Assessment">The number of the last assessment that is recorded; <see langword="null"/> for none.</param>
/// <param name="State">Level, grade, range and instrument of that assessment.</param>
internal sealed record RecordedCase(string CaseId, int Sequence, string Code, long? Assessment, string State);

/// <summary>Records that have their places in the log.</summary>
/// <param name="Case">What the log has of the case then; its code is not known yet.</param>
/// <param name="Records">The records, in their order.</param>
/// <param name="Judgements">The sequence number of each judgement, and the number of its record.</param>
internal sealed record PlacedRecords(RecordedCase Case, IReadOnlyList<Record> Records, IReadOnlyList<(int Sequence, long Number)> Judgements);

/// <summary>
/// What is to be recorded of a change of a case: the new events by their hashes; the assessment that was judged, and the judgement; and the assessment after the change if
/// its level, grade, range or instrument is not the recorded one. An assessment has all events in it, so that recording each would grow with the square of them.
/// </summary>
internal sealed class CaseRecords
{
    private readonly RecordedCase? _before;
    private readonly List<Planned> _planned = [];
    private readonly CaseHistory _longer;
    private readonly string _caseId;
    private string _state;

    private CaseRecords(string caseId, CaseHistory longer, RecordedCase? before) => (_caseId, _longer, _before, _state) = (caseId, longer, before, before?.State ?? "");

    /// <summary>The problems of assessments that could not be recorded. The change is made and the events are recorded all the same.</summary>
    internal List<Problem> Failures { get; } = [];

    /// <summary>Makes the records of a change.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="before">The history before; <see langword="null"/> for a new case.</param>
    /// <param name="longer">The history with the new events.</param>
    /// <param name="judged">The assessment after the change, with the judgements.</param>
    /// <param name="recorded">What the log has of the case; <see langword="null"/> for nothing.</param>
    /// <param name="judgementAt">The number of the record of an earlier judgement, by its sequence number; <see langword="null"/> if it is not recorded.</param>
    internal static CaseRecords Of(string caseId, CaseHistory? before, CaseHistory longer, JudgedAssessment judged, RecordedCase? recorded, Func<int, long?> judgementAt)
    {
        var records = new CaseRecords(caseId, longer, recorded);
        // A case that is older than the log has none of its events in it: the first change records them all.
        records._planned.Add(new Planned(Record.OfEvents(longer, recorded?.Sequence ?? 0)));
        foreach (var one in longer.Events.Skip(before?.LastSequence ?? 0))
        {
            if (one.Change is LevelJudged)
                records.AddJudgement(before!, one, judged.Judgements.First(judgement => judgement.Event.Sequence == one.Sequence).Judged);
            else if (one.Change is JudgementCountersigned { Judgement: var judgement })
                records._planned.Add(new Planned(Record.OfJudgement(longer, one)) { About = judgementAt(judgement) });
        }
        if (StateOf(judged.Computed) != records._state)
            records.AddAssessment(judged.Computed, () => Record.OfAssessment(longer, judged.Computed));
        return records;
    }

    /// <summary>Gives the records their places.</summary>
    /// <param name="first">The number of the first.</param>
    internal PlacedRecords At(long first)
    {
        // Of a database that was changed by hand the number may be none of this log.
        var last = _before?.Assessment < first ? _before.Assessment : null;
        var (records, judgements) = (new List<Record>(_planned.Count), new List<(int, long)>());
        foreach (var one in _planned)
        {
            var number = first + records.Count;
            records.Add(one.Record.With(supersedes: one.IsAssessment ? last : null, about: one.IsOfLastAssessment ? last : one.About < first ? one.About : null));
            if (one.IsAssessment)
                last = number;
            if (one.Judgement is { } sequence)
                judgements.Add((sequence, number));
        }
        return new PlacedRecords(new RecordedCase(_caseId, _longer.LastSequence, "", last, _state), records, judgements);
    }

    private static string StateOf(Assessment assessment) =>
        $"{assessment.Level} {assessment.Grade.Code} {assessment.Lowest.Code} {assessment.Highest.Code} {assessment.Instrument.Sha256}";

    /// <summary>A judgement is the only event of its change.</summary>
    private void AddJudgement(CaseHistory before, CaseEvent judgement, Assessment judged)
    {
        var isRecorded = AddAssessment(judged, () => Record.OfJudgedAssessment(before, judged));
        _planned.Add(new Planned(Record.OfJudgement(_longer, judgement)) { Judgement = judgement.Sequence, IsOfLastAssessment = isRecorded });
    }

    private bool AddAssessment(Assessment assessment, Func<Record> record)
    {
        try
        {
            _planned.Add(new Planned(record()) { IsAssessment = true });
            _state = StateOf(assessment);
            return true;
        }
        catch (InvalidInputException exception)
        {
            Failures.AddRange(exception.Problems);
            return false;
        }
    }

    /// <summary>A record that has no place yet.</summary>
    private sealed record Planned(Record Record)
    {
        internal bool IsAssessment { get; init; }

        /// <summary>The sequence number of the judgement that it is of.</summary>
        internal int? Judgement { get; init; }

        /// <summary>Whether it is about the assessment before it.</summary>
        internal bool IsOfLastAssessment { get; init; }

        internal long? About { get; init; }
    }
}
