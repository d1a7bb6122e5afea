using System.Text.Unicode;
using BenchmarkDotNet.Attributes;
using RiskAssessment.Json;

namespace RiskAssessment.Benchmarks;

/// <summary>Where the time from case file to explained assessment goes. Each stage begins with the bytes, so that nothing is kept from an earlier run.</summary>
[MemoryDiagnoser]
public class JsonJob
{
    private readonly Assessor _assessor = new(StalkingScreen.Instrument);
    private readonly List<Incident> _incidents = StandardJob.Incidents(50);
    private byte[] _case = [];
    private byte[] _output = [];
    private byte[] _copy = [];
    private Assessment _assessment = null!;
    private TokenWriting _tokens = null!;

    [GlobalSetup]
    public void Write()
    {
        _case = StandardJob.CaseFile;
        _assessment = Assessed;
        Explanation.PartsOf(_assessment);
        _output = AssessmentJson.Write(_assessment);
        _copy = new byte[_output.Length];
        _tokens = new TokenWriting(_output);
        Warming.Up(Whole);
    }

    [Benchmark(Baseline = true, Description = "case in, explained assessment out")]
    public int Whole() => AssessmentJson.Write(Assessed).Length;

    [Stage, Benchmark(Description = "reading the tokens")]
    public int Tokens() => TokenReading.Count(_case);

    [Stage, Benchmark(Description = "checking that they are UTF-8")]
    public bool Utf8Valid() => Utf8.IsValid(_case);

    [Stage, Benchmark(Description = "making the diary of its incidents")]
    public IncidentDiary Diary() => new(_incidents);

    [Stage(nameof(Tokens), nameof(Utf8Valid), nameof(Diary)), Benchmark(Description = "the rest of reading the case")]
    public CaseFile Read() => CaseJson.Read(_case);

    [Stage(nameof(Read)), Benchmark(Description = "the pattern pass")]
    public PatternProfile Pattern() => PatternProfile.Of(CaseJson.Read(_case).Diary, StandardJob.AsOf);

    [Stage(nameof(Pattern)), Benchmark(Description = "level and range")]
    public RiskLevel Level() => Assessed.Level;

    [Stage(nameof(Level)), Benchmark(Description = "reasons")]
    public int Reasons() => Explanation.Reasons(Assessed);

    [Stage(nameof(Level)), Benchmark(Description = "open questions")]
    public int OpenQuestions() => Explanation.OpenQuestions(Assessed);

    [Stage(nameof(Reasons)), Benchmark(Description = "the other parts")]
    public int OtherParts()
    {
        var assessed = Assessed;
        return Explanation.Reasons(assessed) + Explanation.Others(assessed);
    }

    [Stage, Benchmark(Description = "writing an assessment that was looked at")]
    public int WriteOnly() => AssessmentJson.Write(_assessment).Length;

    [Benchmark(Description = "the same text by Utf8JsonWriter, every token known")]
    public int LeastWriting() => _tokens.Write();

    [Benchmark(Description = "only copying the text")]
    public void CopyOutput() => Buffer.BlockCopy(_output, 0, _copy, 0, _output.Length);

    private Assessment Assessed => CaseJson.Read(_case).AssessBy(_assessor, StandardJob.AsOf);
}
