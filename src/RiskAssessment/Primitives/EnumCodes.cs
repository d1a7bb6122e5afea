using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RiskAssessment;

/// <summary>The kebab-case codes of an enum, derived from its names: <c>ThirdParty</c> is <c>third-party</c>.</summary>
internal static class EnumCodes<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Array.ConvertAll(Enum.GetNames(typeof(T)), name => (T)Enum.Parse(typeof(T), name));

    private static readonly string[] Codes = Array.ConvertAll(Enum.GetNames(typeof(T)), Kebab);

    internal static IReadOnlyList<string> All => Codes;

    internal static string Of(T value)
    {
        var place = Array.IndexOf(Values, value);
        return place < 0 ? throw new ArgumentOutOfRangeException(nameof(value)) : Codes[place];
    }

    internal static bool TryParse(string code, out T value) => TryAt(Array.IndexOf(Codes, code), out value);

    /// <summary>The same from the bytes of a file.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> code, out T value)
    {
        var place = Codes.Length - 1;
        while (place >= 0 && !CodeIndex.Equal(code, Codes[place]))
            place--;
        return TryAt(place, out value);
    }

    private static bool TryAt(int place, out T value)
    {
        value = place < 0 ? default : Values[place];
        return place >= 0;
    }

    [SuppressMessage("Globalization", "CA1308", Justification = "Codes are lower case by contract.")]
    private static string Kebab(string name)
    {
        var code = new StringBuilder();
        foreach (var letter in name)
        {
            if ((char.IsUpper(letter) || char.IsDigit(letter)) && code.Length > 0)
                code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }
        return code.ToString();
    }
}
