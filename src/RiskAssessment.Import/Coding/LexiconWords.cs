namespace RiskAssessment.Import.Coding;

/// <summary>What the patterns of a lexicon share: respellings, verbs, classes and sets of words.</summary>
internal sealed class LexiconWords
{
    private readonly Dictionary<string, string[]> _irregular = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedPart> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);

    private readonly HashSet<string> _verbForms = new(StringComparer.Ordinal);

    internal Spellings Spellings { get; } = new();

    internal int Classes => _classes.Count;

    /// <summary>A set of words that decides what counts; empty if it was not declared.</summary>
    internal HashSet<string> Set(string name) => _sets.TryGetValue(name, out var set) ? set : _sets[name] = new(StringComparer.Ordinal);

    internal NamedPart Class(string name) => _classes.TryGetValue(name, out var part) ? part : throw new FormatException($"There is no class '{name}'.");

    /// <summary>Whether a word is a form of an English verb that some pattern names.</summary>
    internal bool IsVerb(string key) => _verbForms.Contains(key);

    /// <summary>The forms of a verb, without mutation.</summary>
    internal string[] FormsOf(string verb, bool isWelsh)
    {
        string[] forms = [.. Forms(verb, isWelsh)];
        if (!isWelsh)
            _verbForms.UnionWith(forms);
        return forms;
    }

    private IEnumerable<string> Forms(string verb, bool isWelsh) =>
        isWelsh ? _stems.TryGetValue(verb, out var forms) ? WelshWord.Forms(verb, forms[0]).Concat(forms.Skip(1)) : throw new FormatException($"There is no stem of '{verb}'.")
        : _irregular.TryGetValue(verb, out var irregular) ? EnglishVerb.Forms(verb, irregular)
        : EnglishVerb.Forms(verb);

    /// <summary>The words for which a word of a pattern stands.</summary>
    internal string[] KeysOf(string token)
    {
        string[] keys = [.. Spellings.KeysAsGiven(token)];
        return keys.Length > 0 ? keys : throw new FormatException($"'{token}' has no letter.");
    }

    /// <summary>Reads a declaration: the words after the @, the name and what it stands for.</summary>
    internal void Declare(string kind, string name, string value)
    {
        switch (kind)
        {
            case "write":
                Spellings.Respell(Wording.Key(name), value.Split(' '));
                break;
            case "verb":
                _irregular[name] = value.Split(' ');
                break;
            case "berf":
                _stems[name] = value.Split(' ');
                break;
            case "set":
                Set(name).UnionWith(value.Split(' '));
                break;
            case "class" or "dosbarth":
                _classes.Add(name, new NamedPart(_classes.Count, new PatternParser(this, isWelsh: kind == "dosbarth").Parse(value)));
                break;
            default:
                throw new FormatException($"'@{kind}' is not known.");
        }
    }
}
