using System.Globalization;

namespace RiskAssessment.Import.Coding;

/// <summary>Reads the words of a text with their places, in one pass.</summary>
internal sealed class WordReader(string text, Spellings spellings)
{
    private readonly List<Word> _words = [];

    internal static Word[] Read(string text, Spellings spellings) => new WordReader(text, spellings).All();

    private Word[] All()
    {
        var pause = Pause.Sentence;
        for (var at = 0; at < text.Length;)
        {
            if (!IsPartOfWord(text[at]))
            {
                pause = Longer(pause, PauseOf(at));
                at++;
                continue;
            }
            var end = EndOfWord(at);
            Add(at, end, pause);
            (at, pause) = (end, Pause.None);
        }
        return [.. _words];
    }

    private void Add(int start, int end, Pause pause)
    {
        var written = text.AsSpan(start, end - start);
        if (char.IsAsciiDigit(written[0]) || (written.Length > 1 && written[0] is 'x' or 'X' && char.IsAsciiDigit(written[1])))
        {
            _words.Add(new(Wording.Key(written.ToString()), start, end, pause, IsNumber: written.TrimStart("xX").TrimEnd("xX+").IndexOfAnyExceptInRange('0', '9') < 0));
            return;
        }
        foreach (var key in spellings.KeysOf(written.ToString()))
        {
            _words.Add(new(key, start, end, pause, IsNumber: false));
            pause = Pause.None;
        }
    }

    /// <summary>An apostrophe belongs to a word only between letters.</summary>
    private int EndOfWord(int at)
    {
        var end = at + 1;
        while (end < text.Length && (IsPartOfWord(text[end]) || (IsApostrophe(text[end]) && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            end++;
        return end;
    }

    private Pause PauseOf(int at) => text[at] switch
    {
        '!' or '?' or '\n' or '\r' or '\u2026' => Pause.Sentence,
        '.' => at + 1 < text.Length && IsPartOfWord(text[at + 1]) ? Pause.None : Pause.Sentence,
        ';' or ':' or '|' => Pause.Clause,
        ',' or '(' or ')' or '/' or '\u2013' or '\u2014' => Pause.Comma,
        '-' => at + 1 < text.Length && text[at + 1] == ' ' ? Pause.Comma : Pause.None,
        _ => Pause.None,
    };

    private static Pause Longer(Pause one, Pause other) => one > other ? one : other;

    internal static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u2018' or '`';

    private static bool IsPartOfWord(char letter) =>
        char.IsLetterOrDigit(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
