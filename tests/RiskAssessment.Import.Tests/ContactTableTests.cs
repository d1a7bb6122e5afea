using System.Text;
using Xunit;

namespace RiskAssessment.Import.Tests;

/// <summary>Call logs and tables of messages in the forms that phones, providers and switchboards write.</summary>
public class ContactTableTests
{
    [Theory]
    [InlineData("Incoming", "unwanted-calls")]
    [InlineData("Missed", "unwanted-calls")]
    [InlineData("Missed / Not answered", "unwanted-calls")]
    [InlineData("not answered", "unwanted-calls")]
    [InlineData("no-answer", "unwanted-calls")]
    [InlineData("unanswered", "unwanted-calls")]
    [InlineData("sent to voicemail", "unwanted-calls")]
    [InlineData("vm-answer", "unwanted-calls")]
    [InlineData("Voicemail", "unwanted-calls")]
    [InlineData("incoming, sent to voicemail", "unwanted-calls")]
    [InlineData("Rejected", "unwanted-calls")]
    [InlineData("Blocked", "unwanted-calls")]
    [InlineData("inbound", "unwanted-calls")]
    [InlineData("I", "unwanted-calls")]
    [InlineData("3", "unwanted-calls")]
    [InlineData("5", "unwanted-calls")]
    [InlineData("1", "silent-calls")]
    [InlineData("Answered", "silent-calls")]
    [InlineData("Received", "silent-calls")]
    [InlineData("Outgoing", "")]
    [InlineData("Cancelled call", "")]
    [InlineData("Placed", "")]
    [InlineData("outbound-api", "")]
    [InlineData("Dialled, not answered", "")]
    [InlineData("O", "")]
    [InlineData("2", "")]
    public void A_call_without_length_is_what_its_words_say(string type, string code)
    {
        var result = Import.Of($"Date;Number;Type;Duration\n2024-03-02;07700900123;{type};0\n");

        Assert.Equal(code, string.Join(' ', result.Diary.SelectMany(incident => incident.Codes())));
        Assert.Equal((code.Length == 0 ? 1 : 0, 0), (result.RowsLeftOut, result.RowsRefused));
    }

    [Theory]
    [InlineData("pigeon")]
    [InlineData("")]
    public void A_call_whose_direction_is_not_known_is_refused(string type) =>
        Assert.Equal(["SRA0520"], Import.Of($"Date;Number;Type;Duration\n2024-03-02;07700900123;{type};5\n").Problems.Select(problem => problem.Code));

