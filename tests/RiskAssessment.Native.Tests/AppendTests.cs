using System.Text;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Native.Tests;

/// <summary>How a host in C keeps a history.</summary>
public sealed class AppendTests : IDisposable
{
    private const string Opened = """{"formatVersion":"1.0","sequence":1,"recorded":"2024-06-01T09:00Z","by":"officer-17","event":"opened","case":"2024/1","timeZone":"Europe/London"}""";
    private const string Threats = """{"sequence":2,"recorded":"2024-06-01T10:00Z","by":"officer-17","event":"answered","item":"threats","answer":"yes"}""";

    private readonly nint _engine = Library.Create(null).Engine;

    public void Dispose() => Library.Free(_engine);

    [Fact]
    public void A_history_is_kept_by_appending_what_is_given()
    {
        List<byte> file = [.. Done(null, Opened)];
        file.AddRange(Done([.. file], Threats));
        var history = HistoryJson.Read(file.ToArray());
        Assert.Equal(HistoryJson.Write(history), file);
        Assert.Equal((2, "yes"), (history.LastSequence, history.Case.Answers["threats"]?.Option));
    }

    [Fact]
    public void The_line_starts_on_a_line_of_its_own()
    {
        Assert.Equal(Opened + "\n", Encoding.UTF8.GetString(Done([], Opened)));
        Assert.Equal(Threats + "\n", Encoding.UTF8.GetString(Done(Encoding.UTF8.GetBytes(Opened + "\n"), Threats)));
        Assert.Equal("\n" + Threats + "\n", Encoding.UTF8.GetString(Done(Encoding.UTF8.GetBytes(Opened), Threats.Replace(",", ",\r\n", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("SRA0802", "\"sequence\":2", "\"sequence\":3")]
    [InlineData("SRA0803", "T10:00", "T08:00")]
    [InlineData("SRA0302", "\"yes\"", "\"perhaps\"")]
    [InlineData("SRA0301", "threats", "no-such-item")]
    [InlineData("SRA0001", "{", "")]
    public void An_event_that_cannot_follow_is_refused(string code, string old, string replacement) => CaseOverTimeTests.Is(
        CallStatus.InputRefused, code, Library.Append(_engine, Encoding.UTF8.GetBytes(Opened), Encoding.UTF8.GetBytes(Threats.Replace(old, replacement, StringComparison.Ordinal))));

    [Fact]
    public void Something_must_be_appended_to_a_history()
    {
        var one = Encoding.UTF8.GetBytes(Opened);
        CaseOverTimeTests.Is(CallStatus.WrongCall, "'event' is null", Library.Append(_engine, null, null));
        CaseOverTimeTests.Is(CallStatus.WrongCall, "'history' is null", Library.Append(_engine, null, one, nullLength: 7));
        CaseOverTimeTests.Is(CallStatus.WrongCall, "'engine' is not", Library.Append(0, null, one));
        CaseOverTimeTests.Is(CallStatus.InputRefused, "SRA0004", Library.Append(_engine, """{"formatVersion":"1.0","answers":{}}"""u8.ToArray(), one));
        CaseOverTimeTests.Is(CallStatus.InputRefused, "SRA0001", Library.Append(_engine, null, []));
    }

    private byte[] Done(byte[]? history, string one)
    {
        var (status, result) = Library.Append(_engine, history, Encoding.UTF8.GetBytes(one));
        Assert.True(status == CallStatus.Done, Encoding.UTF8.GetString(result));
        return result;
    }
}
