namespace RiskAssessment.Json;

/// <summary>Codes of what can be wrong with a file before it is asked what it means.</summary>
internal static class JsonProblem
{
    internal const string NotJson = "SRA0001";
    internal const string DuplicateKey = "SRA0002";
    internal const string UnknownProperty = "SRA0003";
    internal const string MissingProperty = "SRA0004";
    internal const string WrongType = "SRA0005";
    internal const string NotAllowed = "SRA0006";
    internal const string OutOfRange = "SRA0007";
    internal const string TooLarge = "SRA0008";
    internal const string TooDeep = "SRA0009";
    internal const string NotUtf8 = "SRA0010";
    internal const string NotDate = "SRA0011";
    internal const string NotDateTime = "SRA0012";
    internal const string UnknownTimeZone = "SRA0013";
    internal const string NotCode = "SRA0014";
    internal const string More = "SRA0099";
}