    [Theory]
    [InlineData("Date,Number,Duration\n2024-03-02,07700900123,5\n")]
    [InlineData("Date,Number,Message\n2024-03-02,07700900123,hello\n")]
    public void A_log_without_directions_is_refused_because_they_are_never_guessed(string log)
    {
        var result = Import.Of(log);

        Assert.Empty(result.Diary);
        Assert.Contains("No column says whether", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_names_the_sender_counts_the_messages_of_the_person()
    {
        const string Messages = "Date,From,To,Message\n2024-03-02,07700900123,07700900999,hello\n2024-03-02,07700900999,07700900123,stop\n2024-03-02,+44 7700 900123,07700900999,why\n";
        var result = Import.Of(Messages, "07700 900 123");

        Assert.Equal((EvidenceKind.MessageTable, 2, 1), (result.Kind, Assert.Single(result.Diary).Occurrences, result.RowsLeftOut));
        Assert.Contains("--person", Assert.Single(Import.Of(Messages).Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unknown")]
    [InlineData("Unknown caller")]
    [InlineData("Private caller")]
    [InlineData("Private number")]
    [InlineData("No caller ID")]
    [InlineData("No Caller-ID")]
    [InlineData("Withheld")]
    [InlineData("Restricted")]
    [InlineData("Anonymous")]
    [InlineData("-1")]
    [InlineData("-2")]
    [InlineData("-3")]
    [InlineData("")]
    public void A_withheld_number_is_suspected_also_if_a_person_is_asked_for(string number)
    {
        var log = $"Date;Number;Type\n2024-03-02;{number};Missed\n2024-03-02;01632960001;Missed\n";

        Assert.Equal([Attribution.Suspected, Attribution.Confirmed], Import.Of(log).Diary.Select(incident => incident.Attribution).Order().Reverse());
        Assert.Equal([Attribution.Suspected], Import.Of(log, "07700900123").Diary.Select(incident => incident.Attribution));
        Assert.DoesNotContain("SRA0519", Import.Of(log).Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("07700 900123", "+44 (0)7700 900123", true)]
    [InlineData("07700 900123", "447700900123", true)]
    [InlineData("07700 900123", "7700900123", true)]
    [InlineData("07700 900123", "0044 7700 900123", true)]
    [InlineData("+1 202 555 0123", "+33 1 20 25 55 01", false)]
    [InlineData("+33 7700 900123", "07700 900123", false)]
    [InlineData("someone@example.org", "SOMEONE@example.org", true)]
    [InlineData("someone9@example.org", "other9@example.org", false)]
    [InlineData("80808", "80809", false)]
    public void Numbers_are_compared_whole_and_addresses_as_addresses(string one, string other, bool areSame)
    {
        var result = Import.Of($"Date;Number;Type\n2024-03-02;{one};Missed\n2024-03-02;{other};Missed\n");

        Assert.Equal(areSame ? 1 : 2, result.Diary.Count);
        Assert.Equal(areSame ? 0 : 1, result.Problems.Count(problem => problem.Code == "SRA0519"));
        Assert.Equal(areSame ? 2 : 1, Import.Of($"Date;Number;Type\n2024-03-02;{one};Missed\n2024-03-02;{other};Missed\n", other).RowsTaken);
    }

    [Fact]
    public void A_number_without_a_country_code_is_of_the_country_of_the_time_zone()
    {
        var log = Encoding.UTF8.GetBytes("Date,Number,Type\n2024-03-02,(202) 555-0123,Missed\n2024-03-02,+1 202 555 0123,Missed\n");

        Assert.Single(DiaryImport.Read(log, new ImportOptions { TimeZone = IanaTimeZone.Find("America/New_York")! }).Diary);
        Assert.Equal(2, DiaryImport.Read(log, new ImportOptions { TimeZone = Import.London }).Diary.Count);
    }

    [Fact]
    public void A_person_whom_the_log_does_not_have_gives_a_warning()
    {
        var result = Import.Of("Date,Number,Type\n2024-03-02,07700900123,Missed\n", "01632 960001");

        Assert.Equal((0, 1), (result.Diary.Count, result.RowsLeftOut));
        Assert.Equal(["SRA0524"], result.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("1", "unwanted-messages")]
    [InlineData("Received", "unwanted-messages")]
    [InlineData("inbox", "unwanted-messages")]
    [InlineData("incoming", "unwanted-messages")]
    [InlineData("2", "")]
    [InlineData("Sent", "")]
    public void A_table_of_texts_has_words_and_no_length(string type, string code)
    {
        var result = Import.Of($"Date,Number,Type,Body\n2024-03-02,07700900123,{type},where are you\n");

        Assert.Equal((EvidenceKind.MessageTable, code), (result.Kind, string.Join(' ', result.Diary.SelectMany(incident => incident.Codes()))));
        Assert.DoesNotContain("where are you", result.Diary.Select(incident => incident.Note).SingleOrDefault() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_kept_if_asked_for_and_a_cut_is_said()
    {
        var rows = string.Concat(Enumerable.Range(0, 30).Select(i => $"2024-03-02,21:{i + 10},07700900123,Received,{new string('x', 900)} {i}\n"));
        var result = DiaryImport.Read(Encoding.UTF8.GetBytes("Date,Time,Number,Type,Body\n" + rows), new ImportOptions { TimeZone = Import.London, KeepText = true });

        var incident = Assert.Single(result.Diary);
        Assert.Equal(30, incident.Occurrences);
        Assert.StartsWith("21:10 xxx", incident.Note!.Split('\n')[1], StringComparison.Ordinal);
        Assert.InRange(incident.Note.Length, 5_000, Bounds.TextLength);
        Assert.Equal(["SRA0526"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Messages_in_which_somebody_sees_behaviours_become_entries_of_their_own_without_their_words()
    {
        const string Messages = "Date,Number,Type,Body\n2024-03-02,07700900123,1,hello\n2024-03-02,07700900123,1,I will kill you\n2024-03-02,07700900123,1,kill\n2024-03-02,07700900123,2,why kill\n2024-03-02,01632960001,1,kill me\n";
        var seen = new List<string>();
        var options = new ImportOptions
        {
            Persons = ["07700900123"],
            Coding = words =>
            {
                seen.Add(words);
                return words.Contains("kill", StringComparison.Ordinal) ? [Behaviour.Of("threat-to-kill"), Behaviour.Of("unwanted-messages")] : [];
            },
        };

        var diary = DiaryImport.Read(Encoding.UTF8.GetBytes(Messages), options).Diary;

        Assert.Equal(["hello", "I will kill you", "kill"], seen);
        Assert.Equal(["1 unwanted-messages", "2 unwanted-messages threat-to-kill"], diary.Select(incident => $"{incident.Occurrences} {string.Join(' ', incident.Codes())}").Order());
        Assert.DoesNotContain(diary, incident => incident.Note!.Contains("kill", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kind,Camera,Created at\nmotion,Front,2024-07-01T23:30:00Z\n")]
    [InlineData("device_name,event_type,timestamp\nFront,ding,2024-07-01T23:30:00Z\n")]
    [InlineData("""[{"id":987654321,"created_at":"2024-07-01T23:30:00.000Z","answered":false,"kind":"motion","recording":{"status":"ready"},"doorbot":{"id":1,"description":"Front"}}]""")]
    [InlineData("""{"events":[{"kind":"ding","created_at":1719876600000,"device":"Front"}]}""")]
    [InlineData("""[{"id":"5f","type":"ring","start":1719876600000,"end":1719876610000,"score":0,"camera":"61b3"}]""")]
    [InlineData("""[{"id":"1719876600.1-a","camera":"front","label":"person","start_time":1719876600.1,"end_time":1719876605.2,"has_clip":true}]""")]
    public void The_events_of_a_doorbell_are_refused_by_name(string log)
    {
        var result = Import.Of(log);

        Assert.Equal((EvidenceKind.Doorbell, 0), (result.Kind, result.Diary.Count));
        Assert.Contains("doorbell or camera", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_a_date_is_refused_and_its_cells_are_not_quoted()
    {
        var problem = Import.ProblemOf("Subject,Place\nhe followed me,town\n");

        Assert.Equal("SRA0502", problem.Code);
        Assert.Contains("names a column for the date", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Subject", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_text_of_no_known_kind_are_not_in_its_refusal() =>
        Assert.DoesNotContain("Alex", Import.ProblemOf("Alex came by, and shouted, again\nand again\n").Message, StringComparison.Ordinal);
}
