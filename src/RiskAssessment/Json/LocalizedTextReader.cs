using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Reads texts for people: a string, or an object by language.</summary>
internal static class LocalizedTextReader
{
    private static readonly LocalizedText NoText = new("");

    extension(JsonInput input)
    {
        internal LocalizedText LocalizedAt(int node)
        {
            if (input.Tree[node].Kind != JsonTokenType.StartObject)
                return input.TextAt(node) is { } plain ? new LocalizedText(plain) : NoText;
            var texts = new List<KeyValuePair<string, string>>();
            foreach (var name in input.Tree.NamesOf(node))
            {
                var language = input.Tree.TextOf(name);
                if (input.TextAt(name + 1) is not { } text)
                    continue;
                texts.Add(new(language, text));
                if (!JsonCode.IsLanguageTag(language))
                    input.Add(JsonProblem.NotAllowed, name, JsonCode.LanguageTagRule);
            }
            if (input.Tree[node].Next == node + 1)
                input.Add(JsonProblem.MissingProperty, node, "A text needs at least one language.");
            return texts.Count == 0 ? NoText : new LocalizedText(texts);
        }

        internal LocalizedText RequiredLocalized(JsonObject parent, string name) =>
            parent.Require(name) is >= 0 and var node ? input.LocalizedAt(node) : NoText;

        internal LocalizedText? Localized(JsonObject parent, string name) =>
            parent.Find(name) is >= 0 and var node ? input.LocalizedAt(node) : null;
    }
}
