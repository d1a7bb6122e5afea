using System.Globalization;
using System.Text;
using System.Text.Json;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Import.Tests.Coding;

/// <summary>
/// How often proposals are right, on sentences that were written independently of the lexicon. The table in docs/importing.md holds what comes out; with
/// UPDATE_DOCS=1 it is rewritten. Never change the lexicon for a sentence of that file.
/// </summary>
public sealed class CodingMeasurementTests
{
    private const string Page = "docs/importing.md";
    private const string Begin = "<!-- begin coding -->\n";
    private const string End = "<!-- end coding -->";

    private static readonly string Sentences = Path.Combine(Docs.Root, "tests/RiskAssessment.Import.Tests/Coding/sentences.jsonl");

    [Fact]
    public void The_page_says_how_often_proposals_are_right()
    {
        Assert.SkipUnless(File.Exists(Sentences), "The sentences are not here.");
        Sentence[] all = [.. File.ReadLines(Sentences).Where(line => line.Length > 0).Select(Sentence.Read)];
        var table = new StringBuilder("| sentences | number | first proposal: precision | recall | first three: precision | recall | without a behaviour | of these with a proposal |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        AddRow(table, "all", all);
        foreach (var language in all.GroupBy(sentence => sentence.Language).OrderByDescending(group => group.Key, StringComparer.Ordinal))
            AddRow(table, language.Key == "cy" ? "Welsh" : "English", [.. language]);
        var page = File.ReadAllText(Path.Combine(Docs.Root, Page));
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        Docs.AssertIsCurrent(Page, page[..from] + table + page[to..]);
    }

    private static void AddRow(StringBuilder table, string name, Sentence[] sentences)
    {
        Sentence[] without = [.. sentences.Where(sentence => sentence.Codes.Length == 0)];
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {sentences.Length} | {Precision(sentences, 1)} | {Recall(sentences, 1)} | {Precision(sentences, 3)} | {Recall(sentences, 3)}");
        table.Append(CultureInfo.InvariantCulture, $" | {without.Length} | {Share(without.Count(sentence => sentence.Proposed.Length > 0), without.Length)} |\n");
    }

    private static string Precision(Sentence[] sentences, int most) => Share(sentences.Sum(sentence => sentence.Right(most)), sentences.Sum(sentence => Math.Min(most, sentence.Proposed.Length)));

    private static string Recall(Sentence[] sentences, int most) => Share(sentences.Sum(sentence => sentence.Right(most)), sentences.Sum(sentence => sentence.Codes.Length));

    private static string Share(int part, int whole) =>
        whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero)}% ({part} of {whole})");

    private sealed record Sentence(string Language, string[] Codes, string[] Proposed)
    {
        internal static Sentence Read(string line)
        {
            using var document = JsonDocument.Parse(line);
            var sentence = document.RootElement;
            return new Sentence(
                sentence.GetProperty("lang").GetString()!,
                [.. sentence.GetProperty("codes").EnumerateArray().Select(code => Behaviour.Of(code.GetString()!).Code)],
                [.. BehaviourCoder.Propose(sentence.GetProperty("text").GetString()!).Select(proposal => proposal.Behaviour.Code)]);
        }

        internal int Right(int most) => Proposed.Take(most).Count(Codes.Contains);
    }
}
