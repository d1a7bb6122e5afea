namespace RiskAssessment.Import.Cells;

/// <summary>What a cell says about a report: yes, no, a date, a reference, an officer, or several of these.</summary>
/// <param name="Answer">Whether it was reported; <see langword="null"/> if the words leave it open.</param>
/// <param name="On">The date of the report; <see langword="null"/> if the cell has none.</param>
/// <param name="Words">The words beside yes, no and the date.</param>
/// <param name="IsWhole">Whether all words of the cell are in this reading.</param>
internal readonly record struct ReportReading(bool? Answer, EdtfDate? On, string Words, bool IsWhole = true)
{
    private const int MostWords = 40;
    private const int LongestDate = 5;

    private static readonly char[] Edges = [' ', ',', ';', ':', '-', '.', '\n'];

    private static readonly HashSet<string> Yes = Keys("yes", "y", "ie", "do", "ydy", "true", "x", "reported", "called", "✓", "✔");
    private static readonly HashSet<string> No = Keys("no", "n", "not", "never", "none", "nothing", "nobody", "didnt", "havent", "nac", "na", "naddo", "nage", "heb");
    private static readonly HashSet<string> Open = Keys("unsure", "unknown", "maybe", "perhaps", "will", "going", "want", "planning", "should", "might", "tbc", "ansicr", "efallai");

    internal static ReportReading Of(string cell, DateForm form)
    {
        var text = Wording.OneLine(cell);
        if (ChoiceWords.IsNo(text))
            return text.Contains('?', StringComparison.Ordinal) ? new(null, null, text) : new(false, null, "");
        string[] words = text.Split(' ');
        var first = Wording.Key(words[0]);
        if (Open.Contains(first) || (first is "not" or "dont" or "im" && words.Any(word => Wording.Key(word) is "sure" or "know")))
            return new(null, null, text);
        if (No.Contains(first) && !(words.Length > 1 && words[1].Any(char.IsAsciiDigit)))
            return new(false, null, text[words[0].Length..].Trim(Edges));
        if (DateCell.TryRead(text, form, out var whole, out _))
            return new(true, OnOf(whole, form), "", IsWhole: whole.Time.Length == 0 || OnOf(whole, form) != whole.Date);
        var rest = Yes.Contains(first) ? words.Skip(1).ToArray() : words;
        for (var length = Math.Min(LongestDate, rest.Length); length > 0; length--)
            for (var at = 0; at + length <= Math.Min(rest.Length, MostWords); at++)
                if (rest[at].Any(char.IsLetterOrDigit) && string.Join(' ', rest, at, length).Trim(Edges) is var part && part.Any(char.IsAsciiDigit) && !part.All(char.IsAsciiDigit)
                    && DateCell.TryRead(part, form, out var date, out _) && date.Date.Precision is DatePrecision.Day or DatePrecision.Minute)
                    return new(true, OnOf(date, form), Joined(rest[..at], rest[(at + length)..]));
        return new(true, null, Joined(rest, []));
    }

    private static EdtfDate OnOf(DateReading reading, DateForm form) =>
        reading.Time.Length > 0 && TimeCell.TryApply(reading.Date, reading.Time, form, out var exact) ? exact : reading.Date;

    private static string Joined(string[] before, string[] after)
    {
        if (before is [.., "on" or "On" or "ar"])
            before = before[..^1];
        return string.Join(", ", ((string[])[string.Join(' ', before), string.Join(' ', after)]).Select(part => part.Trim(Edges)).Where(part => part.Length > 0));
    }

    private static HashSet<string> Keys(params string[] words) => [.. words.Select(Wording.Key).Where(key => key.Length > 0)];
}
