namespace RiskAssessment.Referral;

/// <summary>Whether a service that serves one area serves another: the same, or every area of a country, by the codes of the Office for National Statistics.</summary>
internal static class AreaCodes
{
    /// <summary>The code of a country or of several, and the first letters of the codes of the areas in it.</summary>
    private static readonly Dictionary<string, string> Countries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["E92000001"] = "E",
        ["W92000004"] = "W",
        ["S92000003"] = "S",
        ["N92000002"] = "N",
        ["K02000001"] = "EWSNK",
        ["K03000001"] = "EWS",
        ["K04000001"] = "EW",
    };

    internal static bool AreSame(string served, string area) => string.Equals(served, area, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a whole country, or everything, is served, of which the area is a part.</summary>
    internal static bool IsCountryOf(string served, string area) => served == Service.Everywhere
        || (Countries.TryGetValue(served, out var letters) && area.Length == 9 && letters.Contains(char.ToUpperInvariant(area[0]), StringComparison.Ordinal) && area.Skip(1).All(char.IsAsciiDigit));
}
