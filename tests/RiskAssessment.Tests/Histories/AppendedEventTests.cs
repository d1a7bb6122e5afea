using System.Text;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Tests.Histories;

/// <summary>Events that a host gets as JSON, and a file that is a case file or a history.</summary>
public sealed class AppendedEventTests
{
    private const string Opened = """{"formatVersion":"1.0","sequence":1,"recorded":"2024-06-01T09:00Z","by":"officer-17","event":"opened","case":"2024/1"}""";
    private const string Threats = """{"sequence":2,"recorded":"2024-06-01T10:00Z","by":"officer-17","event":"answered","item":"threats","answer":"yes"}""";

    private static readonly AssessmentService Service = new(StalkingScreen.Versions, TimeProvider.System);

    private static readonly CaseHistory OneEvent = Appended(null, Opened);

    public static TheoryData<string, string> Refused => new()
    {
        { "", "SRA0001 $ 1" },
        { " \n ", "SRA0001 $ 1" },
        { Threats + Threats, "SRA0001 $ 1" },
        { Threats + "\n" + Threats, "SRA0802 $.sequence 2" },
        { Opened, "SRA0802 $.sequence 1, SRA0801 $.event 1" },
        { Threats.Replace(":2,", ":3,", StringComparison.Ordinal), "SRA0802 $.sequence 1" },
        { Threats.Replace("T10", "T08", StringComparison.Ordinal), "SRA0803 $.recorded 1" },
        { Threats.Replace("threats", "no-such-item", StringComparison.Ordinal), "SRA0301 $.answers.* 0" },
        { Threats.Replace("yes", "perhaps", StringComparison.Ordinal), "SRA0302 $.answers.threats 0" },
    };

    [Fact]
    public void An_event_is_appended_as_if_it_were_the_next_line_of_the_file()
    {
        var longer = Appended(OneEvent, Threats);
        Assert.Equal(HistoryJson.Write(HistoryJson.Read(Encoding.UTF8.GetBytes(Opened + "\n" + Threats))), HistoryJson.Write(longer));
        Assert.Equal(1, OneEvent.LastSequence);
        Assert.Equal(HistoryJson.Write(longer), HistoryJson.Write(Appended(null, Opened + "\r\n" + Threats + "\n")));
    }

    [Fact]
    public void A_local_time_of_an_event_is_read_in_the_time_zone_of_the_history()
    {
        var london = Appended(null, Opened.Replace("\"case\"", "\"timeZone\":\"Europe/London\",\"case\"", StringComparison.Ordinal));
        Assert.Equal(TimeSpan.FromHours(1), Appended(london, Threats.Replace("T10:00Z", "T10:30", StringComparison.Ordinal)).Events[^1].Recorded.Offset);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Everything_that_is_wrong_with_an_event_is_listed(string json, string expected)
    {
        Assert.False(Service.TryAppend(OneEvent, Encoding.UTF8.GetBytes(json), out var longer, out var problems));
        Assert.Null(longer);
        Assert.Equal(expected, string.Join(", ", problems.Select(problem => $"{problem.Code} {problem.Path} {problem.Line}")));
    }

    [Fact]
    public void What_was_wrong_before_an_event_does_not_refuse_it()
    {
        var wrong = OneEvent.Append(new ItemAnswered("no-such-item", Answer.Yes), OneEvent.Events[0].Recorded, "officer-17");
        Assert.NotEmpty(Service.Check(wrong.Case));
        Assert.Equal(3, Appended(wrong, Threats.Replace(":2,", ":3,", StringComparison.Ordinal)).LastSequence);
        Assert.False(Service.TryAppend(wrong, Encoding.UTF8.GetBytes(Threats.Replace(":2,", ":3,", StringComparison.Ordinal).Replace("threats", "nor-this", StringComparison.Ordinal)), out _, out var problems));
        Assert.Contains("answer 2,", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_that_opens_a_history_names_an_instrument_that_is_registered()
    {
        var other = Opened.Replace("\"case\"", "\"instrument\":{\"id\":\"another\"},\"case\"", StringComparison.Ordinal);
        Assert.False(Service.TryAppend(null, Encoding.UTF8.GetBytes(other), out _, out var problems));
        Assert.Equal("SRA0306", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_warning_about_an_event_refuses_nothing()
    {
        const string Measure = """{"sequence":2,"recorded":"2024-06-01T10:00Z","by":"a","event":"measure-set","measure":{"id":"m1","kind":"restraining-ordr","from":"2024-05-01"}}""";
        Assert.True(Service.TryAppend(OneEvent, Encoding.UTF8.GetBytes(Measure), out var longer, out var problems));
        Assert.Equal(2, longer.LastSequence);
        Assert.Equal(ProblemSeverity.Warning, Assert.Single(problems).Severity);
    }

    [Fact]
    public void A_file_is_a_case_file_or_a_history()
    {
        Assert.True(Service.TryRead(Encoding.UTF8.GetBytes(Opened + "\n" + Threats), out var caseFile, out var history, out _));
        Assert.Same(history!.Case, caseFile);
        Assert.True(Service.TryRead("""{"formatVersion":"1.0","answers":{}}"""u8, out caseFile, out history, out _));
        Assert.NotNull(caseFile);
        Assert.Null(history);
        Assert.False(Service.TryRead(Encoding.UTF8.GetBytes(Opened + "\n" + Threats.Replace("yes", "perhaps", StringComparison.Ordinal)), out caseFile, out history, out var problems));
        Assert.True(caseFile is null && history is null);
        Assert.Equal("SRA0302", Assert.Single(problems).Code);
    }

    private static CaseHistory Appended(CaseHistory? history, string json) =>
        Service.TryAppend(history, Encoding.UTF8.GetBytes(json), out var longer, out var problems) ? longer : throw new InvalidInputException(problems);
}
