namespace RiskAssessment.Referral;

/// <summary>Languages as directories write them: by tag, or by name where it is one in which this library has texts.</summary>
internal static class ServiceLanguages
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase) { ["English"] = "en", ["Saesneg"] = "en", ["Welsh"] = "cy", ["Cymraeg"] = "cy" };

    internal static bool AreSame(string offered, string language) => string.Equals(Tag(offered), Tag(language), StringComparison.OrdinalIgnoreCase);

    private static string Tag(string language) => Names.TryGetValue(language, out var tag) ? tag : language.Split('-')[0];
}
