namespace RiskAssessment.Records;

/// <summary>The codes of what is wrong with a log, or with what is to be recorded. docs/diagnostics.md explains each.</summary>
internal static class RecordProblem
{
    internal const string NotALog = "SRA1301";
    internal const string DamagedLine = "SRA1302";
    internal const string NotARecord = "SRA1303";
    internal const string OutOfOrder = "SRA1304";
    internal const string Cut = "SRA1305";
    internal const string OtherRoot = "SRA1306";
    internal const string NotSigned = "SRA1307";
    internal const string OtherLog = "SRA1308";
    internal const string NoContent = "SRA1309";
    internal const string OtherContent = "SRA1310";
    internal const string Contradiction = "SRA1311";
    internal const string OtherResult = "SRA1312";
    internal const string NoInstrument = "SRA1313";
    internal const string NotErased = "SRA1314";
    internal const string UnfinishedTail = "SRA1315";
    internal const string SetAside = "SRA1316";
    internal const string OtherEngine = "SRA1317";
    internal const string NoSuchRecord = "SRA1318";
    internal const string Held = "SRA1319";
    internal const string KeyNeeded = "SRA1320";
    internal const string DoesNotReplay = "SRA1321";
    internal const string TooLong = "SRA1322";
    internal const string NothingToErase = "SRA1323";
    internal const string OtherHistory = "SRA1324";
    internal const string MustNotReceive = "SRA1325";
}
