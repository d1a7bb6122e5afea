using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Reads single values; <see langword="null"/> after it has reported what is wrong with one.</summary>
internal static class JsonValues
{
    extension(JsonInput input)
    {
        /// <summary>A text of at most <see cref="Bounds.TextLength"/> characters.</summary>
        internal string? TextAt(int node)
        {
            if (input.Tree[node].Kind != JsonTokenType.String)
                return input.WrongType<string>(node, "A text");
            var text = input.Tree.TextOf(node);
            if (IsBounded(text))
                return text;
            input.Add(JsonProblem.OutOfRange, node, string.Format(
                CultureInfo.InvariantCulture,
                "This text has {0} characters; at most {1} are allowed. Shorten it, or keep it elsewhere and refer to it.",
                text.Length,
                Bounds.TextLength));
            return null;
        }

        /// <summary>A code, which is given even where its shape is wrong, so that what refers to it still finds it.</summary>
        internal string? CodeAt(int node)
        {
            var code = input.TextAt(node);
            if (code is not null && !JsonCode.IsCode(code))
                input.Add(JsonProblem.NotCode, node, $"{input.Named(node)} is not a valid code. A code has at most 100 lower-case letters, digits, hyphens and dots, for example \"turning-up\".");
            return code;
        }

        /// <summary>A whole number written without fraction and exponent.</summary>
        internal int? IntegerAt(int node, int least, int most)
        {
            if (input.Tree[node].Kind != JsonTokenType.Number)
                return input.WrongType<int?>(node, "A whole number");
            if (TryInteger(input.Tree.RawOf(node), least, most, out var value))
                return value;
            input.Add(JsonProblem.OutOfRange, node, string.Format(
                CultureInfo.InvariantCulture, "A whole number from {0} to {1} is expected here, not {2}.", least, most, input.Describe(node)));
            return null;
        }

        /// <summary>A number, which may have a fraction.</summary>
        internal double? NumberAt(int node)
        {
            if (input.Tree[node].Kind != JsonTokenType.Number)
                return input.WrongType<double?>(node, "A number");
            var text = input.Tree.AsciiOf(node);
            if (CanonicalNumber.Of(text) is null)
                input.Add(JsonProblem.OutOfRange, node, CanonicalNumber.Limits);
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
        }

        internal bool? BooleanAt(int node) => input.Tree[node].Kind switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => input.WrongType<bool?>(node, "true or false"),
        };

        internal T? OneOfAt<T>(int node)
            where T : struct, Enum
        {
            var text = input.TextAt(node);
            if (text is null)
                return null;
            if (WireCodes<T>.TryParse(text, out var value))
                return value;
            input.NotAllowed(node, text, WireCodes<T>.All);
            return null;
        }

        internal EdtfDate? DateAt(int node)
        {
            var text = input.TextAt(node);
            if (text is null)
                return null;
            if (EdtfDate.TryParse(text, out var date))
                return date;
            input.Add(JsonProblem.NotDate, node, $"{input.Named(node)} is not a valid date. Write 2018, 2018-03 or 2018-03-02 (with ~ if it is approximate), 2018-03-02T21:10, 2018-03-02T21:10+00:00, an interval such as 2018-03-01/2018-03-14, or 2018-03/.. if it goes on.");
            return null;
        }

        internal Behaviour? BehaviourAt(int node)
        {
            if (input.TextAt(node) is not { } code)
                return null;
            if (Behaviour.TryGet(code, out var behaviour))
                return behaviour;
            input.Add(JsonProblem.NotAllowed, node, () => $"{input.Named(node)} is not a behaviour.{Spelling.Suggestion(code, Behaviour.All.Select(known => known.Code))} The schema lists the codes.");
            return null;
        }

        /// <summary>The nodes of a list, no more than are read.</summary>
        internal IReadOnlyList<int> ElementsAt(int node, int most)
        {
            if (input.Tree[node].Kind != JsonTokenType.StartArray)
                return input.WrongType<int[]>(node, "A list") ?? [];
            var elements = new List<int>();
            var count = 0;
            foreach (var element in input.Tree.ElementsOf(node))
                if (++count <= most)
                    elements.Add(element);
            if (count > most)
                input.TooLong(node, count, most);
            return elements;
        }

        internal void TooLong(int node, int count, int most) =>
            input.Add(JsonProblem.OutOfRange, node, string.Format(CultureInfo.InvariantCulture, "This list has {0} entries; at most {1} are allowed.", count, most));

        internal void NotAllowed(int node, string text, IEnumerable<string> allowed) => input.Add(
            JsonProblem.NotAllowed,
            node,
            () => $"{input.Named(node)} is not known here.{Spelling.Suggestion(text, allowed)} Use one of: {string.Join(", ", allowed)}.");

        internal T? WrongType<T>(int node, string wanted)
        {
            input.Add(JsonProblem.WrongType, node, $"{wanted} is expected here, not {input.Describe(node)}.");
            return default;
        }
    }

    /// <summary>Whether a text has at most <see cref="Bounds.TextLength"/> characters.</summary>
    internal static bool IsBounded(string text) => text.Length <= Bounds.TextLength;

    /// <summary>Reads a whole number written without fraction and exponent.</summary>
    internal static bool TryInteger(ReadOnlySpan<byte> digits, int least, int most, out int value) =>
        Utf8Parser.TryParse(digits, out value, out var used) && used == digits.Length && value >= least && value <= most;
}
