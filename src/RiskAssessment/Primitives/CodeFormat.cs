namespace RiskAssessment;

/// <summary>The format of types with only one text.</summary>
internal static class CodeFormat
{
    /// <summary>The text; refuses any format other than the general one.</summary>
    internal static string Checked(string? format, string text) =>
        format is null or "" or "G" or "g" ? text : throw new FormatException($"There is no format '{format}'. Use G, or leave it out.");
}
