using System.Text;
using System.Text.Json;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Cli.Tests;

public sealed class CodeTests : IDisposable
{
    private const string Notes = """
        { "formatVersion": "1.0", "timeZone": "Europe/London", "answers": { "threats": "unknown" }, "diary": { "incidents": [
          { "id": "a", "when": "2018-03-02", "behaviours": ["other-unwanted-conduct"], "note": "He followed me and broke into my flat" },
          { "id": "b", "when": "2018-03-03", "behaviours": ["unwanted-calls"], "note": "He did not follow me" },
          { "id": "c", "when": "2018-03-04", "behaviours": ["unwanted-messages"], "note": "\"I will kill you\"" } ] } }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("code-");

    public CodeTests() => File.WriteAllText(CasePath, Notes);

    private string CasePath => Path.Combine(_folder.FullName, "case.json");

    private string CodedPath => Path.Combine(_folder.FullName, "coded.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void List_prints_each_proposal_with_its_words()
    {
        var run = StalkingRisk.Run(["code", CasePath, "--list"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "a | 2018-03-02\n  home-intrusion (Entry, or attempted entry, to the home): broke into my flat\n  following (Following on foot or by vehicle): followed me\n"
            + "c | 2018-03-04\n  threat-to-kill (Threat to kill): I will kill you\n",
            run.Output);
    }

    [Fact]
    public void List_gives_json()
    {
        var run = StalkingRisk.Run(["code", "-", "--list", "--format", "json"], Encoding.UTF8.GetBytes(Notes));
        var entries = JsonDocument.Parse(run.Bytes).RootElement.GetProperty("entries");
        Assert.Equal(["a", "c"], entries.EnumerateArray().Select(entry => entry.GetProperty("entry").GetString()));
        var proposal = entries[0].GetProperty("proposals")[1];
        Assert.Equal(("following", "clear"), (proposal.GetProperty("behaviour").GetString(), proposal.GetProperty("strength").GetString()));
        Assert.Equal(("followed me", 3), (proposal.GetProperty("words")[0].GetProperty("text").GetString(), proposal.GetProperty("words")[0].GetProperty("start").GetInt32()));
    }

    [Fact]
    public void List_of_a_diary_without_notes_says_so_in_the_language()
    {
        const string Case = """{ "formatVersion": "1.0", "diary": { "incidents": [ { "id": "a", "when": "2018", "behaviours": ["following"] } ] } }""";
        Assert.Contains("no proposal", StalkingRisk.Run(["code", "-", "--list"], Encoding.UTF8.GetBytes(Case)).Output, StringComparison.Ordinal);
        Assert.Contains("unrhyw gynnig", StalkingRisk.Run(["code", "-", "--list", "--lang", "cy"], Encoding.UTF8.GetBytes(Case)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_terminal_it_is_wrong_usage_and_says_what_to_add()
    {
        var run = StalkingRisk.Run(["code", CasePath, "-o", CodedPath]);
        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.Contains("add --list", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(CodedPath));
    }

    [Fact]
    public void List_writes_no_case() => Assert.Equal(64, StalkingRisk.Run(["code", CasePath, "--list", "-o", CodedPath]).ExitCode);

    [Fact]
    public void A_case_that_is_not_valid_is_refused() => Assert.Equal(2, StalkingRisk.Run(["code", "-", "--list"], "{"u8.ToArray()).ExitCode);

    [Fact]
    public void Each_proposal_is_asked_and_only_a_yes_is_coded()
    {
        using var terminal = PseudoTerminal.Run("code", CasePath, "-o", CodedPath);
        _ = terminal.Await("2 entries");
        _ = terminal.Await("\"broke into my flat\"");
        terminal.Type("perhaps", "yes", "no");
        _ = terminal.Await("Threat to kill?");
        terminal.Type("");
        _ = terminal.Await("1 accepted, 1 refused, 1 open");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal([["home-intrusion"], ["unwanted-calls"], ["unwanted-messages"]], Coded());
        Assert.Single(CaseJson.Read(File.ReadAllBytes(CodedPath)).Answers);
        Assert.Equal(Notes, File.ReadAllText(CasePath));
    }

    [Fact]
    public void A_closed_terminal_loses_no_yes()
    {
        using var terminal = PseudoTerminal.RunIgnoringHangup("code", CasePath, "-o", CasePath);
        terminal.Type("yes", "yes").Close();
        var (exitCode, error) = terminal.AfterClosing();
        Assert.Equal(129, exitCode);
        Assert.Contains($"Every yes is saved. Continue with: stalking-risk code {CasePath} -o {CasePath}", error, StringComparison.Ordinal);
        Assert.Equal(["home-intrusion", "following"], CaseJson.Read(File.ReadAllBytes(CasePath)).Diary!.Incidents[0].Behaviours.Select(behaviour => behaviour.Code));
    }

    [Fact]
    public void Stop_ends_it_and_the_case_is_written()
    {
        using var terminal = PseudoTerminal.Run("code", CasePath, "-o", CodedPath, "--lang", "cy");
        _ = terminal.Await("Atebwch ie neu na");
        terminal.Type("ie", "stopio");
        _ = terminal.Await("1 wedi'u derbyn");
        Assert.Equal(0, terminal.ExitCode());
        Assert.Equal(["home-intrusion"], Coded()[0]);
    }

    [Fact]
    public void Another_case_is_never_replaced()
    {
        File.WriteAllText(CodedPath, Notes);
        using var terminal = PseudoTerminal.Run("code", CasePath, "-o", CodedPath);
        _ = terminal.Await("SRA0402");
        Assert.Equal(2, terminal.ExitCode());
    }

    [Theory]
    [InlineData("-o", "Give the case file to write")]
    [InlineData("--format", "needs --list")]
    public void In_a_terminal_wrong_usage_is_explained(string option, string why)
    {
        using var terminal = option == "-o" ? PseudoTerminal.Run("code", CasePath) : PseudoTerminal.Run("code", CasePath, "-o", CodedPath, "--format", "json");
        _ = terminal.Await(why);
        Assert.Equal(64, terminal.ExitCode());
    }

    private string[][] Coded() =>
        [.. CaseJson.Read(File.ReadAllBytes(CodedPath)).Diary!.Incidents.Select(incident => incident.Behaviours.Select(behaviour => behaviour.Code).ToArray())];
}
