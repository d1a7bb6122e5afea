using System.Globalization;

namespace RiskAssessment.Benchmarks;

/// <summary>The typed object for the expressions of RulesEngine. A blank counts as no, because there are only yes and no.</summary>
public sealed class ScreenInput
{
    private ScreenInput(Func<string, bool> isYes)
    {
        Unwanted = isYes("unwanted");
        ChecksMade = isYes("checks-made");
        Under18 = isYes("under-18");
        Repeated = isYes("repeated");
        OverTwoWeeks = isYes("over-two-weeks");
        Escalating = isYes("escalating");
        TurningUp = isYes("turning-up");
        Surveillance = isYes("surveillance");
        HomeIntrusion = isYes("home-intrusion");
        DigitalIntrusion = isYes("digital-intrusion");
        PropertyDamage = isYes("property-damage");
        ThirdParties = isYes("third-parties");
        EvadingBlocks = isYes("evading-blocks");
        Threats = isYes("threats");
        ThreatToKill = isYes("threat-to-kill");
        ViolenceNow = isYes("violence-now");
        ViolenceBefore = isYes("violence-before");
        Strangulation = isYes("strangulation");
        Weapon = isYes("weapon");
        NothingToLose = isYes("nothing-to-lose");
        Planning = isYes("planning");
        PreviousStalking = isYes("previous-stalking");
        Breach = isYes("breach");
        Fixated = isYes("fixated");
        Controlling = isYes("controlling");
        SubstanceMisuse = isYes("substance-misuse");
        AcuteDistress = isYes("acute-distress");
        RecentTrigger = isYes("recent-trigger");
        VictimFear = isYes("victim-fear");
        FearOfSeriousHarm = isYes("fear-of-serious-harm");
        Impact = isYes("impact");
        VictimSuicidal = isYes("victim-suicidal");
        ChildrenInvolved = isYes("children-involved");
    }

    public string Relationship { get; init; } = "";
    public string VictimReport { get; init; } = "";
    public bool Unwanted { get; }
    public bool ChecksMade { get; }
    public bool Under18 { get; }
    public bool Repeated { get; }
    public bool OverTwoWeeks { get; }
    public string Frequency { get; init; } = "";
    public bool Escalating { get; }
    public bool TurningUp { get; }
    public bool Surveillance { get; }
    public bool HomeIntrusion { get; }
    public bool DigitalIntrusion { get; }
    public bool PropertyDamage { get; }
    public bool ThirdParties { get; }
    public bool EvadingBlocks { get; }
    public bool Threats { get; }
    public bool ThreatToKill { get; }
    public bool ViolenceNow { get; }
    public bool ViolenceBefore { get; }
    public bool Strangulation { get; }
    public bool Weapon { get; }
    public bool NothingToLose { get; }
    public bool Planning { get; }
    public bool PreviousStalking { get; }
    public bool Breach { get; }
    public bool Fixated { get; }
    public bool Controlling { get; }
    public bool SubstanceMisuse { get; }
    public bool AcuteDistress { get; }
    public bool RecentTrigger { get; }
    public bool VictimFear { get; }
    public bool FearOfSeriousHarm { get; }
    public bool Impact { get; }
    public bool VictimSuicidal { get; }
    public bool ChildrenInvolved { get; }
    public double ApproachCount { get; init; }
    public double ApproachLast28Days { get; init; }
    public double FrequencyTrend { get; init; }
    public double SeverityTrend { get; init; }
    public int Total { get; init; }

    /// <summary>A case without answers and incidents.</summary>
    internal static ScreenInput Blank => new(_ => false);

    internal static ScreenInput Of(ReadyMadeCase ready) => new(item => ready.Answers.TryGetValue(item, out var answer) && answer == "yes")
    {
        Relationship = ready.Answers.GetValueOrDefault("relationship", ""),
        VictimReport = ready.Answers.GetValueOrDefault("victim-report", ""),
        Frequency = ready.Answers.GetValueOrDefault("frequency", ""),
        ApproachCount = ready.Facts["approach.count"],
        ApproachLast28Days = ready.Facts["approach.last-28-days"],
        FrequencyTrend = ready.Facts["frequency.trend"],
        SeverityTrend = ready.Facts["severity.trend"],
        Total = ready.Total,
    };

    internal static ScreenInput Of(LinqCase one) => new(one.Yes)
    {
        Relationship = one.Relationship,
        Frequency = one.Frequency,
        ApproachCount = one.Facts.Approaches,
        ApproachLast28Days = one.Facts.ApproachLately ? 1 : 0,
        FrequencyTrend = one.Facts.FrequencyRising ? 1 : 0,
        SeverityTrend = one.Facts.SeverityRising ? 1 : 0,
        Total = one.Total,
    };

    /// <summary>The property for a code: <c>violence-now</c> is <c>ViolenceNow</c>.</summary>
    internal static string NameOf(string code) =>
        string.Concat(code.Split('-', '.').Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
}
