using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Histories;

/// <summary>What a history refuses, each with its code and path, and that it stays as it was.</summary>
public sealed class CaseHistoryTests
{
    private static readonly DateTimeOffset Start = new(2024, 6, 1, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly string Hash = new('a', 64);

    /// <summary>Events 2 to 8: an entry, an answer, a measure, a milestone, an instrument, a judgement, and a second entry.</summary>
    private static CaseHistory History => Opened()
        .Append(new EntryAdded(Entry("i1")), Start.AddHours(1), "officer-17")
        .Append(new ItemAnswered("threats", Answer.Yes), Start.AddHours(2), "officer-17")
        .Append(new MeasureSet(Measure("m1")), Start.AddHours(3), "officer-17")
        .Append(new MilestoneSet(Milestone("s1")), Start.AddHours(4), "officer-17")
        .Append(new InstrumentChanged(new("screen", "1.0.0"), new("screen", "2.0.0")), Start.AddHours(5), "officer-17", "It is new.")
        .Append(new LevelJudged(RiskLevel.High, Hash), Start.AddHours(6), "officer-17")
        .Append(new EntryAdded(Entry("i2", sameAs: "i1")), Start.AddHours(7), "officer-18");

    public static TheoryData<string, CaseChange> ChangesThatNeedAReason => new()
    {
        { "entry-corrected", new EntryCorrected(Entry("i1")) },
        { "entry-withdrawn", new EntryWithdrawn("i1") },
        { "answered", new ItemAnswered("threats", Answer.No) },
        { "answered", new ItemAnswered("threats", Answer.Yes with { Since = EdtfDate.Day(2024, 5, 1) }) },
        { "answer-withdrawn", new AnswerWithdrawn("threats") },
        { "measure-set", new MeasureSet(Measure("m1")) },
        { "measure-withdrawn", new MeasureWithdrawn("m1") },
        { "milestone-set", new MilestoneSet(Milestone("s1")) },
        { "milestone-withdrawn", new MilestoneWithdrawn("s1") },
        { "instrument-changed", new InstrumentChanged(new("screen", "2.0.0"), new("screen", "3.0.0")) },
        { "countersigned", new JudgementCountersigned(7, true) },
    };

    public static TheoryData<CaseChange> ChangesThatNeedNoReason =>
    [
        new EntryAdded(Entry("i3")),
        new ItemAnswered("weapon", Answer.Yes),
        new ItemAnswered("threats", Answer.Yes with { Note = "The same answer, with a note." }),
        new MeasureSet(Measure("m2")),
        new MilestoneSet(Milestone("s2")),
        new CoverageSet(Coverage.Complete),
        new AddendumAdded(8, "more"),
        new EvidenceAdded("i1", "photo 3"),
        new EntryCoded("i1", [], []),
        new LevelJudged(RiskLevel.High, Hash),
        new SharingRestricted("somebody"),
        new CaseReviewed(),
        new CaseClosed(),
        new CaseReopened(),
    ];

    public static TheoryData<CaseChange, string> ChangesOfWhatIsNotThere => new()
    {
        { new EntryCorrected(Entry("i3")), "$.entry.id" },
        { new EntryWithdrawn("i3"), "$.id" },
        { new EvidenceAdded("i3", "photo 3"), "$.entry" },
        { new EntryCoded("i3", [], []), "$.entry" },
        { new AnswerWithdrawn("weapon"), "$.item" },
        { new MeasureWithdrawn("m2"), "$.id" },
        { new MilestoneWithdrawn("s2"), "$.id" },
        { new AddendumAdded(9, "of itself"), "$.about" },
        { new AddendumAdded(0, "of nothing"), "$.about" },
    };

    [Theory]
    [MemberData(nameof(ChangesThatNeedAReason))]
    public void What_is_corrected_replaced_withdrawn_or_decided_needs_a_reason(string code, CaseChange change)
    {
        foreach (var why in (string?[])[null, "", " \t"])
            Assert.Contains($"'{code}'", AssertRefused("SRA0804", "$.why", () => History.Append(change, Start.AddHours(8), "officer-18", why)).Message, StringComparison.Ordinal);
        Assert.Equal("because", History.Append(change, Start.AddHours(8), "officer-18", "because").Events[^1].Why);
    }

    [Theory]
    [MemberData(nameof(ChangesThatNeedNoReason))]
    public void What_is_new_needs_no_reason(CaseChange change) => Assert.Same(change, History.Append(change, Start.AddHours(8), "officer-18").Events[^1].Change);

    [Theory]
    [MemberData(nameof(ChangesOfWhatIsNotThere))]
    public void What_is_not_there_cannot_be_changed(CaseChange change, string path) =>
        AssertRefused("SRA0805", path, () => History.Append(change, Start.AddHours(8), "officer-18", "because"));

    [Fact]
    public void What_was_withdrawn_cannot_be_changed_until_it_is_added_again()
    {
        var withdrawn = History.Append(new EntryWithdrawn("i1"), Start.AddHours(8), "officer-17", "It was another person.");
        AssertRefused("SRA0805", "$.entry.id", () => withdrawn.Append(new EntryCorrected(Entry("i1")), Start.AddHours(9), "officer-17", "because"));
        AssertRefused("SRA0805", "$.id", () => withdrawn.Append(new EntryWithdrawn("i1"), Start.AddHours(9), "officer-17", "because"));
        AssertRefused("SRA0805", "$.entry", () => withdrawn.Append(new EvidenceAdded("i1", "photo 3"), Start.AddHours(9), "officer-17"));
        Assert.Equal(2, withdrawn.Append(new EntryAdded(Entry("i1")), Start.AddHours(9), "officer-17").Case.Diary!.Count);
    }

    [Fact]
    public void An_entry_cannot_be_added_twice() =>
        AssertRefused("SRA0201", "$.entry.id", () => History.Append(new EntryAdded(Entry("i1")), Start.AddHours(8), "officer-17"));

    [Fact]
    public void An_entry_cannot_lead_back_to_itself()
    {
        AssertRefused("SRA0205", "$.entry.sameAs", () => History.Append(new EntryAdded(Entry("i3", sameAs: "i3")), Start.AddHours(8), "officer-17"));
        AssertRefused("SRA0205", "$.entry.sameAs", () => History.Append(new EntryCorrected(Entry("i1", sameAs: "i2")), Start.AddHours(8), "officer-17", "because"));
        var ahead = History.Append(new EntryAdded(Entry("i3", sameAs: "i4")), Start.AddHours(8), "officer-17");
        AssertRefused("SRA0205", "$.entry.sameAs", () => ahead.Append(new EntryAdded(Entry("i4", sameAs: "i3")), Start.AddHours(9), "officer-17"));
    }

    [Fact]
    public void Dates_that_contradict_each_other_are_refused_in_the_time_zone_of_the_case()
    {
        var backwards = EdtfDate.Parse("2024-05-02/2024-05-01");
        AssertRefused("SRA0202", "$.entry.when", () => History.Append(new EntryAdded(new Incident("i3", backwards, Behaviour.Of("following"))), Start.AddHours(8), "officer-17"));
        AssertRefused("SRA0202", "$.measure.from", () => History.Append(new MeasureSet(new("m2", "bail", backwards)), Start.AddHours(8), "officer-17"));
        AssertRefused("SRA0202", "$.milestone.on", () => History.Append(new MilestoneSet(new("hearing", backwards) { Id = "s2" }), Start.AddHours(8), "officer-17"));
        AssertRefused("SRA0305", "$.answer.since", () => History.Append(new ItemAnswered("weapon", Answer.Yes with { Since = backwards }), Start.AddHours(8), "officer-17"));
        AssertRefused("SRA0305", "$.answer.recorded", () => History.Append(new ItemAnswered("weapon", Answer.Yes with { Recorded = backwards }), Start.AddHours(8), "officer-17"));
        AssertRefused("SRA0203", "$.entry.reported", () => History.Append(new EntryAdded(Some.Incident("2024-05-01", id: "i3", reported: "2024-04-30")), Start.AddHours(8), "officer-17"));
        var inSummerTime = Answer.Yes with { Since = EdtfDate.Parse("2024-06-01T01:30/2024-06-01T00:45Z") };
        var read = HistoryJson.Read(HistoryJson.Write(History.Append(new ItemAnswered("weapon", inSummerTime), Start.AddHours(8), "officer-17")));
        Assert.Equal(inSummerTime.Since, read.Case.Answers["weapon"]!.Since);
    }

    [Fact]
    public void The_instrument_that_is_replaced_must_be_the_one_of_the_case()
    {
        AssertRefused("SRA0806", "$.from", () => History.Append(new InstrumentChanged(new("screen", "1.0.0"), new("screen", "3.0.0")), Start.AddHours(8), "officer-17", "because"));
        AssertRefused("SRA0806", "$.from", () => History.Append(new InstrumentChanged(new("other"), new("screen", "3.0.0")), Start.AddHours(8), "officer-17", "because"));
        var changed = History.Append(new InstrumentChanged(new("screen"), new("other"), "threats"), Start.AddHours(8), "officer-17", "because");
        Assert.Equal(("other", null, 0), (changed.Case.InstrumentId, changed.Case.InstrumentVersion, changed.Case.Answers.Count));
    }

    [Fact]
    public void The_first_event_opens_the_case_and_no_other_does() =>
        AssertRefused("SRA0801", "$.event", () => History.Append(new CaseOpened("another"), Start.AddHours(8), "officer-17"));

    [Fact]
    public void Nothing_was_recorded_before_the_event_before_it()
    {
        AssertRefused("SRA0803", "$.recorded", () => History.Append(new CaseReviewed(), Start.AddHours(7).AddTicks(-1), "officer-17"));
        Assert.Equal(9, History.Append(new CaseReviewed(), Start.AddHours(7).ToOffset(TimeSpan.FromHours(-5)), "officer-17").LastSequence);
    }

    [Fact]
    public void Somebody_recorded_every_event()
    {
        AssertRefused("SRA0807", "$.by", () => History.Append(new CaseReviewed(), Start.AddHours(8), ""));
        AssertRefused("SRA0807", "$.by", () => CaseHistory.Open(new CaseOpened("2024/1"), Start, ""));
        AssertRefused("SRA0807", "$.by", () => CaseHistory.Of(new CaseFile(), ""));
    }

    [Fact]
    public void Another_writer_who_was_faster_is_noticed()
    {
        foreach (var expected in (int[])[0, 8, 10])
        {
            var conflict = Assert.Throws<HistoryConflictException>(() => History.Append(new CaseReviewed(), Start.AddHours(8), "officer-17", sequence: expected));
            Assert.Equal((expected, 9), (conflict.Expected, conflict.Next));
            Assert.Contains($"{expected}", conflict.Message, StringComparison.Ordinal);
        }
        Assert.Equal(9, History.Append(new CaseReviewed(), Start.AddHours(8), "officer-17", sequence: 9).Events[^1].Sequence);
    }

    [Fact]
    public void A_countersignature_is_one_of_a_judgement_by_another_person()
    {
        AssertRefused("same-person", "$.by", () => History.Append(new JudgementCountersigned(7, true), Start.AddHours(8), "officer-17", "because"));
        AssertRefused("no-such-judgement", "$.judgement", () => History.Append(new JudgementCountersigned(6, true), Start.AddHours(8), "officer-18", "because"));
        AssertRefused("no-such-judgement", "$.judgement", () => History.Append(new JudgementCountersigned(9, true), Start.AddHours(8), "officer-18", "because"));
        var signed = History.Append(new JudgementCountersigned(7, false), Start.AddHours(8), "officer-18", "because");
        AssertRefused("already-countersigned", "$.judgement", () => signed.Append(new JudgementCountersigned(7, true), Start.AddHours(9), "officer-19", "because"));
    }

    [Fact]
    public void A_history_holds_no_more_than_a_case_file()
    {
        var full = Enumerable.Range(0, Bounds.Answers).Aggregate(Opened(), (history, i) => history.Append(new ItemAnswered($"q{i}", Answer.Yes), Start, "officer-17"));
        AssertRefused("SRA0206", "$.item", () => full.Append(new ItemAnswered("one more", Answer.Yes), Start, "officer-17"));
        Assert.Equal(Bounds.Answers, full.Append(new ItemAnswered("q0", Answer.No), Start, "officer-17", "because").Case.Answers.Count);
        var kept = Enumerable.Range(0, 1_000).Aggregate(History, (history, i) => history.Append(new EvidenceAdded("i1", $"photo {i}"), Start.AddHours(8), "officer-17"));
        AssertRefused("SRA0206", "$.evidence", () => kept.Append(new EvidenceAdded("i1", "one more"), Start.AddHours(8), "officer-17"));
        Assert.NotEmpty(CaseJson.Write(kept.Case));
    }

    [Fact]
    public void Two_long_chains_of_duplicates_that_are_joined_keep_their_duplicates()
    {
        const int Half = 900;
        var history = Opened();
        for (var i = 0; i < 2 * Half; i++)
            if (i != Half)
                history = history.Append(new EntryAdded(Entry($"i{i:0000}", sameAs: i == 0 ? null : $"i{i - 1:0000}")), Start, "officer-17");
        history = history.Append(new EntryAdded(Entry($"i{Half:0000}", sameAs: $"i{Half - 1:0000}")), Start, "officer-17");
        history = history.Append(new EvidenceAdded($"i{(2 * Half) - 1:0000}", "photo 3"), Start, "officer-17");
        Assert.Equal(["i0000"], history.Case.Diary!.Where(entry => entry.SameAs is null).Select(entry => entry.Id));
        AssertRefused("SRA0205", "$.entry.sameAs", () => history.Append(new EntryAdded(Entry("one more", sameAs: $"i{(2 * Half) - 1:0000}")), Start, "officer-17"));
    }

    [Fact]
    public void Where_the_entry_that_others_duplicate_is_withdrawn_the_one_recorded_first_counts()
    {
        var history = Opened().Append(new EntryAdded(Entry("late", sameAs: "original")), Start.AddHours(1), "officer-17");
        Assert.Equal([("late", null)], Links(history));
        history = history.Append(new EntryAdded(Entry("later", sameAs: "late")), Start.AddHours(2), "officer-17");
        history = history.Append(new EntryAdded(Entry("original")), Start.AddHours(3), "officer-17");
        Assert.Equal([("late", "original"), ("later", "late"), ("original", null)], Links(history));
        history = history.Append(new EntryWithdrawn("late"), Start.AddHours(4), "officer-17", "because");
        Assert.Equal([("later", "original"), ("original", null)], Links(history));
        history = history.Append(new EntryWithdrawn("original"), Start.AddHours(5), "officer-17", "because");
        Assert.Equal([("later", null)], Links(history));
        history = history.Append(new EntryAdded(Entry("late", sameAs: "original")), Start.AddHours(6), "officer-17");
        Assert.Equal([("late", "later"), ("later", null)], Links(history));
    }

    [Fact]
    public void Codes_that_were_accepted_are_added_and_the_entry_is_no_longer_uncoded()
    {
        var history = Opened().Append(new EntryAdded(Some.Incident("2024-05-01", "other-unwanted-conduct", id: "i1")), Start, "officer-17");
        var refused = history.Append(new EntryCoded("i1", [], [new(Behaviour.Of("following"), "behind me")]), Start, "officer-17");
        Assert.Equal(["other-unwanted-conduct"], refused.Case.Diary!.Single().Behaviours.Select(behaviour => behaviour.Code));
        var coded = refused.Append(new EntryCoded("i1", [new(Behaviour.Of("following"), "behind me")], []), Start, "officer-17");
        Assert.Equal(["following"], coded.Case.Diary!.Single().Behaviours.Select(behaviour => behaviour.Code));
    }

    [Fact]
    public void An_entry_that_was_recorded_before_it_happens_is_always_known()
    {
        var history = Opened().Append(new EntryAdded(Some.Incident("2030-01-01", id: "planned")), Start, "officer-17");
        Assert.Null(history.Case.Diary!.Single().Recorded);
        Assert.Single(CaseJson.Read(CaseJson.Write(history.Case)).Diary!);
    }

    [Fact]
    public void Before_the_first_event_nothing_is_known()
    {
        var known = History.CaseAt(Start.AddTicks(-1));
        Assert.Equal((0, null, null), (known.Answers.Count, known.Diary, known.Reference));
        Assert.Equal(8, (known with { Diary = IncidentDiary.Empty }).AssessBy(new Assessor(StalkingScreen.Instrument), Start).NotKnownYet);
    }

    [Fact]
    public void Histories_that_go_on_from_the_same_one_do_not_disturb_each_other()
    {
        var history = History;
        var longer = new CaseHistory[64];
        Parallel.For(0, longer.Length, i => longer[i] = history.Append(new EntryAdded(Entry($"b{i}")), Start.AddHours(8), "officer-17").Append(new AddendumAdded(1, $"{i}"), Start.AddHours(9), "officer-17"));
        Assert.Equal(8, history.Events.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => history.Events[8]);
        for (var i = 0; i < longer.Length; i++)
        {
            Assert.Equal(history.Events, longer[i].Events.Take(8));
            Assert.Equal(($"b{i}", $"{i}", 10), (((EntryAdded)longer[i].Events[8].Change).Entry.Id, ((AddendumAdded)longer[i].Events[9].Change).Text, longer[i].Events.Count));
            Assert.Equal(["i1", "i2", $"b{i}"], longer[i].Case.Diary!.Incidents.Select(entry => entry.Id).OrderBy(id => id[0] == 'b'));
        }
    }

    [Fact]
    public void Labels_of_a_case_are_copied()
    {
        var labels = new Dictionary<string, string> { ["area"] = "north" };
        var (opened, caseFile) = (new CaseOpened("2024/1") { Labels = labels }, new CaseFile { Labels = labels });
        labels["area"] = "south";
        Assert.Equal(("north", "north"), (opened.Labels["area"], caseFile.Labels["area"]));
    }

    private static IEnumerable<(string Id, string? SameAs)> Links(CaseHistory history) =>
        history.Case.Diary!.Select(entry => (entry.Id, entry.SameAs)).OrderBy(entry => entry.Id, StringComparer.Ordinal);

    private static CaseHistory Opened() => CaseHistory.Open(new CaseOpened("2024/1", Some.London) { Instrument = new("screen", "1.0.0") }, Start, "officer-17");

    private static Incident Entry(string id, string? sameAs = null) => Some.Incident("2024-05-01", id: id, sameAs: sameAs);

    private static ProtectiveMeasure Measure(string id) => new(id, "bail", EdtfDate.Day(2024, 5, 1));

    private static Milestone Milestone(string id) => new("hearing", EdtfDate.Day(2024, 7, 1)) { Id = id };

    private static Problem AssertRefused(string code, string path, Action act)
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(act).Problems);
        Assert.Equal((code, path, ProblemSeverity.Error), (problem.Code, problem.Path, problem.Severity));
        return problem;
    }
}
