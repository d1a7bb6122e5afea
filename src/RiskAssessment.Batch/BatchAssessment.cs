using System.Text.Json;
using System.Threading.Channels;
using RiskAssessment.Json;

namespace RiskAssessment.Batch;

/// <summary>
/// Assesses many cases on all cores and writes a line for each, in the order of the cases: an assessment, or <c>{"line":7,"problems":[…]}</c> for a case that is
/// refused. Memory does not grow with the number of cases.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <example>
/// <code>
/// using RiskAssessment.Batch;
///
/// var batch = new BatchAssessment(new AssessmentService(StalkingScreen.Versions, TimeProvider.System), new BatchOptions());
/// using var output = new MemoryStream();
/// BatchProgress done = await batch.WriteAsync([new BatchCase("""{ "formatVersion": "1.0", "answers": {} }"""u8.ToArray(), line: 1)], output);
/// Console.WriteLine(done);
/// </code>
/// </example>
public sealed class BatchAssessment
{
    private const string AnotherOutput = "SRA1101";

    /// <summary>So many cases for each core are read ahead, so that a large one keeps no core waiting.</summary>
    private const int AheadOfEachCore = 8;

    private const int Block = 1 << 16;
    private const int CasesBetweenReports = 64;

    private readonly AssessmentService _service;
    private readonly BatchOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Makes a batch.</summary>
    /// <param name="service">Assesses each case.</param>
    /// <param name="options">How the cases are assessed.</param>
    /// <param name="clock">Gives the time at which a batch starts; <see langword="null"/> for that of the system.</param>
    public BatchAssessment(AssessmentService service, BatchOptions options, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(options);
        (_service, _options, _clock) = (service, options, clock ?? TimeProvider.System);
    }

    /// <summary>Writes a line for each case.</summary>
    /// <param name="cases">The cases. They are read on another thread, not further ahead than a few for each core.</param>
    /// <param name="output">Where to write. It is flushed and not closed.</param>
    /// <param name="progress">Is told from time to time, and at the end; <see langword="null"/> for nobody.</param>
    /// <param name="cancellation">Stops the batch. What was written until then are whole lines, unless the output itself was stopped.</param>
    /// <returns>How many cases were assessed and refused.</returns>
    /// <exception cref="OperationCanceledException">The batch was stopped.</exception>
    public Task<BatchProgress> WriteAsync(IEnumerable<BatchCase> cases, Stream output, IProgress<BatchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(output);
        return WriteAsync(cases, 0, 0, output, progress, cancellation);
    }

    /// <summary>
    /// Goes on where an earlier run was stopped: keeps the whole lines of its output, removes what was written of the next one, and writes a line for each case after
    /// them.
    /// </summary>
    /// <param name="cases">The same cases as in the earlier run, from the first on.</param>
    /// <param name="output">The output of the earlier run, which can be read and cut; possibly empty.</param>
    /// <param name="progress">Is told from time to time, and at the end; <see langword="null"/> for nobody.</param>
    /// <param name="cancellation">Stops the batch.</param>
    /// <returns>How many cases were skipped, assessed and refused.</returns>
    /// <exception cref="InvalidInputException">The output is not that of these cases, or its last line is not what this batch writes. Nothing was changed.</exception>
    /// <exception cref="OperationCanceledException">The batch was stopped.</exception>
    public async Task<BatchProgress> ResumeAsync(IEnumerable<BatchCase> cases, Stream output, IProgress<BatchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(output);
        var (lines, length, last) = await WholeLines(output, cancellation).ConfigureAwait(false);
        using var rest = cases.GetEnumerator();
        long bytes = 0;
        for (long line = 0; line < lines; line++)
        {
            if (!rest.MoveNext())
                throw Refused($"The output has {lines} lines, and there are only {line} cases.");
            bytes += rest.Current.Utf8.Length;
        }
        if (lines > 0 && !Assess(rest.Current, AsOfIn(last)).Utf8.AsSpan().SequenceEqual(last))
            throw Refused($"Line {lines} of the output is not what is written for {rest.Current} now. Cases, instrument, options or the version of the tool differ.");
        output.SetLength(length);
        output.Position = length;
        return await WriteAsync(Rest(rest), lines, bytes, output, progress, cancellation).ConfigureAwait(false);
    }

    private static InvalidInputException Refused(string message) => new([new(AnotherOutput, "$", $"{message} Start again without resuming.")]);

    private static IEnumerable<BatchCase> Rest(IEnumerator<BatchCase> rest)
    {
        while (rest.MoveNext())
            yield return rest.Current;
    }

