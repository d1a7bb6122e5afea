namespace RiskAssessment.Cli.Tests;

/// <summary>A file for one test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    internal TemporaryFile(string text) => File.WriteAllText(Name, text);

    internal string Name { get; } = Path.GetTempFileName();

    public void Dispose() => File.Delete(Name);
}
