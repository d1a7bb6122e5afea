namespace RiskAssessment.Import.Coding;

/// <summary>The forms that a Welsh word takes in a sentence: the mutations of its first consonant, and the endings of verbs.</summary>
internal static class WelshWord
{
    private const int ShortestMutated = 3;

    private static readonly (string Radical, string[] Mutated)[] Mutations =
    [
        ("p", ["b", "mh", "ph"]),
        ("t", ["d", "nh", "th"]),
        ("c", ["g", "ngh", "ch"]),
        ("b", ["f", "m"]),
        ("d", ["dd", "n"]),
        ("g", ["", "ng"]),
        ("m", ["f"]),
        ("ll", ["l"]),
        ("rh", ["r"]),
    ];

    /// <summary>The endings of the third person and of the impersonal, past and present. The first person is the writer.</summary>
    private static readonly string[] Endings = ["odd", "ith", "iff", "ir", "wyd", "ai", "ant", "on", "asai", "asant", "id", "wch"];

    /// <summary>The word as it is written after every other word: as it is, and in soft, nasal and aspirate mutation, or with an h before a vowel.</summary>
    internal static IEnumerable<string> Mutated(string word)
    {
        yield return word;
        if (word.Length < ShortestMutated)
            yield break;
        if (word[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'y')
            yield return "h" + word;
        foreach (var (radical, mutated) in Mutations)
            if (word.StartsWith(radical, StringComparison.Ordinal) && !IsOtherLetter(word, radical))
                foreach (var initial in mutated)
                    yield return initial + word[radical.Length..];
    }

    /// <summary>The verbal noun and the forms made of the stem, without mutation.</summary>
    internal static IEnumerable<string> Forms(string verbalNoun, string stem) => Endings.Select(ending => stem + ending).Prepend(verbalNoun);

    /// <summary>Ph, th, ch and dd are letters of their own, which do not mutate.</summary>
    private static bool IsOtherLetter(string word, string radical) => (word[1] == 'h' && radical is "p" or "t" or "c") || (word[1] == 'd' && radical == "d");
}
