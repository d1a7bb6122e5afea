using System.Globalization;

namespace RiskAssessment.Benchmarks;

/// <summary>The typed object that RulesEngine's expressions look at. A blank is no, as it is for everyone who has only yes and no.</summary>
public sealed class ScreenInput
{
    public string Relationship { get; set; } = "";
    public string VictimReport { get; set; } = "";
    public bool Unwanted { get; set; }
    public bool ChecksMade { get; set; }
    public bool Repeated { get; set; }
    public bool OverTwoWeeks { get; set; }
    public string Frequency { get; set; } = "";
    public bool Escalating { get; set; }
    public bool TurningUp { get; set; }
    public bool Surveillance { get; set; }
    public bool HomeIntrusion { get; set; }
    public bool DigitalIntrusion { get; set; }
    public bool PropertyDamage { get; set; }
    public bool ThirdParties { get; set; }
    public bool EvadingBlocks { get; set; }
    public bool Threats { get; set; }
    public bool ThreatToKill { get; set; }
    public bool ViolenceNow { get; set; }
    public bool ViolenceBefore { get; set; }
    public bool Strangulation { get; set; }
    public bool Weapon { get; set; }
    public bool NothingToLose { get; set; }
    public bool Planning { get; set; }
    public bool PreviousStalking { get; set; }
    public bool Breach { get; set; }
    public bool Fixated { get; set; }
    public bool Controlling { get; set; }
    public bool SubstanceMisuse { get; set; }
    public bool AcuteDistress { get; set; }
    public bool RecentTrigger { get; set; }
    public bool VictimFear { get; set; }
    public bool FearOfSeriousHarm { get; set; }
    public bool Impact { get; set; }
    public double ApproachBeganLast28Days { get; set; }
    public double ApproachLast28Days { get; set; }
    public double FrequencyTrend { get; set; }
    public double SeverityTrend { get; set; }
    public int Total { get; set; }

    internal static ScreenInput Of(ReadyMadeCase ready)
    {
        var input = new ScreenInput { Total = ready.Total };
        foreach (var (item, answer) in ready.Answers)
            Set(input, item, answer is "yes" or "no" ? answer == "yes" : answer);
        foreach (var (fact, value) in ready.Facts)
            Set(input, fact, value);
        return input;
    }

    /// <summary>The property for a code: <c>violence-now</c> is <c>ViolenceNow</c>.</summary>
    internal static string NameOf(string code) =>
        string.Concat(code.Split('-', '.').Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));

    private static void Set(ScreenInput input, string code, object value) => typeof(ScreenInput).GetProperty(NameOf(code))!.SetValue(input, value);
}
