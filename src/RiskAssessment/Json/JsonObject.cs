using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>
/// An object of a document that is being read. Each accessor gives the value, or nothing after it has reported what is wrong, so that
/// reading goes on and everything is reported at once.
/// </summary>
internal readonly struct JsonObject
{
    private readonly JsonInput _input;

    /// <summary>Views a node, which is reported if it is not an object; then it is read as if it were empty.</summary>
    internal JsonObject(JsonInput input, int node, params ReadOnlySpan<string> known)
    {
        (_input, Node) = (input, node);
        IsObject = input.Tree[node].Kind == JsonTokenType.StartObject;
        if (IsObject)
            ReportUnknown(known);
        else
            input.Add(JsonProblem.WrongType, node, $"An object is expected here, not {input.Describe(node)}.");
    }

    internal int Node { get; }

    internal bool IsObject { get; }

    /// <summary>The value of a property, or -1.</summary>
    internal int Find(string name) => IsObject ? _input.Tree.Find(Node, name) : -1;

    /// <summary>The value of a property that must be there, or -1.</summary>
    internal int Require(string name)
    {
        var value = Find(name);
        if (value < 0 && IsObject)
            ReportMissing(_input, Node, name);
        return value;
    }

    internal string? Text(string name) => Find(name) is >= 0 and var node ? _input.TextAt(node) : null;

    internal string? RequiredText(string name) => Require(name) is >= 0 and var node ? _input.TextAt(node) : null;

    internal string? RequiredCode(string name) => Require(name) is >= 0 and var node ? _input.CodeAt(node) : null;

    internal int? Integer(string name, int least, int most) =>
        Find(name) is >= 0 and var node ? _input.IntegerAt(node, least, most) : null;

    internal bool? Boolean(string name) => Find(name) is >= 0 and var node ? _input.BooleanAt(node) : null;

    internal T? OneOf<T>(string name)
        where T : struct, Enum => Find(name) is >= 0 and var node ? _input.OneOfAt<T>(node) : null;

    internal T? RequiredOneOf<T>(string name)
        where T : struct, Enum => Require(name) is >= 0 and var node ? _input.OneOfAt<T>(node) : null;

    internal EdtfDate? Date(string name) => Find(name) is >= 0 and var node ? _input.DateAt(node) : null;

    internal EdtfDate? RequiredDate(string name) => Require(name) is >= 0 and var node ? _input.DateAt(node) : null;

    /// <summary>The nodes of a list; none where it is left out.</summary>
    internal IReadOnlyList<int> Elements(string name, int most) =>
        Find(name) is >= 0 and var node ? _input.ElementsAt(node, most) : [];

    internal string[] Texts(string name, int most)
    {
        var input = _input;
        return [.. Elements(name, most).Select(node => input.TextAt(node) ?? "")];
    }

    internal string[] Codes(string name, int most)
    {
        var input = _input;
        return [.. Elements(name, most).Select(node => input.CodeAt(node) ?? "")];
    }

    private void ReportUnknown(ReadOnlySpan<string> known)
    {
        foreach (var name in _input.Tree.NamesOf(Node))
            if (!IsKnown(name, known))
                ReportUnknown(_input, name, known.ToArray());
    }

    private bool IsKnown(int name, ReadOnlySpan<string> known)
    {
        foreach (var one in known)
            if (_input.Tree.HasName(name, one))
                return true;
        return false;
    }

    internal static void ReportMissing(JsonInput input, int node, string name) =>
        input.Add(JsonProblem.MissingProperty, node, $"'{name}' is missing here. Add it.");

    internal static void ReportUnknown(JsonInput input, int name, string[] known) => input.Add(
        JsonProblem.UnknownProperty,
        name,
        () => $"This property is not known here.{Spelling.Suggestion(input.Tree.TextOf(name), known)} Known properties: {string.Join(", ", known)}.");
}
