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
        Assert.Equal("\n" + Threats + "\n", Encoding.UTF8.GetString(Done(Encoding.UTF8.GetBytes(Opened), Threats)));
        Assert.Equal($"{Opened}\n{Threats}\n", Encoding.UTF8.GetString(Done([], $"{Opened}\r\n{Threats}")));
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

    [Fact]
    public void A_lowering_is_judged_waits_and_is_countersigned_by_another_person()
    {
        var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Histories", "case.jsonl"));
        var (at, day) = (new DateTimeOffset(2024, 5, 2, 9, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(1));
        var judged = service.Judge(HistoryJson.Read(file), RiskLevel.Medium, at, "officer-7", "He has moved away.", beforeSeeing: true);
        file = Appended(file, Library.Judge(_engine, file, at.ToUnixTimeMilliseconds(), "officer-7", "medium", "He has moved away.", 1));
        Assert.Equal(HistoryJson.Write(judged), HistoryJson.Write(HistoryJson.Read(file)));
        CaseOverTimeTests.Is(CallStatus.Done, "\"waiting\":11", Library.Judgements(_engine, file, at.ToUnixTimeMilliseconds()));
        CaseOverTimeTests.Is(CallStatus.InputRefused, "same-person", Library.Countersign(_engine, file, (at + day).ToUnixTimeMilliseconds(), "officer-7", 1, "Sure."));
        file = Appended(file, Library.Countersign(_engine, file, (at + day).ToUnixTimeMilliseconds(), "sergeant-2", 1, "Confirmed."));
        Assert.Equal(HistoryJson.Write(service.Countersign(judged, true, at + day, "sergeant-2", "Confirmed.")), HistoryJson.Write(HistoryJson.Read(file)));
        CaseOverTimeTests.Is(CallStatus.Done, "\"responseLevel\":\"medium\"", Library.Judgements(_engine, file, (at + day).ToUnixTimeMilliseconds()));
        CaseOverTimeTests.Is(CallStatus.InputRefused, "already-countersigned", Library.Countersign(_engine, file, (at + day).ToUnixTimeMilliseconds(), "officer-9", 0, "No."));
    }

    [Fact]
    public void A_judgement_that_may_not_be_is_refused_and_a_call_without_its_parts_is_wrong()
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Histories", "case.jsonl"));
        var at = new DateTimeOffset(2024, 5, 2, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        CaseOverTimeTests.Is(CallStatus.InputRefused, "rationale-missing", Library.Judge(_engine, file, at, "officer-7", "medium"));
        CaseOverTimeTests.Is(CallStatus.InputRefused, "SRA0803", Library.Judge(_engine, file, 0, "officer-7", "high"));
        CaseOverTimeTests.Is(CallStatus.InputRefused, "SRA0807", Library.Judge(_engine, file, at, "", "high"));
        CaseOverTimeTests.Is(CallStatus.InputRefused, "no-such-judgement", Library.Countersign(_engine, file, at, "officer-7", 1, "Sure."));
        CaseOverTimeTests.Is(CallStatus.InputRefused, "SRA0001", Library.Judge(_engine, [], at, "officer-7", "high"));
        CaseOverTimeTests.Is(CallStatus.WrongCall, "'by' is null", Library.Judge(_engine, file, at, null, "high"));
        CaseOverTimeTests.Is(CallStatus.WrongCall, "'by' is null", Library.Countersign(_engine, file, at, null, 1, "Sure."));
        CaseOverTimeTests.Is(CallStatus.WrongCall, "'level' is null", Library.Judge(_engine, file, at, "officer-7", null));
        CaseOverTimeTests.Is(CallStatus.WrongCall, "'level' is not", Library.Judge(_engine, file, at, "officer-7", "undetermined"));
        CaseOverTimeTests.Is(CallStatus.WrongCall, "'recorded_unix_ms' is not", Library.Judge(_engine, file, Call.NotGiven, "officer-7", "high"));
    }

    private static byte[] Appended(byte[] file, (CallStatus Status, byte[] Result) call)
    {
        Assert.True(call.Status == CallStatus.Done, Encoding.UTF8.GetString(call.Result));
        return [.. file, .. call.Result];
    }

    private byte[] Done(byte[]? history, string one)
    {
        var call = Library.Append(_engine, history, Encoding.UTF8.GetBytes(one));
        return Appended([], call);
    }
}
