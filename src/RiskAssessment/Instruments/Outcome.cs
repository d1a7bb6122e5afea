namespace RiskAssessment.Instruments;

/// <summary>
/// Something of its own that a case may come to: violence, persistence, recurrence, psychosocial harm. It has its own rules and range;
/// what speaks for one does not speak for another (McEwan and others 2017).
/// </summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Code">The code by which rules name it.</param>
/// <param name="Label">Its name.</param>
public sealed record Outcome(string Code, LocalizedText Label)
{
    /// <summary>The code by which rules name it.</summary>
    public string Code { get; init => field = NotNull.Of(value); } = NotNull.Of(Code);

    /// <summary>Its name.</summary>
    public LocalizedText Label { get; init => field = NotNull.Of(value); } = NotNull.Of(Label);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
