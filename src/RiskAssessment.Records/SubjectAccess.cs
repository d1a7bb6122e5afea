using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RiskAssessment.Records;

/// <summary>Everything that a log holds about a case, in words, for a person who asks what is held about her.</summary>
/// <remarks>
/// Nothing is left out and nothing is judged: whoever gives it out must look first for what is about other people, or must not be told.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Records;
///
/// SubjectAccess.Write(RecordLog.InFolder("records"), "2018/0417", Console.Out);
/// </code>
/// </example>
public static class SubjectAccess
{
    /// <summary>Writes what is held, in English: each record, with everything in it.</summary>
    /// <param name="log">The log.</param>
    /// <param name="caseReference">The reference of the case.</param>
    /// <param name="text">Where to write.</param>
    /// <returns>How many records there are; 0 where nothing is held.</returns>
    /// <exception cref="RecordLogException">The log is damaged, or a content is not what was recorded.</exception>
    public static long Write(RecordLog log, string caseReference, TextWriter text)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(caseReference);
        ArgumentNullException.ThrowIfNull(text);
        var leaves = log.LeavesOf(caseReference).ToList();
        var erasures = leaves.Where(leaf => leaf.Kind == RecordKind.Erasure).ToLookup(leaf => leaf.About);
        Line(text, 0, $"Everything that is recorded about case {caseReference}");
        Line(text, 0, leaves.Count == 0 ? "Nothing is recorded." : "It can be about other people, too. Read it before you give it to anybody.");
        foreach (var leaf in leaves)
        {
            text.Write('\n');
            Line(text, 0, string.Create(CultureInfo.InvariantCulture, $"Record {leaf.Index}: {NameOf(leaf)}, recorded on {InWords(leaf.RecordedAt)}"));
            if (leaf.By is not null)
                Line(text, 1, $"By: {leaf.By}");
            if (leaf.Why is not null)
                Line(text, 1, $"Why: {leaf.Why}");
            if (log.BodyOf(leaf) is { } body)
                WriteBody(text, body);
            else if (erasures[leaf.Index].FirstOrDefault() is { } erasure)
                Line(text, 1, string.Create(CultureInfo.InvariantCulture, $"What it said was erased: see record {erasure.Index}."));
        }
        return leaves.Count;
    }

    private static string NameOf(RecordLeaf leaf) => leaf.Kind switch
    {
        RecordKind.Assessment => "an assessment",
        RecordKind.Judgement => "a judgement",
        RecordKind.Amendment => "what was added to the case",
        RecordKind.Sharing => "what was handed on",
        RecordKind.Erasure => string.Create(CultureInfo.InvariantCulture, $"the erasure of record {leaf.About}"),
        RecordKind.Hold => string.Create(CultureInfo.InvariantCulture, $"a hold on record {leaf.About}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"the end of the hold on record {leaf.About}"),
    };

    private static string InWords(DateTimeOffset instant) => instant.ToString("d MMMM yyyy 'at' HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static void WriteBody(TextWriter text, ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        // The kind is said in the heading, and the case at the top.
        foreach (var property in document.RootElement.EnumerateObject().Where(property => property.Name is not ("formatVersion" or "kind" or "case")))
            WriteNamed(text, 1, property);
    }

    private static void WriteNamed(TextWriter text, int depth, JsonProperty property)
    {
        if (ValueOf(property.Value) is { } value)
        {
            Line(text, depth, $"{NameOf(property.Name)}: {value}");
            return;
        }
        Line(text, depth, $"{NameOf(property.Name)}:");
        WriteParts(text, depth + 1, property.Value);
    }

    private static void WriteParts(TextWriter text, int depth, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in json.EnumerateObject())
                WriteNamed(text, depth, property);
            return;
        }
        var number = 0;
        foreach (var one in json.EnumerateArray())
        {
            number++;
            if (ValueOf(one) is { } value)
            {
                Line(text, depth, $"- {value}");
                continue;
            }
            Line(text, depth, string.Create(CultureInfo.InvariantCulture, $"{number}."));
            WriteParts(text, depth + 1, one);
        }
    }

    /// <summary>A value in words; <see langword="null"/> if it has parts.</summary>
    private static string? ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null => "not known",
        JsonValueKind.Number => json.GetRawText(),
        _ when json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 0 => "none",
        _ => null,
    };

    /// <summary>A name such as <c>openQuestions</c> as "Open questions".</summary>
    private static string NameOf(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (words.Length == 0)
                words.Append(char.ToUpperInvariant(letter));
            else if (char.IsAsciiLetterUpper(letter))
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                words.Append(letter == '-' ? ' ' : letter);
        }
        return words.ToString();
    }

    /// <summary>One line of text, whatever people wrote: a line feed in a note goes on under it.</summary>
    private static void Line(TextWriter text, int depth, string line)
    {
        var indent = new string(' ', 2 * depth);
        foreach (var part in line.ReplaceLineEndings("\n").Split('\n'))
        {
            text.Write(indent);
            text.Write(string.Concat(part.Select(letter => char.IsControl(letter) ? ' ' : letter)));
            text.Write('\n');
        }
    }
}
