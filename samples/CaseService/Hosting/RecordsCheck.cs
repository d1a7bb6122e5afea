using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RiskAssessment;
using RiskAssessment.Json;
using RiskAssessment.Records;

namespace CaseService;

/// <summary>Verifies the log of records, and the events of all cases against it, in the order of the log and as of one instant. No case is held in memory.</summary>
/// <param name="records">The log.</param>
/// <param name="report">Gets each problem.</param>
/// <param name="output">Gets what is no problem.</param>
internal sealed class RecordsCheck(Records records, Action<string> report, TextWriter output)
{
    /// <summary>The last event of each case that the log has.</summary>
    private readonly Dictionary<string, int> _recorded = new(StringComparer.Ordinal);

    /// <summary>The codes of the cases of which the hashes of events were erased.</summary>
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);

    /// <exception cref="StorageException">The database cannot be read.</exception>
    internal void Run() => records.Read((log, connection) =>
    {
        Run(log, connection);
        return true;
    });

    private static string PlaceOf(string path) => path.StartsWith("$[", StringComparison.Ordinal) && path.EndsWith(']') ? $"record {path[2..^1]}" : "the log of records";

    private void Run(RecordLog log, DbConnection connection)
    {
        var size = CheckLog(log, connection);
        try
        {
            foreach (var leaf in log.Leaves().Where(leaf => leaf.Kind == RecordKind.Amendment))
                CheckEvents(log, leaf, connection);
        }
        catch (RecordLogException)
        {
            // It is one of the problems that were reported.
            return;
        }
        var older = CheckCases(connection);
        if (older > 0 && size > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{older} cases have no record: nothing was appended to them since there is a log."));
    }

    private long CheckLog(RecordLog log, DbConnection connection)
    {
        var rows = connection.Number("SELECT COUNT(*) FROM record_leaf");
        if (rows == 0 && connection.Number("SELECT COUNT(*) FROM record_checkpoint") == 0 && connection.Number("SELECT COUNT(*) FROM record_case") == 0)
        {
            output.WriteLine("There is no record yet.");
            return 0;
        }
        var found = log.Verify();
        foreach (var problem in found.Problems)
        {
            var line = $"{PlaceOf(problem.Path)}: {problem.Message} ({problem.Code})";
            if (problem.Severity == ProblemSeverity.Error)
                report(line);
            else
                output.WriteLine(line);
        }
        if (found.Checkpoint is not { } checkpoint)
            return 0;
        if (rows > checkpoint.Size)
            report(string.Create(CultureInfo.InvariantCulture, $"record {checkpoint.Size}: it is there, but the last checkpoint has {checkpoint.Size} records only"));
        var signature = !checkpoint.IsSigned ? "not signed" : found.IsSignatureChecked ? "the signature is right" : $"the signature was not checked, which needs {RecordSettings.KeySetting}";
        if (found.IsIntact)
            output.WriteLine($"Records: {checkpoint.ShortForm}; {signature}.");
        return checkpoint.Size;
    }

    /// <summary>Compares events with their hashes in a record.</summary>
    private void CheckEvents(RecordLog log, RecordLeaf leaf, DbConnection connection)
    {
        if (Body(log, leaf) is not { } body)
        {
            _erased.Add(leaf.CaseCode ?? "");
            return;
        }
        using var json = JsonDocument.Parse(body);
        var (caseId, first) = (json.RootElement.GetProperty("case").GetString()!, json.RootElement.GetProperty("first").GetInt32());
        string[] hashes = [.. json.RootElement.GetProperty("events").EnumerateArray().Select(hash => hash.GetString()!)];
        var stored = connection.Rows(
            "SELECT sequence, body FROM event WHERE case_id = @case AND sequence >= @first AND sequence < @end",
            row => (Sequence: row.Integer(0), Hash: HashOf(row.GetString(1))),
            ("case", caseId),
            ("first", first),
            ("end", first + hashes.Length)).ToDictionary(one => one.Sequence, one => one.Hash);
        for (var i = 0; i < hashes.Length; i++)
        {
            if (!stored.TryGetValue(first + i, out var hash))
                report(string.Create(CultureInfo.InvariantCulture, $"record {leaf.Index}: event {first + i} of case {caseId} is missing"));
            else if (hash != hashes[i])
                report(string.Create(CultureInfo.InvariantCulture, $"record {leaf.Index}: event {first + i} of case {caseId} is not as it was when it was recorded"));
        }
        var next = _recorded.GetValueOrDefault(caseId) + 1;
        if (first > next && !_erased.Contains(leaf.CaseCode ?? ""))
            report(string.Create(CultureInfo.InvariantCulture, $"record {leaf.Index}: the events of case {caseId} from {next} to {first - 1} are not recorded"));
        _recorded[caseId] = Math.Max(next - 1, first + hashes.Length - 1);
    }

    /// <summary>Finds events that are not recorded.</summary>
    /// <returns>How many cases are not in the log at all.</returns>
    private int CheckCases(DbConnection connection)
    {
        var older = 0;
        foreach (var (caseId, last, recorded, code) in connection.Rows(
            "SELECT event.case_id, MAX(event.sequence), MAX(record_case.sequence), MAX(record_case.code) FROM event LEFT JOIN record_case ON record_case.case_id = event.case_id GROUP BY event.case_id",
            row => (row.GetString(0), row.Integer(1), row.IsDBNull(2) ? 0 : row.Integer(2), row.IsDBNull(3) ? "" : row.GetString(3))))
        {
            var known = _erased.Contains(code) ? Math.Max(recorded, _recorded.GetValueOrDefault(caseId)) : _recorded.GetValueOrDefault(caseId);
            if (known == 0 && recorded == 0)
                older++;
            else if (known < last)
                report(string.Create(CultureInfo.InvariantCulture, $"{caseId}: its events from {known + 1} on are not recorded"));
        }
        return older;
    }

    /// <summary>The body; <see langword="null"/> if it was erased, or is damaged, which was reported.</summary>
    private static ReadOnlyMemory<byte>? Body(RecordLog log, RecordLeaf leaf)
    {
        try
        {
            return log.BodyOf(leaf);
        }
        catch (RecordLogException)
        {
            return null;
        }
    }

    private static string HashOf(string body)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(body))));
        }
        catch (InvalidInputException)
        {
            return "";
        }
    }
}
