using System.Text;
using System.Text.RegularExpressions;
using RiskAssessment.Import.Documents;
using RiskAssessment.Tests;
using RiskAssessment.Tests.Secrets;
using Xunit;

namespace RiskAssessment.Import.Tests;

/// <summary>A secret in the place of any word of a file that is imported is in no problem and in the <c>ToString</c> of nothing. The diary has it, of course.</summary>
public sealed partial class ImportedSecretTests
{
    private const int MostWords = 150;

    private static readonly string Folder = Path.Combine(Docs.Root, "tests/RiskAssessment.Import.Tests/Evidence");

    public static TheoryData<string> Inputs =>
        [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)!).Where(file => Path.GetExtension(file) is ".csv" or ".txt" or ".json" or ".xml" or ".html" or ".ics" or ".mbox" || file.StartsWith("signal", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_secret_in_the_place_of_any_word_is_told_to_nobody(string input)
    {
        var file = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(Folder, input)));
        foreach (var secret in (string[])[Planted.Words, Planted.Code])
        {
            AssertSilent(secret);
            foreach (var word in Word().Matches(file).Take(MostWords))
                AssertSilent(string.Concat(file.AsSpan(0, word.Index), secret, file.AsSpan(word.Index + word.Length)));
        }
    }

    [Fact]
    public void Ids_of_several_files_are_told_to_nobody()
    {
        foreach (var secret in (string[])[Planted.Words, Planted.Code])
        {
            var one = $"id,date,what happened,how many,same as,{secret}\n{secret},2024-03-02,{secret},{secret},,{secret}\n{secret},2024-03-03,following,2,{secret} 2,x\nb,2024-03-04,following,1,b,x\n";
            var other = $"id,date,what happened,how many,same as\n{secret},2024-03-02,following,3,\nc,2024-03-03,following,1,{secret}\n";
            var first = DiaryImport.Read([StreamOf(one), StreamOf(other)], new ImportOptions { TimeZone = Import.London });
            AssertSilent(first);
            AssertSilent(DiaryImport.Read([StreamOf(other), StreamOf(one)], new ImportOptions { TimeZone = Import.London, Into = first.Diary, Sheet = secret, Persons = [secret] }));
            Assert.NotEmpty(first.Problems);
        }
    }

    private static MemoryStream StreamOf(string text) => new(Encoding.UTF8.GetBytes(text));

    private static void AssertSilent(string latin1)
    {
        var file = Encoding.Latin1.GetBytes(latin1);
        AssertSilent(DiaryImport.Read(file, new ImportOptions { TimeZone = Import.London, Readers = DocumentReaders.All }), latin1);
        AssertSilent(DiaryImport.Read(file, new ImportOptions { TimeZone = Import.London, Readers = DocumentReaders.All, Persons = ["R", "07700900123", Planted.Words], KeepText = true }), latin1);
    }

    private static void AssertSilent(ImportResult result, string file = "")
    {
        foreach (var problem in result.Problems)
            Assert.False(Planted.IsIn(problem.Path + problem.Message), $"{problem}\n{file}");
        foreach (var (type, text) in ReachableText.Of([result, .. result.Diary.Incidents.Select(EntryCoding.Of)]))
            Assert.False(Planted.IsIn(text), $"{type.Name}: {text}\n{file}");
    }

    [GeneratedRegex(@"[A-Za-z0-9+][A-Za-z0-9.+/_-]*(?: [A-Za-z0-9+][A-Za-z0-9.+/_-]*)*")]
    private static partial Regex Word();
}
