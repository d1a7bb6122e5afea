using System.Text;
using System.Text.Json;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Native.Tests;

public sealed class AssessTests : IDisposable
{
    private static readonly byte[] NoInstant = """{"formatVersion":"1.0","answers":{"threats":"yes"}}"""u8.ToArray();

    private readonly nint _engine = Library.Create(null).Engine;

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases")).Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal)).Order()];

    public void Dispose() => Library.Free(_engine);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_bytes_are_those_of_the_NET_library_in_each_language(string path)
    {
        var caseFile = File.ReadAllBytes(path);
        var assessment = new AssessmentService(StalkingScreen.Versions, TimeProvider.System).Assess(CaseJson.Read(caseFile));
        foreach (var language in new[] { null, "en", "cy", "cy-GB", "" })
        {
            var (status, result) = Library.Assess(_engine, caseFile, language: language);
            Assert.Equal(CallStatus.Done, status);
            Assert.Equal(AssessmentJson.Write(assessment, language ?? "en"), result);
        }
    }

    [Fact]
    public void A_case_without_an_instant_is_assessed_as_of_the_callers_now()
    {
        var (_, result) = Library.Assess(_engine, NoInstant, new DateTimeOffset(2024, 5, 1, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());
        using var json = JsonDocument.Parse(result);
        Assert.Equal("2024-05-01T09:00Z", json.RootElement.GetProperty("asOf").GetString());
    }

    [Fact]
    public void The_instant_of_a_case_takes_precedence_over_the_callers_now()
    {
        var (_, result) = Library.Assess(
            _engine, """{"formatVersion":"1.0","asOf":"2024-05-01T09:00Z","answers":{}}"""u8.ToArray(), new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());
        using var json = JsonDocument.Parse(result);
        Assert.Equal("2024-05-01T09:00Z", json.RootElement.GetProperty("asOf").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"formatVersion":"1.0","answers":{"no-such-item":"yes"}}""")]
    [InlineData("""{"formatVersion":"1.0","instrument":{"id":"another"},"answers":{}}""")]
    [InlineData("""{"formatVersion":"2.0","formatVersion":"1.0","answers":{}}""")]
    public void The_problems_of_a_case_are_listed_as_in_the_NET_library(string json)
    {
        new AssessmentService(StalkingScreen.Versions, TimeProvider.System).TryRead(Encoding.UTF8.GetBytes(json), out _, out var problems);
        var (status, result) = Library.Assess(_engine, Encoding.UTF8.GetBytes(json));
        Assert.Equal(CallStatus.InputRefused, status);
        Assert.Equal(ProblemJson.Write(problems), result);
        Assert.NotEmpty(problems);
    }

    [Fact]
    public unsafe void A_length_that_no_file_may_have_is_refused_before_it_is_read()
    {
        var large = new byte[Bounds.FileBytes + 1];
        NativeText result;
        fixed (byte* bytes = large)
            Assert.Equal(CallStatus.InputRefused, Library.AssessAt(_engine, bytes, nuint.MaxValue, 0, null, &result));
        Assert.Contains("SRA0008", Encoding.UTF8.GetString(Library.Taken(&result)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-62_135_596_800_001)]
    [InlineData(253_402_300_800_000)]
    public void An_instant_outside_the_calendar_is_a_wrong_call(long now) => Assert.Equal(CallStatus.WrongCall, Library.Assess(_engine, NoInstant, now).Status);

    [Theory]
    [InlineData(-62_135_596_800_000)]
    [InlineData(253_402_300_799_999)]
    public void Every_instant_of_the_calendar_is_accepted(long now) => Assert.Equal(CallStatus.Done, Library.Assess(_engine, NoInstant, now).Status);

    [Fact]
    public unsafe void Null_for_the_case_or_the_result_is_a_wrong_call()
    {
        NativeText result;
        Assert.Equal(CallStatus.WrongCall, Library.AssessAt(_engine, null, 0, 0, null, &result));
        Assert.StartsWith("{\"problems\":[{\"code\":\"SRA0701\",", Encoding.UTF8.GetString(Library.Taken(&result)), StringComparison.Ordinal);
        byte zero = 0;
        Assert.Equal(CallStatus.WrongCall, Library.AssessAt(_engine, &zero, 1, 0, null, null));
    }

    [Fact]
    public unsafe void A_text_ends_in_a_zero_and_may_be_freed_twice()
    {
        NativeText result;
        fixed (byte* bytes = NoInstant)
            Library.AssessAt(_engine, bytes, (nuint)NoInstant.Length, 0, null, &result);
        Assert.Equal(0, result.Bytes[result.Length]);
        Library.FreeText(&result);
        Assert.True(result.Bytes == null && result.Length == 0);
        Library.FreeText(&result);
        Library.FreeText(null);
    }

    [Fact]
    public void One_engine_serves_many_threads()
    {
        var expected = Library.Assess(_engine, NoInstant).Result;
        Parallel.For(0, 200, _ => Assert.Equal(expected, Library.Assess(_engine, NoInstant).Result));
    }
}
