using CaseService;
using Microsoft.AspNetCore.Connections;
using RiskAssessment;

try
{
    if (Maintenance.Find(args) is { } task)
        return task(Console.Out);
    await using var app = ServiceHost.Create(args);
    await app.RunAsync();
    return 0;
}
catch (IOException refusal) when (refusal.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{refusal.Message} Another program listens there. End it, or choose another address with --urls.");
    return StartRefusedException.ExitCode;
}
catch (Exception refusal) when (refusal is StartRefusedException or InvalidInputException)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return StartRefusedException.ExitCode;
}
