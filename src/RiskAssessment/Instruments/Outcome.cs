namespace RiskAssessment.Instruments;

/// <summary>
/// A harm that is assessed by itself beside the overall level, such as violence, persistence, recurrence or psychosocial harm. It has its
/// own rules and its own range: a factor for one harm need not be one for another (McEwan and others 2017).
/// </summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Outcome
{
    /// <summary>Makes an outcome that rules can name.</summary>
    /// <param name="code">The code in kebab-case, unique among the outcomes of the instrument.</param>
    /// <param name="label">The name for people.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Outcome(string code, LocalizedText label) => (Code, Label) = (NotNull.Of(code), NotNull.Of(label));

    /// <summary>The code in kebab-case by which rules name it.</summary>
    public string Code { get; }

    /// <summary>The name for people.</summary>
    public LocalizedText Label { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
