using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Reads a document in one pass, and again to explain it where something is wrong.</summary>
internal static class JsonReading
{
    /// <summary>Reads a document, and adds what else is wrong with the value that it holds.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="read">Its format.</param>
    /// <param name="check">What else is wrong with the value.</param>
    /// <param name="value">The value, where there is no error.</param>
    /// <param name="problems">Everything that is wrong or doubtful, in the order of places.</param>
    /// <param name="root">The path of the document in the file of whose format it is a part.</param>
    /// <param name="isCode">Whether a key that the format does not name is a code of an instrument, which paths may show.</param>
    internal static bool TryRead<T>(
        ReadOnlySpan<byte> utf8,
        JsonElementReader<T?> read,
        Func<T, IReadOnlyList<Problem>> check,
        [NotNullWhen(true)] out T? value,
        out IReadOnlyList<Problem> problems,
        string root = "$",
        Func<string, bool>? isCode = null)
    {
        problems = [];
        if (TryRead(utf8, read, out value) && check(value).Count == 0)
            return true;
        var input = new JsonInput(utf8, root, isCode ?? (static _ => false));
        value = default;
        if (input.Tree is not null)
        {
            var json = input.Cursor();
            value = read(ref json);
            if (value is not null)
                input.Add(check(value));
        }
        problems = input.Problems();
        if (!problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            return value is not null;
        value = default;
        return false;
    }

    /// <summary>Reads without explaining; where there is something to explain, it fails. The reader throws InvalidOperationException where it compares or copies an escape that is not Unicode.</summary>
    private static bool TryRead<T>(ReadOnlySpan<byte> utf8, JsonElementReader<T?> read, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (utf8.Length > Bounds.FileBytes || Utf8Check.FirstInvalid(utf8) >= 0)
            return false;
        try
        {
            var json = new JsonCursor(utf8);
            value = read(ref json);
            return json.IsWholeDocument() && !json.HasWarnings && value is not null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
