using RiskAssessment.Instruments;
using RiskAssessment.Patterns;

namespace RiskAssessment.Json;

/// <summary>
/// The codes of the members of every enum of the formats, in one table. A code is a part of the formats: a member that gets another name
/// keeps its code.
/// </summary>
internal static class WireCodes
{
    private static readonly Dictionary<Type, Array> Table = new()
    {
        [typeof(RiskLevel)] = Codes(
            (RiskLevel.Undetermined, "undetermined"), (RiskLevel.Standard, "standard"), (RiskLevel.Medium, "medium"), (RiskLevel.High, "high")),
        [typeof(Coverage)] = Codes((Coverage.Complete, "complete"), (Coverage.Partial, "partial")),
        [typeof(OccurrenceSpread)] = Codes((OccurrenceSpread.Even, "even")),
        [typeof(Attribution)] = Codes((Attribution.Confirmed, "confirmed"), (Attribution.Suspected, "suspected")),
        [typeof(IncidentSource)] = Codes(
            (IncidentSource.Victim, "victim"),
            (IncidentSource.Witness, "witness"),
            (IncidentSource.Police, "police"),
            (IncidentSource.Agency, "agency"),
            (IncidentSource.System, "system")),
        [typeof(Channel)] = Codes(
            (Channel.InPerson, "in-person"),
            (Channel.Phone, "phone"),
            (Channel.Post, "post"),
            (Channel.Online, "online"),
            (Channel.ThirdParty, "third-party"),
            (Channel.Device, "device")),
        [typeof(ItemKind)] = Codes((ItemKind.YesNo, "yes-no"), (ItemKind.Choice, "choice"), (ItemKind.Count, "count")),
        [typeof(MissingRule)] = Codes(
            (MissingRule.Interval, "interval"), (MissingRule.Prorate, "prorate"), (MissingRule.AsNo, "as-no"), (MissingRule.AsYes, "as-yes")),
        [typeof(ScoreRounding)] = Codes(
            (ScoreRounding.None, "none"), (ScoreRounding.Nearest, "nearest"), (ScoreRounding.Up, "up"), (ScoreRounding.Down, "down")),
        [typeof(Trend)] = Codes((Trend.Rising, "rising"), (Trend.Steady, "steady"), (Trend.Falling, "falling")),
        [typeof(ActionAudience)] = Codes(
            (ActionAudience.Officer, "officer"),
            (ActionAudience.Supervisor, "supervisor"),
            (ActionAudience.Victim, "victim"),
            (ActionAudience.CallHandler, "call-handler")),
        [typeof(ActionUrgency)] = Codes(
            (ActionUrgency.Immediate, "immediate"),
            (ActionUrgency.SameDay, "same-day"),
            (ActionUrgency.Within7Days, "within-7-days"),
            (ActionUrgency.Routine, "routine")),
        [typeof(DiscrepancyKind)] = Codes(
            (DiscrepancyKind.DiaryShowsMore, "diary-shows-more"),
            (DiscrepancyKind.DiaryShowsLess, "diary-shows-less"),
            (DiscrepancyKind.DoesNotApply, "does-not-apply")),
        [typeof(ChangeCause)] = Codes((ChangeCause.Time, "time"), (ChangeCause.Information, "information"), (ChangeCause.Instrument, "instrument")),
        [typeof(JudgementStatus)] = Codes(
            (JudgementStatus.InForce, "in-force"),
            (JudgementStatus.Waiting, "waiting"),
            (JudgementStatus.Rejected, "rejected"),
            (JudgementStatus.Void, "void"),
            (JudgementStatus.NotAllowed, "not-allowed")),
        [typeof(ReviewCause)] = Codes(
            (ReviewCause.Time, "time"),
            (ReviewCause.Incident, "incident"),
            (ReviewCause.Breach, "breach"),
            (ReviewCause.Report, "report"),
            (ReviewCause.Milestone, "milestone"),
            (ReviewCause.Instrument, "instrument"),
            (ReviewCause.Judgement, "judgement"),
            (ReviewCause.Discrepancy, "discrepancy")),
        [typeof(CasePart)] = Codes(
            (CasePart.Reference, "reference"),
            (CasePart.Keys, "keys"),
            (CasePart.Ids, "ids"),
            (CasePart.Names, "names"),
            (CasePart.Notes, "notes"),
            (CasePart.Places, "places"),
            (CasePart.Evidence, "evidence"),
            (CasePart.OtherSources, "other-sources"),
            (CasePart.Staff, "staff"),
            (CasePart.Rationale, "rationale"),
            (CasePart.ProfessionalActions, "professional-actions"),
            (CasePart.OpenPoints, "open-points"),
            (CasePart.OverTime, "over-time")),
        [typeof(IgnoredKind)] = Codes((IgnoredKind.Incident, "incident"), (IgnoredKind.Measure, "measure"), (IgnoredKind.Milestone, "milestone")),
        [typeof(Jurisdiction)] = Codes(
            (Jurisdiction.EnglandAndWales, "england-and-wales"), (Jurisdiction.Scotland, "scotland"), (Jurisdiction.NorthernIreland, "northern-ireland")),
        [typeof(OpenState)] = Codes((OpenState.NotAsked, "not-asked"), (OpenState.Unknown, "unknown"), (OpenState.Declined, "declined")),
    };

    /// <summary>The members and codes of an enum that is in the table.</summary>
    internal static (T Value, string Code)[] Of<T>()
        where T : struct, Enum => ((T, string)[])Table[typeof(T)];

    private static (T Value, string Code)[] Codes<T>(params (T, string)[] codes)
        where T : struct, Enum => codes;
}

/// <summary>The codes of one enum of the formats.</summary>
internal static class WireCodes<T>
    where T : struct, Enum
{
    private static readonly (T Value, string Code)[] Rows = WireCodes.Of<T>();

    /// <summary>Every code, as messages list them.</summary>
    internal static IReadOnlyList<string> All { get; } = Array.ConvertAll(Rows, row => row.Code);

    internal static string Of(T value) => TryFind(value, out var code) ? code : throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>False for a number that a caller has cast and that is not a member.</summary>
    internal static bool TryFind(T value, out string code)
    {
        foreach (var row in Rows)
            if (EqualityComparer<T>.Default.Equals(row.Value, value))
            {
                code = row.Code;
                return true;
            }
        code = "";
        return false;
    }

    internal static bool TryParse(string code, out T value)
    {
        foreach (var row in Rows)
            if (row.Code == code)
            {
                value = row.Value;
                return true;
            }
        value = default;
        return false;
    }

    /// <summary>The same from the bytes of a file.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> code, out T value)
    {
        foreach (var row in Rows)
            if (CodeIndex.Equal(code, row.Code))
            {
                value = row.Value;
                return true;
            }
        value = default;
        return false;
    }
}
