namespace RiskAssessment.Instruments;

/// <summary>A publication on which items and rules lean.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Code">The code by which items and rules name it.</param>
/// <param name="Citation">Who, what, when and where.</param>
/// <param name="Link">Where to find it.</param>
public sealed record InstrumentSource(string Code, string Citation, string? Link = null)
{
    /// <summary>The code by which items and rules name it.</summary>
    public string Code { get; init => field = NotNull.Of(value); } = NotNull.Of(Code);

    /// <summary>Who, what, when and where.</summary>
    public string Citation { get; init => field = NotNull.Of(value); } = NotNull.Of(Citation);

    /// <summary>Code and citation.</summary>
    public override string ToString() => $"{Code}: {Citation}";
}

/// <summary>A part of a questionnaire.</summary>
/// <remarks>Equality is by value.</remarks>
/// <param name="Code">The code by which items name it.</param>
/// <param name="Label">Its name.</param>
public sealed record Section(string Code, LocalizedText Label)
{
    /// <summary>The code by which items and rules name it.</summary>
    public string Code { get; init => field = NotNull.Of(value); } = NotNull.Of(Code);

    /// <summary>Its name.</summary>
    public LocalizedText Label { get; init => field = NotNull.Of(value); } = NotNull.Of(Label);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
