namespace RiskAssessment;

/// <summary>The one format of what has one text only.</summary>
internal static class CodeFormat
{
    /// <summary>The text, unless another format than the general one is asked for.</summary>
    internal static string Checked(string? format, string text) =>
        format is null or "" or "G" or "g" ? text : throw new FormatException($"There is no format '{format}'. Use G, or leave it out.");
}
