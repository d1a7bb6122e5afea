namespace RiskAssessment.Import.Coding;

/// <summary>One line of the lexicon, compiled.</summary>
internal sealed class Pattern(int line, string language, PatternKind kind, bool isWeak, string source, string? example, PatternPart part)
{
    internal int Line => line;

    internal string Language => language;

    internal PatternKind Kind => kind;

    /// <summary>Whether the words mean the behaviour only in some of their uses.</summary>
    internal bool IsWeak => isWeak;

    internal string Source => source;

    /// <summary>A sentence that it finds.</summary>
    internal string? Example => example;

    internal PatternPart Part => part;
}

/// <summary>What the words of a pattern are, which decides when they count.</summary>
internal enum PatternKind
{
    /// <summary>A verb and what follows it: counts unless the victim or a bystander does it.</summary>
    Act,

    /// <summary>Something that was found, received or suffered: counts whoever the subject is.</summary>
    Fact,

    /// <summary>Words that the person says, quoted or not.</summary>
    Said,
}
