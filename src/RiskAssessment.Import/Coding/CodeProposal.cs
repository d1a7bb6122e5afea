namespace RiskAssessment.Import;

/// <summary>A behaviour that the words of an entry may tell of. A person decides.</summary>
/// <remarks>Immutable. Equality is identity. Personal data: the words are those of the entry.</remarks>
[PersonalData]
public sealed class CodeProposal
{
    internal CodeProposal(Behaviour behaviour, ProposalStrength strength, CitedWords[] words) =>
        (Behaviour, Strength, Words) = (behaviour, strength, Array.AsReadOnly(words));

    /// <summary>The behaviour.</summary>
    public Behaviour Behaviour { get; }

    /// <summary>How plainly the words name it.</summary>
    public ProposalStrength Strength { get; }

    /// <summary>Every place that led to it, in the order of the text; at least one. Places do not overlap.</summary>
    public IReadOnlyList<CitedWords> Words { get; }

    /// <summary>The code of the behaviour; no text that people wrote.</summary>
    public override string ToString() => Behaviour.Code;
}
