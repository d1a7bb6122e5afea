using System.Text;
using System.Text.Json;
using RiskAssessment;
using RiskAssessment.Import;
using RiskAssessment.Import.Documents;

namespace CaseService;

/// <summary>Evidence of which each entry becomes an event.</summary>
internal sealed record ImportChange(string CaseId, Actor Actor, int? Expected, string? Key, IReadOnlyList<byte[]> Files) : CaseChange(CaseId, Actor, Expected, Key)
{
    private ImportResult? _result;

    /// <summary>Names, numbers, addresses or ids of the person whose messages and calls count.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>How dates are written; null if the files say it.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>The sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Whether the words of messages are kept in the notes.</summary>
    public bool KeepText { get; init; }

    /// <summary>Whether nothing is stored.</summary>
    public bool IsDryRun { get; init; }

    protected override ReadOnlySpan<byte> Body =>
        (byte[])[.. Files.SelectMany(file => file), .. Encoding.UTF8.GetBytes($"{Dates}\n{Sheet}\n{KeepText}\n{IsDryRun}\n{string.Join('\n', Persons)}")];

    internal override CaseHistory After(CaseHistory? history, DateTimeOffset now, AssessmentService service)
    {
        if (history is null)
            throw new CaseNotFoundException(CaseId);
        _result = DiaryImport.Read([.. Files.Select(file => new MemoryStream(file))], new ImportOptions
        {
            TimeZone = history.TimeZone,
            Persons = Persons,
            Dates = Dates,
            Readers = DocumentReaders.All,
            Sheet = Sheet,
            KeepText = KeepText,
            Into = history.Case.Diary,
        });
        return IsDryRun || _result.RowsTaken == 0 ? history : history.AppendChanges(history.Case with { Diary = _result.Diary }, now, Actor.By, "Imported.");
    }

    internal override byte[] Answer(string appended) => JsonSerializer.SerializeToUtf8Bytes(
        new ImportAnswer(
            JsonSerializer.Deserialize(appended, ServiceJson.Default.AppendAnswer)!,
            _result is null ? null : [.. _result.Files.Select(file => file.Kind.Code)],
            _result is null ? null : new ImportedRows(_result.RowsRead, _result.RowsTaken, _result.RowsRefused, _result.RowsLeftOut),
            _result is null ? null : [.. _result.Problems.Select(ProblemLine.Of)]),
        ServiceJson.Default.ImportAnswer);
}
