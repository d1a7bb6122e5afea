using RiskAssessment;
using RiskAssessment.Import;
using RiskAssessment.Import.Documents;
using RiskAssessment.Json;
using SharpFuzz;

// Every importer is one target: the kind of a file is recognised from its content, and the corpus has files of all kinds. Nothing of the
// importer may run before the fuzzer does, because it is instrumented.
Fuzzer.OutOfProcess.Run(file =>
{
    using var copy = new MemoryStream();
    file.CopyTo(copy);
    foreach (var options in (ImportOptions[])
    [
        new() { TimeZone = IanaTimeZone.Find("Europe/London")!, Persons = ["R", "07700900123", "someone@example.org"], KeepText = true, Readers = DocumentReaders.All },
        new() { Readers = DocumentReaders.All },
    ])
    {
        var result = DiaryImport.Read(copy, options);
        if (result.RowsRefused < 0 || result.RowsTaken < 0)
            throw new InvalidOperationException("Rows are counted twice.");
        CaseJson.Read(CaseJson.Write(new CaseFile { TimeZone = options.TimeZone, Diary = result.Diary }));
    }
});
