using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Referral;

/// <summary>Practical advice for victim and officer, as data: in the package, or a host's own.</summary>
/// <remarks>Immutable and safe to share between threads; equality is identity.</remarks>
public sealed class AdviceLibrary
{
    private static readonly Lazy<AdviceLibrary> BuiltIn = new(() => TryRead(Resources.Bytes("advice.json"), out var library, out var problems) ? library : throw new InvalidInputException(problems));

    internal AdviceLibrary(IReadOnlyList<Advice> all) => All = all;

    /// <summary>The advice of this package: each piece with public pages on which it rests. Its Welsh awaits a fluent speaker's review.</summary>
    public static AdviceLibrary Default => BuiltIn.Value;

    /// <summary>The JSON Schema (draft 2020-12) of a file of advice, as JSON text.</summary>
    public static string Schema => Resources.Text("advice.schema.json");

    /// <summary>All pieces, in the order of the file.</summary>
    public IReadOnlyList<Advice> All { get; }

    /// <summary>Reads a file of advice.</summary>
    /// <param name="utf8">The JSON in UTF-8, by <see cref="Schema"/>.</param>
    /// <param name="library">The library; <see langword="null"/> if there are problems.</param>
    /// <param name="problems">Every problem with its JSON path.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out AdviceLibrary? library, out IReadOnlyList<Problem> problems)
    {
        var found = new List<Problem>();
        library = AdviceReader.Read(utf8, found);
        problems = found;
        if (found.Count > 0)
            library = null;
        return library is not null;
    }

    /// <summary>How many pieces there are.</summary>
    public override string ToString() => $"{All.Count} pieces of advice";
}
