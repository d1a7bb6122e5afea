using System.Runtime.InteropServices;
using RiskAssessment.Instruments;
using RiskAssessment.Json;
using RiskAssessment.Packed;
using RiskAssessment.Tests.Laws;
using RiskAssessment.Tests.Patterns;
using Xunit;

namespace RiskAssessment.Tests.Packed;

public sealed class PackedCasesTests
{
    private static readonly Assessor Screen = new(StalkingScreen.Instrument);

    public static TheoryData<string> Published => [.. Directory.GetFiles(Path.Combine(Docs.Root, "samples", "instruments"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(9_001)]
    public void Any_number_of_cases_gives_what_each_by_itself_gives_on_one_thread_and_on_three(int count)
    {
        var cases = Cases(StalkingScreen.Instrument, count, withDiaries: false);
        using var packed = PackedLaws.Pack(Screen, cases);
        Assert.Equal(count, packed.Count);
        PackedLaws.AssertSame(Screen, cases, packed, LaneWidth.Widest);
        PackedLaws.AssertSame(Screen, cases, packed, LaneWidth.Vector128, threads: 3);
    }

    /// <summary>Counts around what each vector takes at once, so that planes begin anywhere, and ranges that begin at an odd address.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(17)]
    [InlineData(511)]
    [InlineData(513)]
    [InlineData(1_023)]
    [InlineData(1_089)]
    [InlineData(4_095)]
    [InlineData(4_609)]
    public void Every_width_gives_the_same_whatever_is_left_over_and_wherever_it_goes(int count)
    {
        using var packed = PackedLaws.Pack(Screen, Cases(StalkingScreen.Instrument, count, withDiaries: false));
        LevelRange[] alone = [.. Enumerable.Range(0, count).Select(i => Screen.AssessLevel(packed[i]))];
        foreach (var width in Enum.GetValues<LaneWidth>())
        {
            var bytes = new byte[1 + (2 * count) + 1];
            Screen.AssessLevels(packed, MemoryMarshal.Cast<byte, LevelRange>(bytes.AsSpan(1, 2 * count)), threads: 1, width);
            Assert.Equal(alone, MemoryMarshal.Cast<byte, LevelRange>(bytes.AsSpan(1, 2 * count)).ToArray());
            Assert.Equal((0, 0), (bytes[0], bytes[^1]));
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_structures_with_counts_and_pro_rating_give_the_same_packed(string name)
    {
        var assessor = new Assessor(InstrumentJson.Read(File.ReadAllBytes(Path.Combine(Docs.Root, "samples", "instruments", name + ".json"))));
        var cases = Cases(assessor.Instrument, 300, withDiaries: true);
        using var packed = PackedLaws.Pack(assessor, cases);
        PackedLaws.AssertSame(assessor, cases, packed, LaneWidth.Widest);
        Assert.All(Enumerable.Range(0, cases.Count), i => PackedLaws.AssertSameAlone(assessor, cases[i], packed[i]));
        Assert.All(Enumerable.Range(0, cases.Count), i => Assert.Equal(cases[i].Answers.Select(answer => (answer.Key, answer.Value)), packed.AnswersOf(i).Select(answer => (answer.Key, answer.Value))));
    }

    [Fact]
    public void Cases_packed_for_another_instrument_are_refused()
    {
        using var packed = PackedLaws.Pack(Screen, Cases(StalkingScreen.Instrument, 1, withDiaries: false));
        Assert.Throws<ArgumentException>(() => new Assessor(StalkingScreen.WithOutcomes).AssessLevels(packed, new LevelRange[1]));
    }

    [Fact]
    public void A_case_packed_for_another_instrument_is_refused_and_so_is_none()
    {
        var packed = Screen.Pack(AnswerSheet.Empty, AnalysedDiary.Of(IncidentDiary.Empty, DateTimeOffset.UnixEpoch));
        Assert.Throws<ArgumentException>(() => new Assessor(StalkingScreen.WithOutcomes).AssessLevel(packed));
        Assert.Throws<ArgumentException>(() => Screen.AssessLevel(default(PackedCase)));
    }

    [Fact]
    public void Too_few_places_are_refused()
    {
        using var packed = PackedLaws.Pack(Screen, Cases(StalkingScreen.Instrument, 2, withDiaries: false));
        Assert.Throws<ArgumentException>(() => Screen.AssessLevels(packed, new LevelRange[1]));
    }

    [Fact]
    public void After_they_are_disposed_of_they_are_not_read_any_more()
    {
        var packed = PackedLaws.Pack(Screen, Cases(StalkingScreen.Instrument, 1, withDiaries: false));
        packed.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Screen.AssessLevels(packed, new LevelRange[1]));
        Assert.Throws<ObjectDisposedException>(() => packed.AnswersOf(0));
    }

    internal static List<CaseFile> Cases(Instrument instrument, int count, bool withDiaries)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => new CaseFile
        {
            Answers = new AnswerSheet(instrument.Items.Where(_ => random.Next(5) > 0).Select(item => (item.Code, AnswerTo(item, random)))),
            Diary = withDiaries && random.Next(2) == 0 ? RandomDiary.Of(random, RandomDiary.Incidents(random)) : null,
            AsOf = RandomDiary.AsOf(random),
        })];
    }

    private static Answer AnswerTo(Item item, Random random) => item.Kind == ItemKind.Count
        ? Answer.Of(random.Next(3) == 0 ? random.Next(Item.MostCount + 1) : random.Next(6))
        : Answer.Of(item.Options[random.Next(3) == 0 ? random.Next(item.Options.Count) : 0].Code);
}
