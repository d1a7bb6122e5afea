namespace RiskAssessment;

/// <summary>The codes of what can be wrong with an event of a history.</summary>
internal static class HistoryProblem
{
    /// <summary>The first event does not open the case, or another one does.</summary>
    internal const string NotOpened = "SRA0801";

    /// <summary>The sequence number is not the next one.</summary>
    internal const string NotNext = "SRA0802";

    /// <summary>The event was recorded before the one before it.</summary>
    internal const string GoesBack = "SRA0803";

    /// <summary>The event must say why.</summary>
    internal const string NoReason = "SRA0804";

    /// <summary>The event is about something that is not there.</summary>
    internal const string NotThere = "SRA0805";

    /// <summary>The case has another instrument than the one that is replaced.</summary>
    internal const string OtherInstrument = "SRA0806";

    /// <summary>Who recorded the event is not said.</summary>
    internal const string Nobody = "SRA0807";

    /// <summary>A lowering without a reason.</summary>
    internal const string RationaleMissing = "rationale-missing";

    /// <summary>A level below a floor.</summary>
    internal const string BelowFloor = "below-floor";

    /// <summary>A countersignature by the person who judged.</summary>
    internal const string SamePerson = "same-person";

    /// <summary>A countersignature of a judgement that is not there.</summary>
    internal const string NoSuchJudgement = "no-such-judgement";

    /// <summary>A second countersignature.</summary>
    internal const string AlreadyCountersigned = "already-countersigned";

    /// <summary>A countersignature of a judgement that is void.</summary>
    internal const string Void = "void";
}
