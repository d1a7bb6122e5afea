using System.Diagnostics;
using System.Globalization;
using RiskAssessment.Batch;
using Spectre.Console;

namespace RiskAssessment.Cli;

/// <summary>Shows on a terminal how far a batch is, with its rate and the time that is left. In a pipe it is quiet.</summary>
internal sealed class BatchMeter : IProgress<BatchProgress>
{
    private readonly ProgressTask _task;
    private readonly long _started = Stopwatch.GetTimestamp();

    private BatchMeter(ProgressTask task) => _task = task;

    /// <summary>Runs a batch and shows its progress on standard error.</summary>
    /// <param name="bytes">The size of the input; 0 if it is not known.</param>
    /// <param name="run">Runs it, and tells how far it is.</param>
    internal static async Task<BatchProgress> Watch(long bytes, Func<IProgress<BatchProgress>?, Task<BatchProgress>> run)
    {
        if (Console.IsErrorRedirected)
            return await run(null).ConfigureAwait(false);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var progress = console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
        var done = await progress.StartAsync(async shown =>
        {
            var task = shown.AddTask("0 cases", maxValue: Math.Max(bytes, 1));
            task.IsIndeterminate = bytes == 0;
            return await run(new BatchMeter(task)).ConfigureAwait(false);
        }).ConfigureAwait(false);
        await Console.Error.WriteLineAsync(done.ToString()).ConfigureAwait(false);
        return done;
    }

    public void Report(BatchProgress value)
    {
        var (cases, seconds) = (value.Assessed + value.Refused, Stopwatch.GetElapsedTime(_started).TotalSeconds);
        _task.Description = string.Create(CultureInfo.InvariantCulture, $"{cases:#,##0} cases, {cases / Math.Max(seconds, .001):#,##0} a second");
        _task.Value = value.Bytes;
    }
}
