using System.Text.Encodings.Web;
using System.Text.Json;
using RiskAssessment.Import;

namespace RiskAssessment.Cli;

/// <summary>The proposals of <c>code --list</c>.</summary>
internal static class CodeListing
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(Terminal terminal, EntryCoding[] entries, string language, bool asJson)
    {
        if (!asJson)
        {
            WriteText(terminal.Out, entries, language);
            return;
        }
        using (var json = new Utf8JsonWriter(terminal.Bytes, Indented))
            WriteJson(json, entries);
        terminal.Out.WriteLine();
    }

    private static void WriteText(TextWriter output, EntryCoding[] entries, string language)
    {
        foreach (var entry in entries)
        {
            output.WriteLine(PrintableText.Of($"{entry.Entry.Id} | {entry.Entry.When}"));
            foreach (var proposal in entry.Proposals)
                output.WriteLine(PrintableText.Of(
                    $"  {proposal.Behaviour.Code} ({proposal.Behaviour.Label.In(language)}){(proposal.Strength == ProposalStrength.Clear ? "" : " ?")}: {string.Join("; ", proposal.Words.Select(words => words.Text))}"));
        }
        if (entries.Length == 0)
            output.WriteLine(Asking.CodePhrases.Nothing.In(language));
    }

    private static void WriteJson(Utf8JsonWriter json, EntryCoding[] entries)
    {
        json.WriteStartObject();
        json.WriteStartArray("entries");
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("entry", entry.Entry.Id);
            json.WriteStartArray("proposals");
            foreach (var proposal in entry.Proposals)
                WriteJson(json, proposal);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteJson(Utf8JsonWriter json, CodeProposal proposal)
    {
        json.WriteStartObject();
        json.WriteString("behaviour", proposal.Behaviour.Code);
        json.WriteString("strength", proposal.Strength == ProposalStrength.Clear ? "clear" : "possible");
        json.WriteStartArray("words");
        foreach (var words in proposal.Words)
        {
            json.WriteStartObject();
            json.WriteString("text", words.Text);
            json.WriteNumber("start", words.Start);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
