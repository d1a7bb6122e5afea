using System.Text.Json;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import;

/// <summary>Reads a JSON array of incidents, each as in a case file.</summary>
internal static class IncidentArray
{
    /// <summary>Whether a text is an array whose first object has an incident's date and behaviours.</summary>
    internal static bool Fits(EvidenceFile file)
    {
        var text = file.HeadText.AsSpan().TrimStart();
        return text is ['[', ..] && text.Contains("\"when\"", StringComparison.Ordinal) && text.Contains("\"behaviours\"", StringComparison.Ordinal);
    }

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        if (session.ReadAll(file) is not { } text)
            return;
        try
        {
            using var document = JsonDocument.Parse(text.Utf8, new JsonDocumentOptions { MaxDepth = Bounds.FileDepth });
            new IncidentLines(session).Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            session.Refuse(ImportProblem.Damaged, FormattableString.Invariant($"The file is not valid JSON from line {exception.LineNumber + 1} on. Export it again."));
        }
    }
}
