using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// A case in which nothing is wrong is read in one pass; any other, by the reader that explains. Both must read the same of the same file. A
/// count of ten digits, which is more than any count may be, is left to the one that explains, and so shows what that one makes of a file.
/// </summary>
public sealed partial class PlainReadingLaws
{
    private const string Mark = "\0";

    [Law]
    public void A_case_reads_the_same_in_one_pass_and_by_the_reader_that_explains(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var zone = RandomDiaries.Zone(random);
        var instrument = random.Next(3);
        AssertReadAlike(Encoding.UTF8.GetString(CaseJson.Write(new CaseFile
        {
            Reference = HostileText.MaybeOf(random),
            TimeZone = zone,
            AsOf = random.Next(2) == 0 ? null : RandomDate.AsOf(random),
            InstrumentId = instrument == 0 ? null : "an-instrument",
            InstrumentVersion = instrument < 2 ? null : "1.0.0",
            Answers = new AnswerSheet(Enumerable.Range(0, random.Next(12)).Select(i => ($"item-{(i * 7) % 12}", Answered(random)))),
            Diary = random.Next(4) == 0 ? null : new RandomDiaries(random, zone).Next(),
        })));
    }

    [Law]
    public void A_mutated_case_reads_the_same_in_one_pass_and_by_the_reader_that_explains(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AssertReadAlike(Encoding.UTF8.GetString(FormatLaws.Mutated(random, FormatLaws.AnyCase(random))));
    }

    [Law]
    public void A_case_with_a_property_less_reads_the_same_in_one_pass_and_by_the_reader_that_explains(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var file = Encoding.UTF8.GetBytes(FormatLaws.AnyCase(random));
        var properties = PropertyPlaces.In(file);
        var (start, _, end, _) = properties[random.Next(properties.Count)];
        var comma = Array.IndexOf(file, (byte)',', end);
        AssertReadAlike(Encoding.UTF8.GetString([.. file[..start], .. file[(comma < 0 ? end : comma + 1)..]]));
    }

    private static void AssertReadAlike(string file)
    {
        var marked = BeginningOfAnswers().Replace(file, "$0\"\\u0000\":2000000000,", 1);
        if (marked == file || !CaseJson.TryRead(Encoding.UTF8.GetBytes(file), out var plain, out _))
            return;
        var explained = CaseJson.Read(Encoding.UTF8.GetBytes(marked));
        Assert.Equal(2_000_000_000, explained.Answers[Mark]!.Count);
        Assert.Equal(Written(plain, plain.Answers.With(Mark, explained.Answers[Mark]!)), Written(explained, explained.Answers));
    }

    private static string Written(CaseFile caseFile, AnswerSheet answers) => Encoding.UTF8.GetString(CaseJson.Write(new CaseFile
    {
        Reference = caseFile.Reference,
        TimeZone = caseFile.TimeZone,
        AsOf = caseFile.AsOf,
        InstrumentId = caseFile.InstrumentId,
        InstrumentVersion = caseFile.InstrumentVersion,
        Answers = answers,
        Diary = caseFile.Diary,
    }));

    private static Answer Answered(Random random)
    {
        var answer = random.Next(6) switch
        {
            0 => Answer.Yes,
            1 => Answer.No,
            2 => Answer.Unknown,
            3 => Answer.Declined,
            4 => Answer.Of(random.Next(random.Next(2) == 0 ? 12 : 1_000_000)),
            _ => Answer.Of(HostileText.Of(random)),
        };
        return random.Next(3) > 0 ? answer : answer with { By = HostileText.MaybeOf(random), Since = RandomDate.Of(random), Note = HostileText.MaybeOf(random) };
    }

    [GeneratedRegex("""\{\s*"answers"\s*:\s*\{\s*(?=")|,\s*"answers"\s*:\s*\{\s*(?=")""")]
    private static partial Regex BeginningOfAnswers();
}
