using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Import.Tests.Backups;

/// <summary>The shared cases of evidence that are backups and downloads.</summary>
public class EvidenceTests
{
    private const string Number = "07700900123";

    [Fact]
    public void E09_a_chat_of_Facebook_with_spoiled_letters()
    {
        var result = Read("facebook-message_1-mojibake.json", keepText: true, "R");

        Assert.Equal(EvidenceKind.MetaMessages, result.Kind);
        Assert.Empty(result.Problems);
        Assert.Equal(["2024-03-02 unwanted-calls 1", "2024-03-02 unwanted-messages 2"], result.Days());
        Assert.Equal((4, 3, 1, 0), result.Counts());
        Assert.Equal("From R. First 21:09, last 21:12. Facebook or Instagram, messages 1 to 4.\n21:09 café at nine\n21:12 answer me \U0001F620", result.Diary.Incidents[1].Note);
        Assert.Equal("From R. At 21:11. Not answered: 1. Facebook or Instagram, message 2.", result.Diary.Incidents[0].Note);
        Assert.Equal((Coverage.Partial, Channel.Online), (result.Diary.Coverage, result.Diary.Incidents[0].Channel));
    }

    [Fact]
    public void E09_keeps_no_words_unless_asked() =>
        Assert.DoesNotContain(Read("facebook-message_1-mojibake.json", keepText: false, "R").Diary.Incidents, incident => incident.Note!.Contains("nine", StringComparison.Ordinal));

    [Fact]
    public void E12_My_Activity_has_calls_and_texts_of_Google_Voice()
    {
        var result = Read("takeout-my-activity.json", keepText: false);

        Assert.Equal(EvidenceKind.GoogleActivity, result.Kind);
        Assert.Empty(result.Problems);
        Assert.Equal(["2024-07-02 unwanted-calls 1", "2024-07-02 unwanted-messages 1"], result.Days());
        Assert.Equal(["From +44 7700 900123. At 00:30. Not answered: 1. Google My Activity, activity 1.", "From +44 7700 900123. At 00:40. Google My Activity, activity 2."], result.Diary.Incidents.Select(incident => incident.Note));
    }

    [Fact]
    public void E14_a_missed_call_of_Google_Voice()
    {
        var result = Read("googlevoice-missed-call.html", keepText: false);

        Assert.Equal(EvidenceKind.GoogleVoice, result.Kind);
        Assert.Empty(result.Problems);
        Assert.Equal(["2024-07-02 unwanted-calls 1"], result.Days());
        Assert.Equal("From +447700900123. At 00:30. Not answered: 1. Google Voice, entry 1.\nName: R", result.Note());
    }

    [Fact]
    public void E18_calls_of_an_Android_phone()
    {
        var result = Read("sms-backup-restore-calls.xml", keepText: false);

        Assert.Equal(EvidenceKind.SmsBackup, result.Kind);
        Assert.Empty(result.Problems);
        Assert.Equal(["2024-03-02 unwanted-calls 1?", "2024-03-02 unwanted-calls 2", "2024-03-31 unwanted-calls 1"], result.Days());
        Assert.Equal((5, 4, 1, 0), result.Counts());
        Assert.Contains(result.Diary.Incidents, incident => incident.Note == "From 07700900123. First 21:10, last 21:15. Not answered: 1. SMS backup, entries 1 to 2.");
        Assert.Contains(result.Diary.Incidents, incident => incident.Note == "From 07700900123. At 00:30. Not answered: 1. SMS backup, entry 5.");
    }

    [Theory]
    [InlineData(Number, 1)]
    [InlineData("+447700900456", 0)]
    [InlineData("+447700900999", 0)]
    public void E20_the_sender_of_a_group_message_is_the_address_of_the_type_of_senders(string person, int count)
    {
        var result = Read("sms-backup-restore-mms-group.xml", keepText: true, person);

        Assert.Equal(EvidenceKind.SmsBackup, result.Kind);
        Assert.Equal(count, result.Diary.Count);
        if (count == 1)
            Assert.Equal("From +447700900123. At 21:10. SMS backup, entry 1.\n21:10 look at this", result.Note());
    }

    private static ImportResult Read(string name, bool keepText, params string[] persons) =>
        DiaryImport.Read(File.ReadAllBytes(Path.Combine(Docs.Root, "tests/RiskAssessment.Import.Tests/Evidence", name)), new ImportOptions { TimeZone = Import.London, Persons = persons, KeepText = keepText });
}
