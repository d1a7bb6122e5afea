namespace RiskAssessment.Instruments;

/// <summary>A publication that items and rules of an instrument cite.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class InstrumentSource
{
    /// <summary>Makes a source that items and rules can name.</summary>
    /// <param name="code">The code in kebab-case, unique among the sources of the instrument.</param>
    /// <param name="citation">Authors, title, year and where it was published.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public InstrumentSource(string code, string citation) => (Code, Citation) = (NotNull.Of(code), NotNull.Of(citation));

    /// <summary>The code in kebab-case by which items and rules name it.</summary>
    public string Code { get; }

    /// <summary>Authors, title, year and where it was published.</summary>
    public string Citation { get; }

    /// <summary>The address where it can be read; <see langword="null"/>, the default, where none is given.</summary>
    public string? Link { get; init; }

    /// <summary>Code and citation.</summary>
    public override string ToString() => $"{Code}: {Citation}";
}
