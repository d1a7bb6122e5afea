using System.Globalization;

namespace RiskAssessment.Import.Coding;

/// <summary>Reads the lines of a lexicon, in their order. The head of the lexicon describes them.</summary>
internal sealed class LexiconReader
{
    private readonly List<CodedBehaviour> _sections = [];

    internal LexiconWords Words { get; } = new();

    internal IReadOnlyList<CodedBehaviour> Sections => _sections;

    internal void Read(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            try
            {
                if (line.Trim() is { Length: > 0 } content && content[0] != '#')
                    ReadLine(number, content);
            }
            catch (FormatException wrong)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number} of the lexicon: {wrong.Message}"), wrong);
            }
        }
    }

    private void ReadLine(int number, string line)
    {
        if (line[0] == '@')
        {
            var (name, value) = Halves(line, '=');
            var (kind, of) = Halves(name[1..], ' ');
            Words.Declare(kind, of, value);
        }
        else if (line[0] == '[')
        {
            _sections.Add(Section(line));
        }
        else
        {
            Add(number, line);
        }
    }

    /// <summary>[code] covers other-code another-code, threatened is a-code.</summary>
    private static CodedBehaviour Section(string line)
    {
        var (name, rest) = Halves(line + " ", ']');
        string[] words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var threatened = Array.IndexOf(words, "threatened");
        Behaviour[] covered = words is ["covers", ..] ? [.. words[1..(threatened < 0 ? words.Length : threatened)].Select(Of)] : [];
        return new CodedBehaviour(Of(name[1..]), covered, threatened < 0 ? null : Of(words[threatened + 1]));
    }

    /// <summary>A language, a kind and a pattern; after an equals sign, an example.</summary>
    private void Add(int number, string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        var (head, example) = at < 0 ? (line, null) : (line[..at].Trim(), line[(at + 1)..].Trim());
        var parts = head.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 3 || parts[0] is not ("en" or "cy") || _sections.Count == 0)
            throw new FormatException("A pattern needs a language, a kind and words, below a behaviour.");
        var kind = parts[1].TrimEnd('?') switch
        {
            "act" => PatternKind.Act,
            "fact" => PatternKind.Fact,
            "said" => PatternKind.Said,
            _ => throw new FormatException($"'{parts[1]}' is not a kind."),
        };
        var part = new PatternParser(Words, parts[0] == "cy").Parse(parts[2]);
        _sections[^1].Patterns.Add(new Pattern(number, parts[0], kind, isWeak: parts[1].EndsWith('?'), parts[2], example, part));
    }

    private static Behaviour Of(string code) => Behaviour.TryGet(code, out var behaviour) ? behaviour : throw new FormatException($"There is no behaviour '{code}'.");

    private static (string Before, string After) Halves(string line, char by) =>
        line.IndexOf(by, StringComparison.Ordinal) is > 0 and var at ? (line[..at].Trim(), line[(at + 1)..].Trim()) : throw new FormatException($"There is no '{by}'.");
}
