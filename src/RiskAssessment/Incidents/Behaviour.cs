using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment;

/// <summary>One coded stalking behaviour of the library's closed, versioned taxonomy.</summary>
/// <remarks>
/// Equality is identity: there is exactly one instance a code. Codes are never reused; a later taxonomy version may add some.
/// </remarks>
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
        StatutoryExample = statutoryExample;
        Label = LocalizedText.EnglishAndWelsh(english, welsh);
    }

    /// <summary>The version of the taxonomy: a row added is a minor version.</summary>
    public static string TaxonomyVersion => "1.0.0";

    /// <summary>Every behaviour, in the taxonomy's own order.</summary>
    public static IReadOnlyList<Behaviour> All => BehaviourIndex.All;

    /// <summary>The stable kebab-case code, for example <c>following</c>.</summary>
    public string Code { get; }

    /// <summary>The cluster in which the behaviour stands.</summary>
    public BehaviourCluster Cluster { get; }

    /// <summary>Ordinal severity from 1 to 5. It is for trends only: 4 is not twice 2.</summary>
    public int Severity { get; }

    /// <summary>What the behaviour involves.</summary>
    public BehaviourAttributes Attributes { get; }

    /// <summary>
    /// The letter, a to g, of the example in section 2A(3) of the Protection from Harassment Act 1997 that it resembles;
    /// <see langword="null"/> where it resembles none.
    /// </summary>
    public char? StatutoryExample { get; }

    /// <summary>A short noun phrase, in English and Welsh (the Welsh awaits a fluent speaker's review).</summary>
    public LocalizedText Label { get; }

    internal int Index { get; }

    /// <summary>The behaviour as the only one of an incident, which most incidents share.</summary>
    internal Behaviour[] Alone => field ??= [this];

    /// <summary>The behaviour with a code.</summary>
    /// <exception cref="ArgumentException">There is no such behaviour.</exception>
    public static Behaviour Of(string code) =>
        TryGet(code, out var behaviour)
            ? behaviour
            : throw new ArgumentException($"There is no behaviour '{code}'. Behaviour.All lists the codes.", nameof(code));

    /// <summary>Looks a behaviour up by its exact code.</summary>
    public static bool TryGet(string code, [NotNullWhen(true)] out Behaviour? behaviour) =>
        BehaviourIndex.ByCode.TryGetValue(NotNull.Of(code), out behaviour);

    /// <summary>Looks a behaviour up by its code in a file.</summary>
    internal static Behaviour? Find(ReadOnlySpan<byte> code) =>
        BehaviourIndex.Codes.Of(code) is >= 0 and var place ? BehaviourTable.Rows[place] : null;

    /// <inheritdoc/>
    public override string ToString() => Code;

    /// <summary>The code, whatever the culture.</summary>
    /// <param name="format"><c>G</c>, or nothing: there is no other format.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
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
