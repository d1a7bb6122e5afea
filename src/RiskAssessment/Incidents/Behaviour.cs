using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment;

/// <summary>One coded stalking behaviour of the library's closed, versioned taxonomy.</summary>
/// <remarks>
/// Equality is identity: there is exactly one instance for each code. Codes are never reused; a later taxonomy version may add some.
/// </remarks>
/// <example>
/// <code>
/// var following = Behaviour.Of("following");
/// Console.WriteLine(following.Label.In("en"));
///
/// var ofWatching = Behaviour.All.Where(behaviour => behaviour.Cluster == BehaviourCluster.Surveillance);
/// </code>
/// </example>
public sealed partial class Behaviour : IFormattable
{
    internal Behaviour(
        int index,
        string code,
        BehaviourCluster cluster,
        int severity,
        BehaviourAttributes attributes,
        char? statutoryExample,
        string english,
        string welsh)
    {
        Index = index;
        Code = code;
        Cluster = cluster;
        Severity = severity;
        Attributes = attributes;
        StatutoryExamples = StatutoryExample.Of(code, statutoryExample);
        Label = LocalizedText.EnglishAndWelsh(english, welsh);
    }

    /// <summary>The version of the taxonomy, as major.minor.patch. A new behaviour raises the minor version.</summary>
    public static string TaxonomyVersion => "2.0.0";

    /// <summary>Every behaviour, cluster by cluster, in the fixed order of the taxonomy.</summary>
    public static IReadOnlyList<Behaviour> All => BehaviourIndex.All;

    /// <summary>The stable kebab-case code, for example <c>following</c>.</summary>
    public string Code { get; }

    /// <summary>The cluster to which the behaviour belongs. Each behaviour belongs to exactly one.</summary>
    public BehaviourCluster Cluster { get; }

    /// <summary>Ordinal severity from 1 (least) to 5 (most). It is for trends only: 4 is not twice 2.</summary>
    public int Severity { get; }

    /// <summary>What the behaviour involves, as flags; <see cref="BehaviourAttributes.None"/> if none of them applies.</summary>
    public BehaviourAttributes Attributes { get; }

    /// <summary>
    /// The example of stalking in the law of each jurisdiction that it resembles, in the order of <see cref="Jurisdiction"/>: at most one for each;
    /// empty if it resembles none.
    /// </summary>
    public IReadOnlyList<StatutoryExample> StatutoryExamples { get; }

    /// <summary>A short noun phrase, in English and Welsh (the Welsh awaits a fluent speaker's review).</summary>
    public LocalizedText Label { get; }

    internal int Index { get; }

    /// <summary>The behaviour as the only one of an incident, which most incidents share.</summary>
    internal Behaviour[] Alone => field ??= [this];

    /// <summary>The behaviour with a code.</summary>
    /// <param name="code">The code in kebab-case, compared letter by letter; <see cref="All"/> lists the codes.</param>
    /// <returns>The one instance for this code.</returns>
    /// <exception cref="ArgumentException">There is no behaviour with this code.</exception>
    public static Behaviour Of(string code) =>
        TryGet(code, out var behaviour)
            ? behaviour
            : throw new ArgumentException("There is no behaviour with this code. Behaviour.All lists the codes.", nameof(code));

    /// <summary>Finds the behaviour with a code.</summary>
    /// <param name="code">The code in kebab-case, compared letter by letter.</param>
    /// <param name="behaviour">The behaviour; <see langword="null"/> if there is none with this code.</param>
    /// <returns>Whether there is a behaviour with this code.</returns>
    public static bool TryGet(string code, [NotNullWhen(true)] out Behaviour? behaviour) =>
        BehaviourIndex.ByCode.TryGetValue(NotNull.Of(code), out behaviour);

    /// <summary>Looks a behaviour up by its code in a file.</summary>
    internal static Behaviour? Find(ReadOnlySpan<byte> code) =>
        BehaviourIndex.Codes.Of(code) is >= 0 and var place ? BehaviourTable.Rows[place] : null;

    /// <inheritdoc/>
    public override string ToString() => Code;

    /// <summary>The code, whatever the culture.</summary>
    /// <param name="format"><c>G</c>, an empty text or <see langword="null"/>, which all mean the same.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>The <see cref="Code"/>.</returns>
    /// <exception cref="FormatException">The format is a different one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => CodeFormat.Checked(format, Code);
}

/// <summary>Apart from <see cref="Behaviour"/>, so that no class is set up before the rows that it shows are there, on any runtime.</summary>
internal static class BehaviourIndex
{
    internal static readonly IReadOnlyList<Behaviour> All = Array.AsReadOnly(BehaviourTable.Rows);

    internal static readonly Dictionary<string, Behaviour> ByCode =
        BehaviourTable.Rows.ToDictionary(row => row.Code, StringComparer.Ordinal);

    internal static readonly CodeIndex Codes = new(Array.ConvertAll(BehaviourTable.Rows, row => row.Code));
}
