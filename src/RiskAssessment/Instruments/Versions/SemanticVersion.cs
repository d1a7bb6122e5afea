using System.Text.RegularExpressions;

namespace RiskAssessment.Instruments;

/// <summary>The syntax of versions, and their order by SemVer 2.0.0.</summary>
internal sealed class SemanticVersion : IComparer<string>
{
    internal static readonly SemanticVersion Order = new();

    /// <summary>Without a timeout: no text is slow to match, and on a busy machine a timeout could refuse a valid version.</summary>
    private static readonly Regex Shape = new(
        @"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})(-[0-9A-Za-z.-]{1,50})?\z",
        RegexOptions.CultureInvariant);

    internal static bool IsOne(string text) => Shape.IsMatch(text);

    internal static string Rule(string text) => $"'{text}' is not a semantic version. Write three numbers such as 1.0.0.";

    /// <summary>Whether it is a pre-release: such a version is in force only if it says so.</summary>
    internal static bool IsPreRelease(string version) => version.Contains('-');

    /// <summary>Release before pre-release; parts of numbers by their value, and before parts of letters.</summary>
    public int Compare(string? x, string? y)
    {
        var (one, other) = (Split(x ?? ""), Split(y ?? ""));
        var order = CompareParts(one.Numbers, other.Numbers);
        return order != 0 ? order
            : one.PreRelease.Length == 0 || other.PreRelease.Length == 0 ? other.PreRelease.Length.CompareTo(one.PreRelease.Length)
            : CompareParts(one.PreRelease, other.PreRelease);
    }

    private static (string[] Numbers, string[] PreRelease) Split(string version)
    {
        var dash = version.IndexOf('-');
        return dash < 0 ? (version.Split('.'), []) : (version.Substring(0, dash).Split('.'), version.Substring(dash + 1).Split('.'));
    }

    private static int CompareParts(string[] one, string[] other)
    {
        for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
        {
            var order = ComparePart(one[i], other[i]);
            if (order != 0)
                return order;
        }
        return one.Length.CompareTo(other.Length);
    }

    private static int ComparePart(string one, string other)
    {
        var (isNumber, isOtherNumber) = (IsNumber(one), IsNumber(other));
        if (isNumber != isOtherNumber)
            return isNumber ? -1 : 1;
        if (!isNumber)
            return string.CompareOrdinal(one, other);
        var (digits, otherDigits) = (one.TrimStart('0'), other.TrimStart('0'));
        var order = digits.Length.CompareTo(otherDigits.Length);
        return order != 0 ? order : string.CompareOrdinal(digits, otherDigits);
    }

    private static bool IsNumber(string part) => part.Length > 0 && part.All(letter => letter is >= '0' and <= '9');
}
