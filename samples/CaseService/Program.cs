using CaseService;
using RiskAssessment;

try
{
    if (Maintenance.Find(args) is { } task)
        return task(Console.Out);
    await using var app = ServiceHost.Create(args);
    await app.RunAsync();
    return 0;
}
catch (Exception refusal) when (refusal is StartRefusedException or InvalidInputException)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return StartRefusedException.ExitCode;
}
