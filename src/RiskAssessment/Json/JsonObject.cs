using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RiskAssessment.Json;

/// <summary>
/// An object of a document that is being read. Each accessor gives the value, or a stand-in after it has reported what is wrong, so
/// that reading goes on and everything is reported at once.
/// </summary>
internal readonly struct JsonObject
{
    private static readonly Regex CodeShape = new("^[a-z0-9][a-z0-9.-]{0,99}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly JsonInput _input;

    /// <summary>Views a node, which is reported where it is no object; then it is read as if it were empty.</summary>
    internal JsonObject(JsonInput input, int node, params string[] known)
    {
        (_input, Node) = (input, node);
        IsObject = input.Tree[node].Kind == JsonTokenType.StartObject;
        if (IsObject)
            ReportUnknown(known);
        else
            input.Add(JsonProblem.WrongType, node, $"An object is asked for here, not {input.Describe(node)}.");
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
            _input.Add(JsonProblem.MissingProperty, Node, $"'{name}' is missing here. Add it.");
        return value;
    }

    internal string? Text(string name, int most = Bounds.TextLength) => Find(name) is var node && node >= 0 ? TextAt(_input, node, most) : null;

    internal string RequiredText(string name, int most = Bounds.TextLength) =>
        Require(name) is var node && node >= 0 ? TextAt(_input, node, most) ?? "" : "";

    internal string RequiredCode(string name) => Require(name) is var node && node >= 0 ? CodeAt(_input, node) : "";

    internal int Integer(string name, int least, int most, int otherwise) =>
        Find(name) is var node && node >= 0 ? IntegerAt(_input, node, least, most) ?? otherwise : otherwise;

    internal bool? Boolean(string name)
    {
        var node = Find(name);
        if (node < 0)
            return null;
        if (_input.Tree[node].Kind is JsonTokenType.True or JsonTokenType.False)
            return _input.Tree[node].Kind == JsonTokenType.True;
        _input.Add(JsonProblem.WrongType, node, $"true or false is asked for here, not {_input.Describe(node)}.");
        return null;
    }

    internal T? OneOf<T>(string name)
        where T : struct, Enum => Find(name) is var node && node >= 0 ? OneOfAt<T>(_input, node) : null;

    internal T RequiredOneOf<T>(string name)
        where T : struct, Enum => Require(name) is var node && node >= 0 ? OneOfAt<T>(_input, node) ?? default : default;

    internal EdtfDate? Date(string name) => Find(name) is var node && node >= 0 ? DateAt(_input, node) : null;

    internal EdtfDate RequiredDate(string name) => Require(name) is var node && node >= 0 ? DateAt(_input, node) ?? default : default;

    /// <summary>The values of a list; none where it is left out.</summary>
    internal IReadOnlyList<int> Elements(string name, int most)
    {
        var node = Find(name);
        return node < 0 ? [] : ElementsAt(_input, node, most);
    }

    internal static IReadOnlyList<int> ElementsAt(JsonInput input, int node, int most)
    {
        if (input.Tree[node].Kind != JsonTokenType.StartArray)
        {
            input.Add(JsonProblem.WrongType, node, $"A list is asked for here, not {input.Describe(node)}.");
            return [];
        }
        var elements = new List<int>();
        for (var element = node + 1; element < input.Tree[node].Next; element = input.Tree[element].Next)
            elements.Add(element);
        if (elements.Count > most)
            input.Add(JsonProblem.OutOfRange, node, string.Format(CultureInfo.InvariantCulture, "This list has {0} entries; at most {1} are read.", elements.Count, most));
        return elements.Count > most ? elements.GetRange(0, most) : elements;
    }

    internal string[] Texts(string name, int most)
    {
        var input = _input;
        return [.. Elements(name, most).Select(node => TextAt(input, node, Bounds.TextLength) ?? "")];
    }

    internal string[] Codes(string name, int most)
    {
        var input = _input;
        return [.. Elements(name, most).Select(node => CodeAt(input, node))];
    }

    internal static string? TextAt(JsonInput input, int node, int most)
    {
        if (input.Tree[node].Kind != JsonTokenType.String)
        {
            input.Add(JsonProblem.WrongType, node, $"A text is asked for here, not {input.Describe(node)}.");
            return null;
        }
        var text = input.Tree.TextOf(node);
        if (text.Length <= most)
            return text;
        input.Add(JsonProblem.OutOfRange, node, string.Format(CultureInfo.InvariantCulture, "This text has {0} characters; at most {1} are read. Shorten it, or keep it elsewhere and refer to it.", text.Length, most));
        return null;
    }

    internal static string CodeAt(JsonInput input, int node)
    {
        var code = TextAt(input, node, Bounds.TextLength);
        if (code is not null && !CodeShape.IsMatch(code))
            input.Add(JsonProblem.NotCode, node, "A code is lower-case letters, digits, hyphens and dots, at most 100 of them, for example 'turning-up'.");
        return code ?? "";
    }

    internal static int? IntegerAt(JsonInput input, int node, int least, int most)
    {
        if (input.Tree[node].Kind != JsonTokenType.Number)
        {
            input.Add(JsonProblem.WrongType, node, $"A whole number is asked for here, not {input.Describe(node)}.");
            return null;
        }
        var text = Encoding.ASCII.GetString(input.Tree.RawOf(node).ToArray());
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        input.Add(JsonProblem.OutOfRange, node, string.Format(CultureInfo.InvariantCulture, "A whole number from {0} to {1} is asked for here, not {2}.", least, most, input.Describe(node)));
        return null;
    }

    internal static EdtfDate? DateAt(JsonInput input, int node)
    {
        var text = TextAt(input, node, Bounds.TextLength);
        if (text is null)
            return null;
        if (EdtfDate.TryParse(text, out var date))
            return date;
        input.Add(JsonProblem.NotDate, node, $"{input.Describe(node)} is no date that can be. Write 2018, 2018-03, 2018-03-02, 2018-03-02T21:10, 2018-03-02T21:10+00:00 or an interval such as 2018-03-01/2018-03-14.");
        return null;
    }

    internal static T? OneOfAt<T>(JsonInput input, int node)
        where T : struct, Enum
    {
        var text = TextAt(input, node, Bounds.TextLength);
        if (text is null)
            return null;
        if (EnumCodes<T>.TryParse(text, out var value))
            return value;
        input.Add(JsonProblem.NotAllowed, node, $"{input.Describe(node)} is not known here. Use one of: {string.Join(", ", EnumCodes<T>.All)}.{Spelling.Suggestion(text, EnumCodes<T>.All)}");
        return null;
    }

    private void ReportUnknown(string[] known)
    {
        foreach (var name in _input.Tree.NamesOf(Node))
        {
            var isKnown = false;
            foreach (var one in known)
                isKnown |= _input.Tree.HasName(name, one);
            if (!isKnown)
                _input.Add(JsonProblem.UnknownProperty, name, $"This property is not known here.{Spelling.Suggestion(_input.Tree.TextOf(name), known)} Known are: {string.Join(", ", known)}.");
        }
    }
}
