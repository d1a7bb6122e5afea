namespace RiskAssessment.Import.Coding;

/// <summary>A section of the lexicon: a behaviour, the patterns of its words, and how it relates to others.</summary>
/// <param name="behaviour">The behaviour.</param>
/// <param name="covered">The behaviours whose words are not meant where this one's include them: a threat of suicide is no threat to kill.</param>
/// <param name="threatened">What a threat to do it is; null if it is nothing.</param>
internal sealed class CodedBehaviour(Behaviour behaviour, Behaviour[] covered, Behaviour? threatened)
{
    internal Behaviour Behaviour => behaviour;

    internal Behaviour[] Covered => covered;

    internal Behaviour? Threatened => threatened;

    internal List<Pattern> Patterns { get; } = [];
}
