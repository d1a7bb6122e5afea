using System.Globalization;

namespace RiskAssessment.Referral;

/// <summary>The fixed phrases of notes. The Welsh awaits a fluent speaker's review.</summary>
internal static class GuidanceWords
{
    internal static readonly LocalizedText For = Say("For: {0}.", "Ar gyfer: {0}.");
    internal static readonly LocalizedText Email = Say("E-mail: {0}.", "E-bost: {0}.");
    internal static readonly LocalizedText Languages = Say("Languages: {0}.", "Ieithoedd: {0}.");
    internal static readonly LocalizedText NoLanguages = Say("Languages: not stated.", "Ieithoedd: heb eu nodi.");
    internal static readonly LocalizedText Open = Say("Hours: {0}, open at this time.", "Oriau: {0}, ar agor ar yr adeg hon.");
    internal static readonly LocalizedText Closed = Say("Hours: {0}, closed at this time.", "Oriau: {0}, ar gau ar yr adeg hon.");
    internal static readonly LocalizedText HoursNotRead = Say("Hours: {0} (not checked).", "Oriau: {0} (heb eu gwirio).");
    internal static readonly LocalizedText NoHours = Say("Hours: not stated.", "Oriau: heb eu nodi.");
    internal static readonly LocalizedText LastChecked = Say("Last checked on {0}.", "Gwiriwyd ddiwethaf ar {0}.");
    internal static readonly LocalizedText Stale = Say("Last checked on {0}: check before relying on it.", "Gwiriwyd ddiwethaf ar {0}: gwiriwch cyn dibynnu arno.");
    internal static readonly LocalizedText NeverChecked = Say(
        "It is not known when this was last checked: check before relying on it.", "Nid yw'n hysbys pryd y gwiriwyd hyn ddiwethaf: gwiriwch cyn dibynnu arno.");
    internal static readonly LocalizedText Above = Say("See above.", "Gweler uchod.");
    internal static readonly LocalizedText BasedOn = Say("Based on: {0}. Compared with it on {1}.", "Yn seiliedig ar: {0}. Cymharwyd ar {1}.");
    internal static readonly LocalizedText InPlace = Say("{0}, {1}", "{0}, {1}");

    internal static readonly LocalizedText[] Places =
        [Say("England and Wales", "Cymru a Lloegr"), Say("Scotland", "Yr Alban"), Say("Northern Ireland", "Gogledd Iwerddon")];

    private static readonly DateText English = new("en", TimeZoneInfo.Utc);
    private static readonly DateText Welsh = new("cy", TimeZoneInfo.Utc);

    /// <summary>A phrase with its parts, which are the same in every language.</summary>
    internal static LocalizedText With(this LocalizedText phrase, string part) => phrase.With(new LocalizedText(part));

    /// <summary>A phrase with its parts in each language.</summary>
    internal static LocalizedText With(this LocalizedText phrase, params LocalizedText[] parts) => Say(Filled(phrase, parts, "en"), Filled(phrase, parts, "cy"));

    /// <summary>A date in words.</summary>
    internal static LocalizedText Words(EdtfDate date) => Say(English.Say(date), Welsh.Say(date));

    private static string Filled(LocalizedText phrase, LocalizedText[] parts, string language) =>
        string.Format(CultureInfo.InvariantCulture, phrase.In(language), [.. parts.Select(part => (object)part.In(language))]);

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
