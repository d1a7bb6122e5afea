using RiskAssessment.Instruments;
using static RiskAssessment.Benchmarks.ScreenBits;

namespace RiskAssessment.Benchmarks;

/// <summary>
/// A case as the hand-written bit code takes it: 24 bytes. What is in none of the three is open; a fact that is certainly not true is
/// answered no. It is created before the measurement.
/// </summary>
/// <param name="Answered">A bit for each item that was answered, and for each fact that is exactly known.</param>
/// <param name="Yes">Which of those is yes.</param>
/// <param name="Shown">The items that the diary certainly shows.</param>
internal readonly record struct BitCase(ulong Answered, ulong Yes, ulong Shown)
{
    internal static BitCase Of(Assessment assessment, AnswerSheet answers)
    {
        ulong answered = 0, yes = 0, shown = 0;
        foreach (var (code, answer) in answers)
        {
            if (answer.IsOpen)
                continue;
            var item = assessment.Instrument.Item(code);
            answered |= Bit(item) | (code == "frequency" ? OverThreeAWeek : 0);
            yes |= YesOf(item, answer.Option!);
        }
        foreach (var observed in assessment.Observed)
            shown |= YesOf(observed.Item, observed.Answer);
        foreach (var raised in assessment.Discrepancies.Where(one => one.Kind == DiscrepancyKind.DiaryShowsMore))
            shown |= YesOf(raised.Item, raised.Observed!);
        AddFact(ApproachedTwice, "approach.count", 2, double.PositiveInfinity);
        AddFact(ApproachLately, "approach.last-28-days", 1, double.PositiveInfinity);
        AddFact(FrequencyRising, "frequency.trend", 1, 1);
        AddFact(SeverityRising, "severity.trend", 1, 1);
        return new BitCase(answered, yes, shown);

        void AddFact(ulong bit, string code, double least, double most)
        {
            var fact = assessment.Pattern[code];
            var holds = fact.Low >= least && fact.High <= most;
            yes |= holds ? bit : 0;
            answered |= holds || fact.High < least || fact.Low > most ? bit : 0;
        }
    }

    private static ulong Bit(Item item) => 1UL << StalkingScreen.Instrument.Items.ToList().IndexOf(item);

    private static ulong YesOf(Item item, string option) => (item.Code, option) switch
    {
        ("relationship", "former-intimate" or "current-intimate") => Intimate,
        ("relationship", "family") => Family,
        ("frequency", "weekly") => Weekly,
        ("frequency", "over-three-a-week" or "daily") => Weekly | OverThreeAWeek,
        (_, "yes") => Bit(item),
        _ => 0,
    };
}
