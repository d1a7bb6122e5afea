namespace RiskAssessment.Instruments;

/// <summary>A part of a questionnaire under its own heading.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Section
{
    /// <summary>Makes a section that items can name.</summary>
    /// <param name="code">The code in kebab-case, unique among the sections of the instrument.</param>
    /// <param name="label">The heading for people.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Section(string code, LocalizedText label) => (Code, Label) = (NotNull.Of(code), NotNull.Of(label));

    /// <summary>The code in kebab-case by which items name it.</summary>
    public string Code { get; }

    /// <summary>The heading for people.</summary>
    public LocalizedText Label { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
