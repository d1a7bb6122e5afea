namespace RiskAssessment.Tests.Laws.Generators;

/// <summary>Free text of people and machines, and text that breaks readers.</summary>
internal static class HostileText
{
    private static readonly string[] Texts =
    [
        "", " ", "a note", "\u202eright to left\u202c", "مرحبا שלום", "🙂👩‍👩‍👧🏴󠁧󠁢󠁷󠁬󠁳󠁿", "\0\u0001\u001f\u007f", "\"\\/\b\f\n\r\t", "</script><!--", "'; --", "\\u0000", "İıſß",
        "\ufeff\u2028\u2029", "e\u0301\u0323", "\uffff\ufdd0", "null", "%n%s{0}", "$(id)", "=1+1", new('x', Bounds.TextLength), string.Concat(Enumerable.Repeat("😀", Bounds.TextLength / 2)),
    ];

    /// <summary>How many of the texts, the last ones, are as long as a text may be. They come less often than the others, for they take most of the time.</summary>
    private const int Long = 2;

    internal static string Of(Random random) => Texts[random.Next(Texts.Length - (random.Next(4) == 0 ? 0 : Long))];

    internal static string? MaybeOf(Random random) => random.Next(3) == 0 ? Of(random) : null;
}
