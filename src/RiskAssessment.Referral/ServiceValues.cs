using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Referral;

/// <summary>Values of a service that both formats have.</summary>
internal static class ServiceValues
{
    /// <summary>Reads a web address without a user name in it, which could make it look like another.</summary>
    internal static bool TryReadUrl(string text, [NotNullWhen(true)] out Uri? url)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) || url.UserInfo.Length > 0)
            url = null;
        return url is not null;
    }

    /// <summary>Reads the date of a check, as exact as it is known. A span of time is none.</summary>
    internal static bool TryReadDate(string text, out EdtfDate date) => EdtfDate.TryParse(text, out date) && date.Precision != DatePrecision.Interval;

    internal static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
