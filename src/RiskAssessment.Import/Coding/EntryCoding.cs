using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace RiskAssessment.Import;

/// <summary>The proposals for one entry of a diary, and what a person decided of each. Nothing is coded without a yes.</summary>
/// <remarks>
/// Immutable: each decision gives a new one. Equality is identity. Personal data: proposals contain words of the entry's note.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Import;
///
/// var entry = new Incident("d1", EdtfDate.Day(2024, 4, 6), Behaviour.Of("other-unwanted-conduct")) { Note = "He was in my back garden at night" };
/// var coding = EntryCoding.Of(entry);
/// foreach (var proposal in coding.Open)
/// {
///     Console.WriteLine($"{proposal.Behaviour.Label.In("en")}? ({string.Join("; ", proposal.Words.Select(words => words.Text))})");
///     coding = Console.ReadLine() == "yes" ? coding.Accept(proposal) : coding.Refuse(proposal);
/// }
/// Console.WriteLine(coding.Coded);
/// </code>
/// </example>
[PersonalData]
public sealed class EntryCoding
{
    private static readonly Behaviour Unspecified = Behaviour.Of("other-unwanted-conduct");

    private readonly ImmutableDictionary<CodeProposal, bool> _decisions;

    private EntryCoding(Incident entry, IReadOnlyList<CodeProposal> proposals, ImmutableDictionary<CodeProposal, bool> decisions)
    {
        (Entry, Proposals, _decisions) = (entry, proposals, decisions);
        (Open, Accepted, Refused) = (Decided(null), Decided(true), Decided(false));
    }

    /// <summary>The entry as it was.</summary>
    public Incident Entry { get; }

    /// <summary>The behaviours that the note of the entry tells of and the entry does not have, the best first.</summary>
    public IReadOnlyList<CodeProposal> Proposals { get; }

    /// <summary>The proposals of which nothing is decided yet, the best first.</summary>
    public IReadOnlyList<CodeProposal> Open { get; }

    /// <summary>The proposals that were accepted, the best first.</summary>
    public IReadOnlyList<CodeProposal> Accepted { get; }

    /// <summary>The proposals that were refused, the best first.</summary>
    public IReadOnlyList<CodeProposal> Refused { get; }

    /// <summary>
    /// The entry with the behaviours that were accepted. <c>other-unwanted-conduct</c> is removed if there is another one then. It is <see cref="Entry"/>
    /// itself if nothing was accepted.
    /// </summary>
    public Incident Coded => Accepted.Count == 0 ? Entry : With([.. Entry.Behaviours, .. Accepted.Select(proposal => proposal.Behaviour)]);

    /// <summary>The proposals for an entry, none of them decided.</summary>
    /// <param name="entry">The entry. Only its note is read.</param>
    /// <returns>The coding; without proposals if there is no note, or if the entry has all behaviours of which it tells.</returns>
    public static EntryCoding Of(Incident entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        CodeProposal[] proposals =
        [
            .. from proposal in entry.Note is { } note ? BehaviourCoder.Propose(note) : []
               where !entry.Behaviours.Contains(proposal.Behaviour) && proposal.Behaviour != Unspecified
               select proposal,
        ];
        return new EntryCoding(entry, Array.AsReadOnly(proposals), ImmutableDictionary<CodeProposal, bool>.Empty);
    }

    /// <summary>The coding after a yes. It replaces an earlier decision of the same proposal.</summary>
    /// <param name="proposal">One of the <see cref="Proposals"/>.</param>
    /// <returns>A new coding.</returns>
    /// <exception cref="ArgumentException">It is not a proposal of this entry.</exception>
    public EntryCoding Accept(CodeProposal proposal) => Decide(proposal, isAccepted: true);

    /// <summary>The coding after a no. It replaces an earlier decision of the same proposal.</summary>
    /// <param name="proposal">One of the <see cref="Proposals"/>.</param>
    /// <returns>A new coding.</returns>
    /// <exception cref="ArgumentException">It is not a proposal of this entry.</exception>
    public EntryCoding Refuse(CodeProposal proposal) => Decide(proposal, isAccepted: false);

    /// <summary>The numbers of proposals; no text that people wrote.</summary>
    public override string ToString() => $"{Accepted.Count} accepted, {Refused.Count} refused, {Open.Count} open";

    private EntryCoding Decide(CodeProposal proposal, bool isAccepted)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return Proposals.Contains(proposal)
            ? new EntryCoding(Entry, Proposals, _decisions.SetItem(proposal, isAccepted))
            : throw new ArgumentException($"'{proposal}' is not a proposal of this entry. Take one of its Proposals.", nameof(proposal));
    }

    private ReadOnlyCollection<CodeProposal> Decided(bool? decision) =>
        Array.AsReadOnly(Proposals.Where(proposal => (_decisions.TryGetValue(proposal, out var accepted) ? accepted : (bool?)null) == decision).ToArray());

    private Incident With(List<Behaviour> behaviours)
    {
        if (behaviours.Count > 1)
            _ = behaviours.Remove(Unspecified);
        return Entry.WithBehaviours(behaviours.Take(Bounds.BehavioursPerIncident));
    }
}
