using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RiskAssessment;

/// <summary>The kebab-case codes of an enum, derived from its names: <c>ThirdParty</c> is <c>third-party</c>.</summary>
internal static class EnumCodes<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByCode = Enum.GetNames(typeof(T))
        .ToDictionary(Kebab, name => (T)Enum.Parse(typeof(T), name), StringComparer.Ordinal);

    private static readonly Dictionary<T, string> ByValue = ByCode.ToDictionary(pair => pair.Value, pair => pair.Key);

    internal static IEnumerable<string> All => ByCode.Keys;

    internal static string Of(T value) => ByValue[value];

    internal static bool TryParse(string code, out T value) => ByCode.TryGetValue(code, out value);

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
