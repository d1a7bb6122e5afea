using System.Diagnostics;
using System.Text;
using RiskAssessment.Tests;
using Xunit;

namespace RiskAssessment.Import.Tests.Backups;

/// <summary>Damaged backups are read or refused. IMPORT_MUTATIONS says how many of each file are tried.</summary>
public class BackupMutationTests
{
    private const int Parts = 50;

    private static readonly int Mutations = int.TryParse(Environment.GetEnvironmentVariable("IMPORT_MUTATIONS"), out var number) ? number : 200;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly string[] Fragments =
    [
        "\0", "\"", "'", "<", ">", "&", "&#55357;", "&#0;", "&amp;", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "<!DOCTYPE a [", "/>", "</mms>", "<mms ", "{", "}", "[", "]", ",", ":", "null", "true",
        "\\ud83d", "\\u0000", "\\", "-1", "1e999", "99999999999999999999", "\uFEFF", "\u00C3", "é", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00", "tel:", "<div>", "</div>", "\"messages\":[", "\"sender_name\":", "{\"type\":",
    ];

    public static TheoryData<string> Files() =>
        ["facebook-message_1-mojibake.json", "takeout-my-activity.json", "googlevoice-missed-call.html", "sms-backup-restore-calls.xml", "sms-backup-restore-mms-group.xml", "own-telegram", "own-snapchat", "own-sms", "own-voice"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_is_read_or_refused(string name)
    {
        var file = ContentOf(name);
        var state = (uint)name.Length;
        for (var i = 0; i < Mutations; i++)
            AssertReadOrRefused(Mutated(file, ref state));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_breaks_off_anywhere_is_read_or_refused_and_gives_nothing_that_the_whole_has_not(string name)
    {
        var file = ContentOf(name);
        var whole = Read(file).RowsTaken;
        Assert.True(whole > 0);
        for (var part = 0; part <= Parts; part++)
            Assert.InRange(AssertReadOrRefused(file[..(file.Length * part / Parts)]), 0, whole);
    }

    private static int AssertReadOrRefused(byte[] file)
    {
        var watch = Stopwatch.StartNew();
        var result = Read(file);
        Assert.True(watch.Elapsed < Longest, Encoding.UTF8.GetString(file));
        Entries.AssertWhole(result);
        return result.RowsTaken;
    }

    private static ImportResult Read(byte[] file) =>
        DiaryImport.Read(file, new ImportOptions { TimeZone = Import.London, Persons = ["R", "07700900123"], KeepText = true });

    private static byte[] Mutated(byte[] file, ref uint state)
    {
        List<byte> bytes = [.. file];
        for (var change = Next(ref state, 4); change >= 0; change--)
        {
            var at = Next(ref state, bytes.Count);
            switch (Next(ref state, 5))
            {
                case 0:
                    bytes[at] = (byte)Next(ref state, 256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(Next(ref state, 40) + 1, bytes.Count - at - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[Next(ref state, Fragments.Length)]));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(Next(ref state, 200) + 1, bytes.Count - at)));
                    break;
                default:
                    var fragment = Encoding.UTF8.GetBytes(Fragments[Next(ref state, Fragments.Length)]);
                    bytes.InsertRange(at, Enumerable.Repeat(fragment, 2_000).SelectMany(part => part));
                    break;
            }
        }
        return [.. bytes];
    }

    private static int Next(ref uint state, int bound)
    {
        state = (state * 1_664_525) + 1_013_904_223;
        return (int)((state >> 8) % (uint)bound);
    }

    private static byte[] ContentOf(string name) => name switch
    {
        "own-telegram" => Encoding.UTF8.GetBytes("""
            { "name": "R", "type": "personal_chat", "id": 11, "messages": [
              { "id": 1, "type": "message", "date": "2024-03-02T22:10:05", "date_unixtime": "1709413805", "from": "R", "from_id": "user11", "text": ["a \ud83d\ude20 ", { "type": "bold", "text": "b" }] },
              { "id": 2, "type": "message", "date": "2024-03-02T22:11:05", "date_unixtime": "1709413865", "from": "Sam", "from_id": "user22", "text": "stop" },
              { "id": 3, "type": "service", "date": "2024-03-02T22:12:05", "date_unixtime": "1709413925", "actor": "R", "actor_id": "user11", "action": "phone_call", "discard_reason": "missed", "text": "" } ] }
            """),
        "own-snapchat" => Encoding.UTF8.GetBytes("""
            { "R": [
              { "From": "R", "Media Type": "TEXT", "Created": "2024-07-01 23:30:00 UTC", "Content": "x", "IsSender": false, "Created(microseconds)": 1719876600000 },
              { "From": "sam", "Media Type": "TEXT", "Created": "2024-07-01 23:31:00 UTC", "Content": "stop", "IsSender": true },
              { "From": "R", "Media Type": "STATUSCALLMISSEDAUDIO", "Created(microseconds)": 1719876720000000, "IsSender": false } ] }
            """),
        "own-sms" => Encoding.UTF8.GetBytes("""
            <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
            <!--File made by a phone-->
            <smses count="3">
              <sms address="07700900123" date="1709413805000" type="1" body="a &#55357;&#56832; b &amp; c" contact_name="R" />
              <sms address="07700900123" date="1709413806000" type="2" body="stop" contact_name="R" />
              <mms date="1709413807000" msg_box="1" address="07700900123" m_type="132"><parts><part ct="text/plain" text="x"/><part ct="image/png" data="QUJD"/></parts><addrs><addr address="07700900123" type="137"/></addrs></mms>
            </smses>
            """),
        "own-voice" => Encoding.UTF8.GetBytes("""
            <html><head><title>R</title></head><body><div class="hChatLog hfeed">
            <div class="message"><abbr class="dt" title="2024-03-02T21:10:08.451Z">x</abbr>: <cite class="sender vcard"><a class="tel" href="tel:+447700900123"><span class="fn">R</span></a></cite>: <q>x</q></div>
            <div class="message"><abbr class="dt" title="2024-03-02T21:11:08.451+01:00">x</abbr>: <cite class="sender vcard"><a class="tel" href="tel:+447700900999"><abbr class="fn" title="">Me</abbr></a></cite>: <q>stop</q></div>
            </div></body></html>
            """),
        _ => File.ReadAllBytes(Path.Combine(Docs.Root, "tests/RiskAssessment.Import.Tests/Evidence", name)),
    };
}
