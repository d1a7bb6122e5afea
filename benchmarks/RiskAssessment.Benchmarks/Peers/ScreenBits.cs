namespace RiskAssessment.Benchmarks;

/// <summary>Which bit is what in <see cref="BitCase"/>: the items of the screen in its own order, then what a choice and the facts add.</summary>
internal static class ScreenBits
{
    internal const ulong Intimate = 1UL << 0;
    internal const ulong Unwanted = 1UL << 2;
    internal const ulong Repeated = 1UL << 5;
    internal const ulong OverTwoWeeks = 1UL << 6;
    internal const ulong Weekly = 1UL << 7;
    internal const ulong Escalating = 1UL << 8;
    internal const ulong TurningUp = 1UL << 9;
    internal const ulong Surveillance = 1UL << 10;
    internal const ulong HomeIntrusion = 1UL << 11;
    internal const ulong DigitalIntrusion = 1UL << 12;
    internal const ulong PropertyDamage = 1UL << 13;
    internal const ulong ThirdParties = 1UL << 14;
    internal const ulong EvadingBlocks = 1UL << 15;
    internal const ulong Threats = 1UL << 16;
    internal const ulong ThreatToKill = 1UL << 17;
    internal const ulong ViolenceNow = 1UL << 18;
    internal const ulong ViolenceBefore = 1UL << 19;
    internal const ulong Strangulation = 1UL << 20;
    internal const ulong Weapon = 1UL << 21;
    internal const ulong NothingToLose = 1UL << 22;
    internal const ulong Planning = 1UL << 23;
    internal const ulong PreviousStalking = 1UL << 24;
    internal const ulong Breach = 1UL << 25;
    internal const ulong Fixated = 1UL << 26;
    internal const ulong Controlling = 1UL << 27;
    internal const ulong SubstanceMisuse = 1UL << 28;
    internal const ulong AcuteDistress = 1UL << 29;
    internal const ulong RecentTrigger = 1UL << 30;
    internal const ulong VictimFear = 1UL << 31;
    internal const ulong FearOfSeriousHarm = 1UL << 32;
    internal const ulong Impact = 1UL << 33;
    internal const ulong ChildrenInvolved = 1UL << 35;

    internal const ulong Family = 1UL << 36;
    internal const ulong OverThreeAWeek = 1UL << 37;
    internal const ulong ApproachedTwice = 1UL << 38;
    internal const ulong ApproachLately = 1UL << 39;
    internal const ulong FrequencyRising = 1UL << 40;
    internal const ulong SeverityRising = 1UL << 41;

    /// <summary>Items of weight two.</summary>
    internal const ulong WeighsTwo = ThreatToKill | ViolenceNow | Strangulation | Weapon | NothingToLose | Planning | FearOfSeriousHarm;

    /// <summary>Items in the score.</summary>
    internal const ulong Scored = Repeated | OverTwoWeeks | Weekly | Escalating | TurningUp | Surveillance | HomeIntrusion | DigitalIntrusion
        | PropertyDamage | ThirdParties | EvadingBlocks | Threats | ViolenceBefore | PreviousStalking | Breach | Fixated | Controlling
        | SubstanceMisuse | AcuteDistress | RecentTrigger | VictimFear | Impact | ChildrenInvolved | WeighsTwo;

    /// <summary>Items that must be answered before the lowest grade is stated.</summary>
    internal const ulong Critical = HomeIntrusion | Breach | WeighsTwo;
}
