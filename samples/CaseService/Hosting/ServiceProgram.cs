using Microsoft.AspNetCore.Connections;
using RiskAssessment;

namespace CaseService;

/// <summary>The program: a task of maintenance, or the service until it is ended.</summary>
internal static class ServiceProgram
{
    /// <summary>Runs what the command line names.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">What a host adds to the service.</param>
    /// <returns>0; another number if something was found, or the start is refused, which standard error says in one line.</returns>
    internal static async Task<int> Run(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        try
        {
            if (Maintenance.Find(args) is { } task)
                return task(Console.Out);
            await using var app = ServiceHost.Create(args, configure);
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
    }
}
