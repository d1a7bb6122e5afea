using System.Text;

namespace RiskAssessment.Import.Coding;

/// <summary>The lexicon of the package, read and compiled once.</summary>
internal sealed class Lexicon
{
    private const string Resource = "lexicon.txt";

    private static readonly Lazy<Lexicon> Loaded = new(() => Read(Text()));

    private readonly Dictionary<string, List<(CodedBehaviour, Pattern)>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(CodedBehaviour, Pattern)>> _byBeginning = new(StringComparer.Ordinal);
    private readonly List<(CodedBehaviour, Pattern)> _byNumber = [];
    private readonly int[] _lengthsOfBeginnings;

    private Lexicon(LexiconWords words, IReadOnlyList<CodedBehaviour> sections)
    {
        (Words, Sections) = (words, sections);
        foreach (var section in sections)
            foreach (var pattern in section.Patterns)
                Index(section, pattern);
        _lengthsOfBeginnings = [.. _byBeginning.Keys.Select(beginning => beginning.Length).Distinct()];
    }

    internal static Lexicon Default => Loaded.Value;

    internal LexiconWords Words { get; }

    internal IReadOnlyList<CodedBehaviour> Sections { get; }

    internal static string Text()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names it.</exception>
    internal static Lexicon Read(string text)
    {
        var reader = new LexiconReader();
        reader.Read(text);
        return new Lexicon(reader.Words, reader.Sections);
    }

    internal Reading Read(string text, int most) => new(text.Length > most ? text[..most] : text, Words.Spellings, Words.Classes);

    /// <summary>Every place where the words of a pattern stand, whatever is said around them.</summary>
    internal IEnumerable<Match> Find(Reading reading)
    {
        var tried = new HashSet<Pattern>();
        for (var at = 0; at < reading.Words.Length; at++)
        {
            tried.Clear();
            foreach (var (section, pattern) in Candidates(reading.Words[at]))
                if (tried.Add(pattern) && pattern.Part.Lengths(reading, at) is not 0 and var lengths)
                    yield return new Match(section, pattern, at, at + 63 - System.Numerics.BitOperations.LeadingZeroCount(lengths));
        }
    }

    private IEnumerable<(CodedBehaviour, Pattern)> Candidates(Word word)
    {
        IEnumerable<(CodedBehaviour, Pattern)> found = _byWord.TryGetValue(word.Key, out var whole) ? whole : [];
        foreach (var length in _lengthsOfBeginnings)
            if (length <= word.Key.Length && _byBeginning.TryGetValue(word.Key[..length], out var begun))
                found = found.Concat(begun);
        return word.IsNumber ? found.Concat(_byNumber) : found;
    }

    private void Index(CodedBehaviour section, Pattern pattern)
    {
        var first = new FirstWords();
        if (pattern.Part.AddFirst(first))
            throw new FormatException($"Line {pattern.Line}: the pattern can be empty.");
        foreach (var word in first.Words)
            Add(_byWord, word, (section, pattern));
        foreach (var beginning in first.Beginnings)
            Add(_byBeginning, beginning, (section, pattern));
        if (first.Number)
            _byNumber.Add((section, pattern));
    }

    private static void Add(Dictionary<string, List<(CodedBehaviour, Pattern)>> index, string key, (CodedBehaviour, Pattern) pattern)
    {
        if (!index.TryGetValue(key, out var patterns))
            index[key] = patterns = [];
        patterns.Add(pattern);
    }
}

/// <summary>Words of a text that a pattern takes: from one word to before another.</summary>
internal readonly record struct Match(CodedBehaviour Section, Pattern Pattern, int First, int After);
