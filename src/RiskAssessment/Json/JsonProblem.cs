namespace RiskAssessment.Json;

/// <summary>Codes of what can be wrong with a file before it is asked what it means.</summary>
internal static class JsonProblem
{
    /// <summary>It is empty, cut short or otherwise no JSON.</summary>
    internal const string NotJson = "SRA0001";

    /// <summary>A key is used twice in one object.</summary>
    internal const string DuplicateKey = "SRA0002";

    /// <summary>The format has no such property there.</summary>
    internal const string UnknownProperty = "SRA0003";

    /// <summary>A property that must be there is not.</summary>
    internal const string MissingProperty = "SRA0004";

    /// <summary>The value has another kind than the one asked for: a text, a number, a list or an object.</summary>
    internal const string WrongType = "SRA0005";

    /// <summary>The value is not one of those that are allowed there.</summary>
    internal const string NotAllowed = "SRA0006";

    /// <summary>A number, or the length of a text or list, is outside its bounds.</summary>
    internal const string OutOfRange = "SRA0007";

    /// <summary>The file has more bytes than <see cref="Bounds.FileBytes"/>.</summary>
    internal const string TooLarge = "SRA0008";

    /// <summary>Objects and lists are nested deeper than <see cref="Bounds.FileDepth"/>.</summary>
    internal const string TooDeep = "SRA0009";

    /// <summary>A byte is not UTF-8.</summary>
    internal const string NotUtf8 = "SRA0010";

    /// <summary>The text is not a valid EDTF date.</summary>
    internal const string NotDate = "SRA0011";

    /// <summary>The date is not an instant.</summary>
    internal const string NotDateTime = "SRA0012";

    /// <summary>The machine knows no such time zone.</summary>
    internal const string UnknownTimeZone = "SRA0013";

    /// <summary>The text is not a code in kebab-case.</summary>
    internal const string NotCode = "SRA0014";

    /// <summary>There are more problems than are listed.</summary>
    internal const string More = "SRA0099";
}
