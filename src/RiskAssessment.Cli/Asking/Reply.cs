using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RiskAssessment.Import;
using RiskAssessment.Instruments;

namespace RiskAssessment.Cli.Asking;

/// <summary>The commands of an interview besides an answer.</summary>
internal enum Wish
{
    None,
    Back,
    Why,
    Entry,
    Diary,
    Stop,
}

/// <summary>The meaning of a typed line: a command, or an answer to an item.</summary>
internal readonly record struct Reply(Wish Wish, Item? Item, Answer? Answer)
{
    private const char BeforeNote = ';';

    /// <summary>The letter d declines an answer.</summary>
    private static readonly (LocalizedText Words, string? Letter, Wish Wish)[] Wishes =
    [
        (AskPhrases.Back, "b", Wish.Back),
        (AskPhrases.Why, "w", Wish.Why),
        (AskPhrases.Entry, "e", Wish.Entry),
        (AskPhrases.Diary, null, Wish.Diary),
        (AskPhrases.Stop, "s", Wish.Stop),
    ];

    /// <summary>
    /// Reads a line: an answer to the item asked, a command, or the code of an item with an answer to it. The text after a semicolon is
    /// the answer's note.
    /// </summary>
    internal static bool TryRead(string line, Item? asked, Instrument instrument, string language, out Reply reply)
    {
        var at = line.IndexOf(BeforeNote, StringComparison.Ordinal);
        var (words, note) = at < 0 ? (line, "") : (line[..at], line[(at + 1)..].Trim());
        reply = default;
        if (Wording.Key(words) is not { Length: > 0 } key)
            return false;
        if (asked is not null && Read(key, words, asked, language) is { } answer)
            reply = new(Wish.None, asked, Noted(answer, note));
        else if (WishOf(key) is var wish && wish != Wish.None)
            reply = new(wish, null, null);
        else if (TryNamed(words, instrument, language, out var item, out answer))
            reply = new(Wish.None, item, Noted(answer, note));
        return reply != default;
    }

    /// <summary>Whether it is said that nothing is missing in the diary. A single letter is too little for that.</summary>
    internal static bool IsComplete(string line) => Names(AskPhrases.Complete).Contains(Wording.Key(line));

    internal static bool IsStop(string line) => WishOf(Wording.Key(line)) == Wish.Stop;

    internal static bool IsBack(string line) => WishOf(Wording.Key(line)) == Wish.Back;

    /// <summary>Reads yes, no or unknown; an empty line is unknown, and unknown is no yes.</summary>
    internal static bool TryReadYes(string line, out bool isYes)
    {
        isYes = Begins(AskPhrases.Yes, line);
        return isYes || Begins(AskPhrases.No, line) || IsNotKnown(line);
    }

    /// <summary>Whether nothing is known, or nothing is to be said; an empty line means the same.</summary>
    internal static bool IsNotKnown(string line) => line.Length == 0 || (Wording.Key(line) is var key && (IsUnknown(key) || IsDeclined(key)));

    private static bool Begins(LocalizedText words, string line) =>
        Wording.Key(line) is { Length: > 0 } key && Names(words).Any(name => name.StartsWith(key, StringComparison.Ordinal));

    private static bool IsUnknown(string key) => key == "u" || Names(AskPhrases.Unknown).Contains(key);

    private static bool IsDeclined(string key) => key == "d" || Names(AskPhrases.Declined).Contains(key);

    private static Answer Noted(Answer answer, string note) => note.Length == 0 ? answer : answer with { Note = note };

    private static Wish WishOf(string key) =>
        Array.Find(Wishes, wish => key == wish.Letter || Names(wish.Words).Contains(key)).Wish;

    private static bool TryNamed(string words, Instrument instrument, string language, [NotNullWhen(true)] out Item? item, [NotNullWhen(true)] out Answer? answer)
    {
        var parts = words.Split([' ', '=', ':'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        item = instrument.Items.FirstOrDefault(known => known.Code.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
        answer = item is null || parts.Length < 2 ? null : Read(Wording.Key(parts[1]), parts[1], item, language);
        return answer is not null;
    }

    private static Answer? Read(string key, string words, Item item, string language)
    {
        if (IsUnknown(key))
            return Answer.Unknown;
        if (IsDeclined(key))
            return Answer.Declined;
        if (item.Kind == ItemKind.Count && int.TryParse(words.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count <= Item.MostCount ? Answer.Of(count) : null;
        return OptionOf(key, item, language) is { } option ? Answer.Of(option) : null;
    }

    /// <summary>The options of an item, and last "does not apply" where that is an answer.</summary>
    internal static IReadOnlyList<(string Code, LocalizedText Label)> OptionsOf(Item item) =>
    [
        .. item.Options.Select(option => (option.Code, option.Label)),
        .. item.MayNotApply ? [(Answer.NotApplicable.Option!, AskPhrases.NotApplicable)] : ((string, LocalizedText)[])[],
    ];

    /// <summary>The option by its number, code or label; or by the start of one if it is unique.</summary>
    private static string? OptionOf(string key, Item item, string language)
    {
        var options = OptionsOf(item);
        if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= options.Count ? options[number - 1].Code : null;
        var named = options.Select(option => (option.Code, Keys: (string[])[Wording.Key(option.Code), Wording.Key(option.Label.In(language))])).ToArray();
        if (Array.Find(named, option => option.Keys.Contains(key)).Code is { } whole)
            return whole;
        var begun = Array.FindAll(named, option => option.Keys.Any(name => name.StartsWith(key, StringComparison.Ordinal)));
        return begun.Length == 1 && (key.Length > 1 || WishOf(key) == Wish.None) ? begun[0].Code : null;
    }

    private static IEnumerable<string> Names(LocalizedText words) => [Wording.Key(words.In("en")), Wording.Key(words.In("cy"))];
}
