namespace RiskAssessment.Import.Coding;

/// <summary>The forms of an English verb.</summary>
internal static class EnglishVerb
{
    /// <summary>The forms of a regular verb: follow, follows, followed, following.</summary>
    internal static IEnumerable<string> Forms(string verb)
    {
        var stem = verb[..^1];
        return verb switch
        {
            [.., 'e', 'e'] or [.., 'o', 'e'] or [.., 'y', 'e'] => [verb, verb + "s", verb + "d", verb + "ing"],
            [.., 'i', 'e'] => [verb, verb + "s", verb + "d", verb[..^2] + "ying"],
            [.., 'e'] => [verb, verb + "s", verb + "d", stem + "ing"],
            [.., var letter, 'y'] when !IsVowel(letter) => [verb, stem + "ies", stem + "ied", verb + "ing"],
            [.., 's' or 'x' or 'z' or 'o'] or [.., 'c' or 's', 'h'] => [verb, verb + "es", verb + "ed", verb + "ing"],
            _ when Doubles(verb) => [verb, verb + "s", verb + verb[^1] + "ed", verb + verb[^1] + "ing", verb + "ed", verb + "ing"],
            _ => [verb, verb + "s", verb + "ed", verb + "ing"],
        };
    }

    /// <summary>The forms of an irregular verb: its base, its past and its participle as given, and those that follow the rule.</summary>
    internal static IEnumerable<string> Forms(string verb, string[] irregular)
    {
        string[] regular = [.. Forms(verb)];
        return [regular[0], regular[1], .. regular.Where(form => form.EndsWith("ing", StringComparison.Ordinal)), .. irregular];
    }

    /// <summary>A word and its plural.</summary>
    internal static IEnumerable<string> Plural(string noun) => noun switch
    {
        [.., var letter, 'y'] when !IsVowel(letter) => [noun, noun[..^1] + "ies"],
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => [noun, noun + "es"],
        _ => [noun, noun + "s"],
    };

    private static bool Doubles(string verb) =>
        verb.Count(IsVowel) == 1 && verb is [.., var vowel, var last] && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'y');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
