using System.Text;

namespace RiskAssessment.Cli;

/// <summary>Standard input, output and error: UTF-8 without a byte order mark, colours only on a terminal.</summary>
internal sealed class Terminal : IDisposable
{
    private const int PipeWidth = 80;
    private const int WidestColumn = 120;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Terminal(Stream output, Stream error)
    {
        Bytes = output;
        Out = new StreamWriter(output, Utf8) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8) { NewLine = "\n" };
    }

    /// <summary>Standard output; <see cref="Out"/> must be empty when it is written to.</summary>
    internal Stream Bytes { get; }

    internal TextWriter Out { get; }

    internal TextWriter Error { get; }

    internal bool Colour { get; private init; }

    internal int Width { get; private init; } = PipeWidth;

    internal static Terminal Open()
    {
        var isTerminal = !Console.IsOutputRedirected;
        return new Terminal(Console.OpenStandardOutput(), Console.OpenStandardError())
        {
            Colour = isTerminal
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = isTerminal ? Math.Clamp(WindowWidth(), AssessmentText.LeastWidth, WidestColumn) : PipeWidth,
        };
    }

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    /// <summary>The last column stays free: some terminals break the line there.</summary>
    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth > 1 ? Console.WindowWidth - 1 : PipeWidth;
        }
        catch (IOException)
        {
            return PipeWidth;
        }
    }
}
