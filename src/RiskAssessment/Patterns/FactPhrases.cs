namespace RiskAssessment.Patterns;

/// <summary>Facts in a few words. The Welsh awaits a fluent speaker's review.</summary>
internal static class FactPhrases
{
    private static readonly Dictionary<string, LocalizedText> Labels = new(StringComparer.Ordinal)
    {
        ["conduct.occasions"] = Say("occasions", "achlysuron"),
        ["conduct.days"] = Say("days with an incident", "diwrnodau â digwyddiad"),
        ["incidents.last-7-days"] = Say("in the last 7 days", "yn y 7 diwrnod diwethaf"),
        ["incidents.last-28-days"] = Say("in the last 28 days", "yn y 28 diwrnod diwethaf"),
        ["incidents.last-90-days"] = Say("in the last 90 days", "yn y 90 diwrnod diwethaf"),
        ["duration.days"] = Say("days from first to last", "diwrnodau o'r cyntaf i'r olaf"),
        ["since-last.days"] = Say("days since the last incident", "diwrnodau ers y digwyddiad diwethaf"),
        ["frequency.per-week"] = Say("a week, in the last 28 days", "yr wythnos, yn y 28 diwrnod diwethaf"),
        ["frequency.trend"] = Say("how often", "pa mor aml"),
        ["frequency.laplace-u"] = Say("Laplace U", "U Laplace"),
        ["severity.trend"] = Say("how grave", "pa mor ddifrifol"),
        ["severity.mann-kendall-z"] = Say("Mann-Kendall z", "z Mann-Kendall"),
        ["severity.highest"] = Say("gravest behaviour, of 5", "ymddygiad mwyaf difrifol, allan o 5"),
        ["severity.highest-last-28-days"] = Say("gravest behaviour of the last 28 days, of 5", "ymddygiad mwyaf difrifol y 28 diwrnod diwethaf, allan o 5"),
        ["clusters.seen"] = Say("kinds of behaviour, of 8", "mathau o ymddygiad, allan o 8"),
        ["clusters.new-last-28-days"] = Say("kinds new in the last 28 days", "mathau newydd yn y 28 diwrnod diwethaf"),
        ["approach.count"] = Say("physical approaches", "dynesu corfforol"),
        ["approach.last-28-days"] = Say("physical approaches in the last 28 days", "dynesu corfforol yn y 28 diwrnod diwethaf"),
        ["approach.began-last-28-days"] = Say(
            "first physical approach in the last 28 days, after remote contact only", "dynesu corfforol cyntaf yn y 28 diwrnod diwethaf, ar ôl cyswllt o bell yn unig"),
        ["threats.count"] = Say("threats", "bygythiadau"),
        ["threats.last-28-days"] = Say("threats in the last 28 days", "bygythiadau yn y 28 diwrnod diwethaf"),
        ["violence.count"] = Say("violence", "trais"),
        ["weapon.count"] = Say("weapons", "arfau"),
        ["property-damage.count"] = Say("damage or theft", "difrod neu ddwyn"),
        ["home-intrusion.count"] = Say("entry into the home", "mynediad i'r cartref"),
        ["surveillance.count"] = Say("surveillance", "gwyliadwriaeth"),
        ["digital-intrusion.count"] = Say("accounts and devices", "cyfrifon a dyfeisiau"),
        ["third-parties.count"] = Say("other people involved", "pobl eraill yn gysylltiedig"),
        ["evading-blocks.count"] = Say("getting round blocks", "osgoi blociau"),
        ["breaches.count"] = Say("possible breaches", "toriadau posibl"),
        ["breaches.last-28-days"] = Say("possible breaches in the last 28 days", "toriadau posibl yn y 28 diwrnod diwethaf"),
        ["dormancy.longest-days"] = Say("days of the longest quiet spell", "diwrnodau'r cyfnod tawel hiraf"),
        ["dormancy.resumed"] = Say("begun again after a long quiet spell", "ailddechrau ar ôl cyfnod tawel hir"),
        ["milestone.since-last-days"] = Say("days since the last milestone", "diwrnodau ers y garreg filltir ddiwethaf"),
        ["incidents.near-milestones"] = Say("within 14 days after a milestone", "o fewn 14 diwrnod ar ôl carreg filltir"),
        ["report.incidents-before-first"] = Say("before the first report", "cyn yr adroddiad cyntaf"),
        ["report.unreported-percent"] = Say("% never reported", "% heb eu hadrodd"),
    };

    internal static LocalizedText Label(string code) => Labels.TryGetValue(code, out var label)
        ? label
        : Behaviour.Of(code.Substring("behaviour.".Length)).Label;

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
