using Microsoft.AspNetCore.Mvc;
using RiskAssessment.Import;

namespace CaseService;

/// <summary>Imports evidence into a case: what a victim keeps, or what a force extracts. Each entry becomes an event.</summary>
internal static class ImportEndpoint
{
    private const string Form = "multipart/form-data";

    internal static void Map(WebApplication app, ServiceLimits limits) => app.MapPost("/v1/cases/{caseId}/imports", Import)
        .For(Operation.ImportEvidence)
        .Says("import", "Import evidence into a case", "A form with one or more files, and the fields person (several), dates (day-first or month-first), sheet, keepText (true) and dryRun (true: nothing is stored). Good rows are taken, and every other row is named.")
        .WithTags("stored cases")
        .AddEndpointFilter<AccessFilter>()
        .WithMetadata(new RequestSizeLimitAttribute(limits.EvidenceBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = limits.EvidenceBytes })
        .Accepts<EvidenceForm>(Form)
        .Produces<ImportAnswer>();

    private static async Task<IResult> Import(HttpContext http, ICases cases, string caseId)
    {
        if (!http.Request.HasFormContentType)
            return TypedResults.Problem($"Send the files as {Form}.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception refused) when (refused is InvalidDataException or IOException)
        {
            return TypedResults.Problem($"The form cannot be read. Send the files as {Form}.", statusCode: StatusCodes.Status400BadRequest);
        }
        var dates = form["dates"].ToString();
        if (form.Files.Count == 0 || dates is not ("" or "day-first" or "month-first"))
            return TypedResults.Problem("Send at least one file. 'dates' is day-first or month-first.", statusCode: StatusCodes.Status400BadRequest);
        var files = new List<byte[]>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, http.RequestAborted);
            files.Add(bytes.ToArray());
        }
        return await StoredCaseEndpoints.Change(http, cases, isExpectedNeeded: false, (actor, expected, key) => new ImportChange(caseId, actor, expected, key, files)
        {
            Persons = [.. form["person"].OfType<string>()],
            Dates = dates switch { "day-first" => DateOrder.DayFirst, "month-first" => DateOrder.MonthFirst, _ => null },
            Sheet = form["sheet"] is [{ Length: > 0 } sheet] ? sheet : null,
            KeepText = form["keepText"] == "true",
            IsDryRun = form["dryRun"] == "true",
        });
    }
}

/// <summary>The fields of the form; it is only used in the description.</summary>
/// <param name="File">One or more files.</param>
/// <param name="Person">Names, numbers, addresses or ids of the person whose messages and calls count.</param>
/// <param name="Dates"><c>day-first</c> or <c>month-first</c>.</param>
/// <param name="Sheet">The sheet of a workbook.</param>
/// <param name="KeepText">Whether the words of messages are kept in the notes.</param>
/// <param name="DryRun">Whether nothing is stored.</param>
internal sealed record EvidenceForm(IReadOnlyList<string> File, IReadOnlyList<string>? Person, string? Dates, string? Sheet, bool KeepText, bool DryRun);

/// <summary>What was imported. A request that was sent again says only what was appended.</summary>
/// <param name="Appended">What was appended.</param>
/// <param name="Kinds">What the files were taken for, in their order.</param>
/// <param name="Rows">How many rows there were.</param>
/// <param name="Problems">What was refused or is to be checked, and where.</param>
internal sealed record ImportAnswer(AppendAnswer Appended, IReadOnlyList<string>? Kinds, ImportedRows? Rows, IReadOnlyList<ProblemLine>? Problems);

/// <summary>Rows of the files. Those read are those taken, refused and left out.</summary>
internal sealed record ImportedRows(int Read, int Taken, int Refused, int LeftOut);
