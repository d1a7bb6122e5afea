using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskAssessment;
using RiskAssessment.Json;

namespace CaseService;

/// <summary>
/// The events that a client sends: lines of <c>history.schema.json</c>, of which <c>sequence</c>, <c>recorded</c> and <c>by</c> may be left out. The service knows
/// who sends them and when, and nobody but a system may say otherwise.
/// </summary>
internal static class SentEvents
{
    /// <summary>The history with the events behind it.</summary>
    /// <param name="history">The history; <see langword="null"/> if the case is new.</param>
    /// <param name="caseId">The id of the case, which the event that opens it must have.</param>
    /// <param name="body">The lines.</param>
    /// <param name="actor">Who sends them.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="InvalidInputException">An event is not valid, or cannot follow. The exception has every problem.</exception>
    internal static CaseHistory After(CaseHistory? history, string caseId, byte[] body, Actor actor, DateTimeOffset now)
    {
        var (problems, lines, sequence) = (new List<Problem>(), new StringBuilder(), history?.LastSequence ?? 0);
        var text = Encoding.UTF8.GetString(body).TrimStart('\uFEFF').Split('\n');
        for (var i = 0; i < text.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(text[i]))
                lines.Append(Complete(text[i], ++sequence, i + 1));
            lines.Append('\n');
        }
        var utf8 = Encoding.UTF8.GetBytes(lines.ToString());
        CaseHistory? longer = null;
        if (problems.Count == 0)
        {
            _ = history is null ? HistoryJson.TryRead(utf8, out longer, out var found) : HistoryJson.TryAppend(history, utf8, out longer, out found);
            // What the service has added is not where the client wrote it.
            problems.AddRange(found.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem with { Column = 0 }));
        }
        if (problems.Count == 0 && longer!.Reference != caseId)
            problems.Add(new Problem("SRA1201", "$.case", "The event that opens a case has the id that is in the address as its 'case'.", 1));
        return problems.Count == 0 ? longer! : throw new InvalidInputException(problems);

        string Complete(string line, int number, int at)
        {
            try
            {
                if (JsonNode.Parse(line, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is not JsonObject one)
                    return line;
                Check(one, at);
                one.TryAdd("sequence", number);
                one.TryAdd("recorded", EdtfDate.At(now).ToString());
                one.TryAdd("by", actor.By);
                return one.ToJsonString();
            }
            catch (JsonException)
            {
                // The reader says what is wrong.
                return line;
            }
        }

        void Check(JsonObject one, int at)
        {
            if (one["event"] is JsonValue kind && kind.TryGetValue(out string? code) && code is "judged" or "countersigned")
                problems.Add(new Problem("SRA1203", "$.event", "A judgement or countersignature is not sent as an event: POST it to judgements or countersignatures, which check it.", at));
            if (one["by"] is JsonValue by && !actor.IsSystem && !(by.TryGetValue(out string? person) && person == actor.By))
                problems.Add(new Problem("SRA1202", "$.by", "Only the role system may say who recorded an event. Leave it out.", at));
            if (one["recorded"] is not JsonValue recorded)
                return;
            if (!actor.IsSystem)
                problems.Add(new Problem("SRA1202", "$.recorded", "Only the role system may say when an event was recorded. Leave it out.", at));
            else if (recorded.TryGetValue(out string? given) && EdtfDate.TryParse(given, out var date) && date.TryGetInstant(history?.TimeZone ?? TimeZoneInfo.Utc, out var instant) && instant > now)
                problems.Add(new Problem("SRA1202", "$.recorded", "An event cannot have been recorded in the future. Check the clock of the system that sends it.", at));
        }
    }
}
