namespace RiskAssessment.Import;

/// <summary>Codes of what can be wrong with a file of incidents.</summary>
internal static class ImportProblem
{
    internal const string More = "SRA0099";
    internal const string DuplicateId = "SRA0201";
    internal const string UnknownDouble = "SRA0204";
    internal const string CircularDouble = "SRA0205";
    internal const string NotText = "SRA0501";
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
}
