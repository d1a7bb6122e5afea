using System.Globalization;

namespace RiskAssessment;

/// <summary>What <c>ToString</c> says of personal data: how much there is, and no text that people wrote. A log or a debugger may show it.</summary>
internal static class PersonalText
{
    /// <summary>The number of incidents, in place of their ids; nothing if there is none.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="before">What separates it from what is before it.</param>
    internal static string CountOf(IReadOnlyCollection<string> ids, string before) => ids.Count switch
    {
        0 => "",
        1 => before + "1 incident",
        _ => string.Format(CultureInfo.InvariantCulture, "{0}{1} incidents", before, ids.Count),
    };
}
