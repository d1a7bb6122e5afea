namespace RiskAssessment.Import;

/// <summary>Codes of what can be wrong with a file of incidents.</summary>
internal static class ImportProblem
{
    internal const string More = "SRA0099";
    internal const string DuplicateId = "SRA0201";
    internal const string UnknownDouble = "SRA0204";
    internal const string CircularDouble = "SRA0205";
    internal const string KindNotRead = "SRA0501";
    internal const string NoHeader = "SRA0502";
    internal const string AboveHeader = "SRA0503";
    internal const string BrokenQuote = "SRA0504";
    internal const string TooMuch = "SRA0505";
    internal const string NotReadable = "SRA0506";
    internal const string DateMissing = "SRA0507";
    internal const string DateNotUnderstood = "SRA0508";
    internal const string TwoDigitYear = "SRA0509";
    internal const string MonthFirst = "SRA0510";
    internal const string DayNumber = "SRA0511";
    internal const string TimeNotUnderstood = "SRA0512";
    internal const string BehaviourNotKnown = "SRA0513";
    internal const string CountNotPossible = "SRA0514";
    internal const string CountNotKnown = "SRA0515";
    internal const string WordNotKnown = "SRA0516";
    internal const string CellsWithoutHeader = "SRA0517";
    internal const string Formula = "SRA0518";
    internal const string SeveralNumbers = "SRA0519";
    internal const string CallNotUnderstood = "SRA0520";
    internal const string NotOneIncident = "SRA0521";
    internal const string Damaged = "SRA0522";
    internal const string PersonNeeded = "SRA0523";
    internal const string PersonNotFound = "SRA0524";
    internal const string NumberSpoiled = "SRA0525";
    internal const string TextCut = "SRA0526";
    internal const string Joined = "SRA0527";
    internal const string MayBeSame = "SRA0528";
    internal const string IdRenamed = "SRA0529";
    internal const string DateOrderOpen = "SRA0530";
    internal const string DateOrderContradictory = "SRA0531";
    internal const string NotRead = "SRA0532";
}
