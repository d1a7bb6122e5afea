using System.Text;
using RiskAssessment.Import.Documents;
using Xunit;

namespace RiskAssessment.Import.Tests.Documents;

public class MailTests
{
    private const string Mailbox = """
        From someone@example.org Sat Mar  2 21:10:00 2024
        Date: Sat, 2 Mar 2024 21:10:00 +0000 (GMT)
        From: "S. One" <Someone@Example.org>
        To: me@example.org
        Subject: first

        From a distance I see you.
        >From now on.

        From me@example.org Sat Mar  2 22:00:00 2024
        Date: Sat, 02 Mar 2024 22:00:00 +0000
        From: me@example.org
        To: someone@example.org

        Stop.

        From someone@example.org Mon Jul  1 23:30:00 2024
        Received: from mx.example.org by mx.example.net; Mon, 1 Jul 2024 23:31:00 +0000
        Date: Tue, 1 Jan 2019 10:00:00 +0000
        From: someone@example.org
        To: me@example.org

        why

        From someone@example.org Mon Jul  1 23:30:00 2024
        Date: some day
        From: someone@example.org
        To: me@example.org

        lost

        """;

    [Fact]
    public void Mails_of_the_person_are_counted_by_local_day_by_the_time_of_the_last_server()
    {
        var result = Read(Mailbox, false, "someone@example.org");

        Assert.Equal("mail", result.Kind.Code);
        Assert.Equal(["2024-03-02 1", "2024-07-02 1"], result.Diary.Select(incident => $"{incident.When} {incident.Occurrences}"));
        Assert.Equal((4, 2, 1, 1), (result.RowsRead, result.RowsTaken, result.RowsLeftOut, result.RowsRefused));
        Assert.Equal("SRA0508", Assert.Single(result.Problems).Code);
        Assert.Contains("At 00:31.", result.Diary.Incidents[1].Note, StringComparison.Ordinal);
        Assert.DoesNotContain("distance", result.Diary.Incidents[0].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_beside_the_address_finds_the_person_too() => Assert.Equal(2, Read(Mailbox, false, "s. one").RowsTaken);

    [Fact]
    public void Words_are_kept_if_asked_for() =>
        Assert.Contains("From now on", Read(Mailbox, true, "someone@example.org").Diary.Incidents[0].Note, StringComparison.Ordinal);

    [Fact]
    public void A_mailbox_does_not_say_who_its_owner_is()
    {
        var result = Read(Mailbox, false);

        Assert.Empty(result.Diary);
        Assert.Contains("--person", result.Problems.Single(problem => problem.Code == "SRA0523").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_mail_is_read()
    {
        var result = Read("Received: by mx.example.net; Sat, 2 Mar 2024 21:10:05 +0000\nFrom: someone@example.org\nTo: me@example.org\nSubject: =?utf-8?q?caf=C3=A9?=\n\nhello\n", true, "someone@example.org");

        Assert.Equal("2024-03-02", Assert.Single(result.Diary).When.ToString());
        Assert.Contains("café", result.Diary.Incidents[0].Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Date: 2 March 2024\nhe followed me\n")]
    [InlineData("Date,From,Behaviour\n2024-03-02,x,following\n")]
    [InlineData("From the start he followed me.\nThen: more\n")]
    public void Other_texts_are_not_taken_for_mail(string text) => Assert.NotEqual(EvidenceKind.Mail, Read(text, false).Kind);

    [Fact]
    public void A_mailbox_with_changed_bytes_is_read_or_refused()
    {
        foreach (var changed in Mutations.Of(Encoding.UTF8.GetBytes(Mailbox)))
            Mutations.AssertReadOrRefused(changed, new ImportOptions { TimeZone = Import.London, Persons = ["someone@example.org"], KeepText = true, Readers = DocumentReaders.All });
    }

    private static ImportResult Read(string text, bool keepText, params string[] persons) =>
        DiaryImport.Read(Encoding.UTF8.GetBytes(text), new ImportOptions { TimeZone = Import.London, KeepText = keepText, Persons = persons, Readers = DocumentReaders.All });
}
