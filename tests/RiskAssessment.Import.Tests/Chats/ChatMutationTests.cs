using System.Diagnostics;
using System.Globalization;
using System.Text;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Import.Tests.Chats;

/// <summary>Damaged chats are read or refused, without an exception and in bounded time. IMPORT_MUTATIONS in the environment is the number for each input.</summary>
public class ChatMutationTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\r", "[", "]", " - ", ": ", "13/03/2024, 21:10 - ", "[31/02/2024, 24:59:00] ", "02/13/2024", "99", "\u200E", "\u202F", "\0", "\uD800", "﷽", "٣", "{", "}", "\"", ",", "Missed voice call",
        "when", "date,what happened", "Me", "PK\u0003\u0004", "9999-12-31", "0000", "-1", "\\ud800", "am", "\"dateSent\":\"9223372036854775807\"",
    ];

    public static TheoryData<string> Inputs => [.. All().Keys];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_damaged_chat_is_read_or_refused(string input)
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("IMPORT_MUTATIONS") ?? "200", CultureInfo.InvariantCulture);
        var original = All()[input];
        for (var seed = 0; seed < count; seed++)
        {
            var file = Mutated(original, new Random(seed));
            var clock = Stopwatch.StartNew();

            var result = Chat.Of(file, ["R"], seed % 3 == 0 ? DateOrder.DayFirst : null, keepText: seed % 2 == 0);

            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{input}, seed {seed}: {clock.Elapsed}");
            Assert.True(result is { RowsTaken: >= 0, RowsLeftOut: >= 0, RowsRefused: >= 0 }, $"{input}, seed {seed}");
            var written = CaseJson.Write(new CaseFile { TimeZone = Import.London, Diary = result.Diary });
            Assert.True(written.AsSpan().SequenceEqual(CaseJson.Write(CaseJson.Read(written))), $"{input}, seed {seed}");
        }
    }

    private static Dictionary<string, byte[]> All()
    {
        var inputs = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in (string[])["whatsapp-android-us-ampm-nnbsp.txt", "whatsapp-german-two-digit-year.txt", "whatsapp-iso-like-order-ios.txt", "whatsapp-message-line-that-is-a-header-word.txt", "signal-sigexport-chat.md"])
            inputs.Add(name, Chat.Evidence(name));
        inputs.Add("zip", ChatRecognitionTests.Zip(("_chat.txt", "[13/03/2024, 21:10:05] R: a\n[13/03/2024, 21:11:05] Sam: b\n[13/03/2024, 21:12:05] R: \u200EMissed voice call\n"), ("a.jpg", "x")));
        inputs.Add("signal json", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"date\": \"2024-03-02T21:10:05\", \"sender\": \"R\", \"body\": \"a\", \"reactions\": [], \"attachments\": []}\n", 5))));
        inputs.Add("signal backup", Encoding.UTF8.GetBytes("{\"version\":\"1\",\"backupTimeMs\":\"1\"}\n{\"recipient\":{\"id\":\"2\",\"contact\":{\"e164\":\"447700900123\",\"profileGivenName\":\"R\"}}}\n{\"chat\":{\"id\":\"10\",\"recipientId\":\"2\"}}\n{\"chatItem\":{\"chatId\":\"10\",\"authorId\":\"2\",\"dateSent\":\"1719961800000\",\"incoming\":{},\"standardMessage\":{\"text\":{\"body\":\"a\"}}}}\n{\"chatItem\":{\"chatId\":\"10\",\"authorId\":\"2\",\"dateSent\":\"1719961804000\",\"updateMessage\":{\"individualCall\":{\"direction\":\"INCOMING\",\"state\":\"MISSED\",\"startedCallTimestamp\":\"1719961804000\"}}}}\n"));
        inputs.Add("imessage", Encoding.UTF8.GetBytes("Mar 02, 2024  9:10:05 PM\nR\na\n\nMar 02, 2024  9:11:05 PM (Read by them after 2 seconds)\nMe\nb\n\nMar 02, 2024 10:11:05 PM You renamed the conversation to x\n\n"));
        return inputs;
    }

    /// <summary>Bytes changed, removed and doubled, lines swapped, and pieces put in, one to five times.</summary>
    private static byte[] Mutated(byte[] original, Random random)
    {
        List<byte> file = [.. original];
        for (var times = random.Next(1, 6); times > 0 && file.Count > 0; times--)
        {
            var at = random.Next(file.Count);
            var length = Math.Min(random.Next(1, 40), file.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file.RemoveRange(at, length);
                    break;
                case 2:
                    file.InsertRange(at, file.GetRange(at, length));
                    break;
                case 3:
                    file.RemoveRange(at, file.Count - at);
                    break;
                case 4:
                    var to = random.Next(file.Count - length + 1);
                    var piece = file.GetRange(at, length);
                    file.RemoveRange(at, length);
                    file.InsertRange(Math.Min(to, file.Count), piece);
                    break;
                default:
                    file.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
            }
        }
        return [.. file];
    }
}
