using System.Text;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Native.Tests;

public sealed class EngineTests
{
    private static readonly byte[] Case = """{"formatVersion":"1.0","answers":{}}"""u8.ToArray();

    [Fact]
    public void The_version_is_the_engines() => Assert.Equal(Assessment.EngineVersion, Library.Version);

    [Fact]
    public void Cases_are_assessed_with_the_given_instrument_file()
    {
        var (status, engine, problems) = Library.Create(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "stalking-screen-1.1.0.json")));
        Assert.Equal((CallStatus.Done, 0), (status, problems.Length));
        Assert.Contains("\"version\":\"1.1.0\"", Encoding.UTF8.GetString(Library.Assess(engine, Case).Result), StringComparison.Ordinal);
        Library.Free(engine);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1,")]
    [InlineData("{\"formatVersion\":\"1.0\"}")]
    public void The_problems_of_an_instrument_are_listed_and_no_engine_is_opened(string json)
    {
        InstrumentJson.TryRead(Encoding.UTF8.GetBytes(json), out _, out var expected);
        var (status, engine, problems) = Library.Create(Encoding.UTF8.GetBytes(json));
        Assert.Equal((CallStatus.InputRefused, 0), (status, engine));
        Assert.Equal(ProblemJson.Write(expected), problems);
    }

    [Fact]
    public void A_freed_or_unknown_handle_is_a_wrong_call()
    {
        var engine = Library.Create(null).Engine;
        Library.Free(engine);
        Library.Free(engine);
        foreach (var handle in new[] { engine, 0, -1, nint.MaxValue })
            Assert.Equal(CallStatus.WrongCall, Library.Assess(handle, Case).Status);
    }

    [Fact]
    public unsafe void Null_where_something_must_be_is_a_wrong_call_and_the_list_of_problems_may_be_left_out()
    {
        nint engine = 1;
        Assert.Equal(CallStatus.WrongCall, Library.CreateAt(null, 5, &engine, null));
        Assert.Equal(0, engine);
        Assert.Equal(CallStatus.WrongCall, Library.CreateAt(null, 0, null, null));
        Assert.Equal(CallStatus.Done, Library.CreateAt(null, 0, &engine, null));
        Library.Free(engine);
    }
}
