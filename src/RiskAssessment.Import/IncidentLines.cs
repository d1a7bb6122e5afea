using System.Text;
using System.Text.Json;
using RiskAssessment.Import.Files;
using RiskAssessment.Json;

namespace RiskAssessment.Import;

/// <summary>Reads JSON Lines: each line is an incident as in a case file, and is read by the reader of case files.</summary>
internal sealed class IncidentLines(ImportSession session)
{
    private const string Place = "$.diary.incidents[0]";

    private readonly byte[] _opening = Encoding.UTF8.GetBytes(
        $$"""{"formatVersion":"1.0","timeZone":"{{JsonEncodedText.Encode(session.Zone.Id)}}","diary":{"incidents":[""");

    /// <summary>Whether the first line is a JSON object. A JSON text of one object over several lines is none.</summary>
    internal static bool Fits(EvidenceFile file)
    {
        var text = file.HeadText.AsSpan().TrimStart();
        var end = text.IndexOfAny('\n', '\r');
        return text is ['{', ..] && (end < 0 || text[..end].TrimEnd() is [.., '}']);
    }

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        if (session.ReadAll(file) is { } text)
            new IncidentLines(session).Read(text.Utf8);
    }

    /// <summary>Reads every element of an array; its number stands for the line.</summary>
    internal void Read(JsonElement array)
    {
        var number = 0;
        foreach (var element in array.EnumerateArray())
        {
            session.CountRead();
            ReadLine(Encoding.UTF8.GetBytes(element.GetRawText()), ++number, 1);
        }
    }

    /// <summary>Reads every line that is not blank.</summary>
    private void Read(byte[] utf8)
    {
        var (count, line) = (0, 0);
        for (var at = 0; at < utf8.Length;)
        {
            var length = utf8.AsSpan(at).IndexOf((byte)'\n');
            var end = length < 0 ? utf8.Length : at + length;
            var text = utf8.AsSpan(at..end).Trim(" \t\r"u8);
            var column = text.IsEmpty ? 1 : utf8.AsSpan(at..end).IndexOf(text[0]) + 1;
            (at, line) = (end + 1, line + 1);
            if (text.IsEmpty)
                continue;
            session.CountRead();
            if (++count > Tables.DelimitedRows.MostRows)
            {
                session.Problems.Add(At(line, column, "$", ImportProblem.TooMuch, $"From here on nothing was read: a file has at most {Tables.DelimitedRows.MostRows} lines. Split it."));
                return;
            }
            ReadLine(text, line, column);
        }
    }

    private void ReadLine(ReadOnlySpan<byte> text, int line, int column)
    {
        if (IncidentLine.Look(text) is not { } look)
        {
            session.Problems.Add(At(line, column, "$", ImportProblem.NotOneIncident, "This line is not one whole JSON object. Write each incident on a line of its own, as an object with id, when and behaviours."));
            return;
        }
        if (CaseJson.TryRead(Wrapped(text, look), out var caseFile, out var found))
        {
            var incident = caseFile.Diary!.Incidents.First(entry => entry.Id == look.Id);
            session.Assembler.Add(new ReadIncident(_ => incident, incident.Id, incident.Id, 1, (property, code, message) => At(line, column, "$." + property, code, message)));
            return;
        }
        foreach (var problem in found)
            session.Problems.Add(At(line, Math.Max(1, problem.Column - _opening.Length + column - 1), problem.Path.Replace(Place, "$", StringComparison.Ordinal), problem.Code, problem.Message));
    }

    /// <summary>A case file with the line in its diary, and with the entry that the line names in sameAs.</summary>
    private byte[] Wrapped(ReadOnlySpan<byte> text, IncidentLine.Contents look)
    {
        using var wrapped = new MemoryStream(text.Length + 256);
        wrapped.Write(_opening);
        wrapped.Write(text);
        if (look.SameAs is { Length: > 0 } other && other != look.Id)
            wrapped.Write(Encoding.UTF8.GetBytes($",{IncidentLine.StandIn(other)}"));
        wrapped.Write("]}}"u8);
        return wrapped.ToArray();
    }

    private static Problem At(int line, int column, string path, string code, string message) => new(code, $"line {line}, {path}", message, line, column);
}