    private async Task<BatchProgress> WriteAsync(
        IEnumerable<BatchCase> cases, long skipped, long bytes, Stream output, IProgress<BatchProgress>? progress, CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        using var lines = new MemoryStream();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = System.Threading.Channels.Channel.CreateBounded<(BatchCase Case, Task<Line> Line)>(AheadOfEachCore * Environment.ProcessorCount);
        var reading = Task.Run(() => Read(cases, now, ahead.Writer, stop.Token), CancellationToken.None);
        long assessed = 0, refused = 0;
        try
        {
            await foreach (var (one, work) in ahead.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                var line = await work.ConfigureAwait(false);
                await lines.WriteAsync(line.Utf8, stop.Token).ConfigureAwait(false);
                if (lines.Length >= Block)
                    Move(lines, output);
                if (line.Problems.Count > 0)
                    _options.OnProblems?.Invoke(one, line.Problems);
                (assessed, refused, bytes) = (assessed + (line.IsAssessed ? 1 : 0), refused + (line.IsAssessed ? 0 : 1), bytes + one.Utf8.Length);
                if ((assessed + refused) % CasesBetweenReports == 0)
                    progress?.Report(new BatchProgress(skipped, assessed, refused, bytes));
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
            Move(lines, output);
        }
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        var done = new BatchProgress(skipped, assessed, refused, bytes);
        progress?.Report(done);
        return done;
    }

    /// <summary>Starts the work on each case, and waits where too many are under way. What goes wrong is found by the one who reads the channel.</summary>
    private async Task Read(IEnumerable<BatchCase> cases, DateTimeOffset now, ChannelWriter<(BatchCase Case, Task<Line> Line)> ahead, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            foreach (var one in cases)
                await ahead.WriteAsync((one, Task.Run(() => Assess(one, now), stop)), stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            failure = exception;
        }
        finally
        {
            ahead.Complete(failure);
        }
    }

    private Line Assess(BatchCase one, DateTimeOffset? now)
    {
        IReadOnlyList<Problem> problems;
        if (one.Unreadable is { } unreadable)
            return LineOf(one, [unreadable]);
        if (!_service.TryRead(one.Utf8.Span, out var caseFile, out problems))
            return LineOf(one, problems);
        try
        {
            var assessment = _service.Assess(_options.AsOf is { } asOf ? caseFile with { AsOf = asOf } : caseFile, now ?? _clock.GetUtcNow());
            return new Line([.. AssessmentJson.Write(assessment, _options.Language), (byte)'\n'], true, problems);
        }
        catch (InvalidInputException refused)
        {
            return LineOf(one, refused.Problems);
        }
    }

    private static Line LineOf(BatchCase one, IReadOnlyList<Problem> problems)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        using (var written = JsonDocument.Parse(ProblemJson.Write(problems)))
        {
            json.WriteStartObject();
            json.WriteNumber("line", one.Line);
            if (one.File is not null)
                json.WriteString("file", one.File);
            json.WritePropertyName("problems");
            written.RootElement.GetProperty("problems").WriteTo(json);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return new Line(stream.ToArray(), false, problems);
    }

    private static void Move(MemoryStream lines, Stream output)
    {
        lines.WriteTo(output);
        lines.SetLength(0);
    }

    /// <summary>How many whole lines there are, where they end, and the last of them.</summary>
    private static async Task<(long Lines, long Length, byte[] Last)> WholeLines(Stream output, CancellationToken cancellation)
    {
        output.Position = 0;
        long lines = 0, length = 0, position = 0;
        var (block, last, current) = (new byte[Block], Array.Empty<byte>(), new MemoryStream());
        for (int count; (count = await output.ReadAsync(block, cancellation).ConfigureAwait(false)) > 0; position += count)
        {
            for (int from = 0, end; from < count; from = end)
            {
                var at = block.AsSpan(from, count - from).IndexOf((byte)'\n');
                end = at < 0 ? count : from + at + 1;
                await current.WriteAsync(block.AsMemory(from, end - from), cancellation).ConfigureAwait(false);
                if (at < 0)
                    break;
                (lines, length, last) = (lines + 1, position + end, current.ToArray());
                current.SetLength(0);
            }
        }
        return (lines, length, last);
    }

    /// <summary>The instant of a line that is an assessment.</summary>
    private static DateTimeOffset? AsOfIn(byte[] line)
    {
        if (line.Length == 0)
            return null;
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("asOf", out var asOf) && asOf.TryGetDateTimeOffset(out var instant) ? instant : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Line(byte[] Utf8, bool IsAssessed, IReadOnlyList<Problem> Problems);
}
