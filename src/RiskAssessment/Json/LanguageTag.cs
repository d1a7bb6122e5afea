using System.Text.RegularExpressions;

namespace RiskAssessment.Json;

/// <summary>The shape of BCP 47 language tags, as far as texts need it: a primary language and subtags.</summary>
internal static class LanguageTag
{
    private static readonly Regex Shape = new("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    internal static bool IsWellFormed(string tag) => tag.Length <= 60 && Shape.IsMatch(tag);
}
