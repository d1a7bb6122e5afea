namespace RiskAssessment.Import.Coding;

/// <summary>Compiles the patterns of one language. The head of the lexicon describes their form.</summary>
internal sealed class PatternParser(LexiconWords known, bool isWelsh)
{
    private string[] _tokens = [];
    private int _next;

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="FormatException">It is not well formed.</exception>
    internal PatternPart Parse(string pattern)
    {
        _tokens = pattern.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Replace("|", " | ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _next = 0;
        var whole = Alternatives();
        return _next == _tokens.Length ? (whole as Sequence)?.WithoutLooseEnd() ?? whole : throw new FormatException($"'{_tokens[_next]}' closes nothing.");
    }

    private PatternPart Alternatives()
    {
        var alternatives = new List<PatternPart> { InOrder() };
        while (_next < _tokens.Length && _tokens[_next] == "|")
        {
            _next++;
            alternatives.Add(InOrder());
        }
        return alternatives.Count == 1 ? alternatives[0]
            : alternatives.Exists(alternative => alternative is Optional) ? throw new FormatException("An alternative can be missing. Put the question mark behind the bracket.")
            : new OneOf([.. alternatives]);
    }

    private PatternPart InOrder()
    {
        var parts = new List<PatternPart>();
        while (_next < _tokens.Length && _tokens[_next] is not ("|" or ")"))
            parts.Add(Repeated());
        return parts.Count switch { 0 => throw new FormatException("An alternative is empty."), 1 => parts[0], _ => new Sequence([.. parts]) };
    }

    private PatternPart Repeated()
    {
        var token = _tokens[_next++];
        if (token is "(" or "!")
        {
            if (token == "!" && (_next == _tokens.Length || _tokens[_next++] != "("))
                throw new FormatException("'!' needs brackets after it.");
            var inner = Alternatives();
            if (_next == _tokens.Length || _tokens[_next++] != ")")
                throw new FormatException("A bracket is not closed.");
            if (token == "!")
                return new NotNext(inner);
            if (_next == _tokens.Length || _tokens[_next] != "?")
                return inner;
            _next++;
            return new Optional(inner);
        }
        return token is [.. var whole, '?'] && whole.Length > 0 ? new Optional(Single(whole)) : Single(token);
    }

    private PatternPart Single(string token) => token switch
    {
        "#" => new OneWord(new(StringComparer.Ordinal), [], isNumber: true),
        ['~', ',', .. var most] => new Gap(int.Parse(most, System.Globalization.CultureInfo.InvariantCulture), known.Set(isWelsh ? "rhwystr" : "barrier"), Pause.Comma),
        ['~', .. var most] => new Gap(int.Parse(most, System.Globalization.CultureInfo.InvariantCulture), known.Set(isWelsh ? "rhwystr" : "barrier"), Pause.None),
        ['!', ..] => throw new FormatException("'!' needs brackets after it."),
        ['{', .. var name, '}'] => known.Class(name),
        ['<', .. var verb, '>'] when isWelsh => new Sequence([Word(known.FormsOf(verb, isWelsh)), new Optional(Word([.. known.Set("rhagenw")]))]),
        ['<', .. var verb, '>'] => Word(known.FormsOf(verb, isWelsh)),
        [.. var stem, '*'] => new OneWord(new(StringComparer.Ordinal), [.. Mutated([stem])], isNumber: false),
        [.. var noun, '+'] => Word([.. isWelsh ? [noun] : EnglishVerb.Plural(noun)]),
        _ when known.KeysOf(token) is { Length: > 1 } keys => new Sequence([.. keys.Select(key => Word(key))]),
        _ => Word(known.KeysOf(token)[0]),
    };

    private OneWord Word(params string[] words)
    {
        HashSet<string> all = [.. Mutated(words)];
        foreach (var word in all)
            known.Spellings.Know(word);
        return new OneWord(all, [], isNumber: false);
    }

    private IEnumerable<string> Mutated(IEnumerable<string> words) => isWelsh ? words.SelectMany(WelshWord.Mutated) : words;
}
