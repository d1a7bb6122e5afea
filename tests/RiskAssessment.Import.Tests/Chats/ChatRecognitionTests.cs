using System.IO.Compression;
using System.Text;
using Xunit;

namespace RiskAssessment.Import.Tests.Chats;

/// <summary>A chat is never half read as a table, and a diary never taken for a chat.</summary>
public class ChatRecognitionTests
{
    private const string Two = "13/03/2024, 21:10 - R: a\n13/03/2024, 21:11 - R: b\n";

    [Theory]
    [InlineData("date,what happened\n02/03/2024 21:10,following\n03/03/2024 09:00,calls\n", "diary-table")]
    [InlineData("Date;Time;What happened\n02/03/2024;21:10;He rang: twice\n02/03/2024;21:12;He rang: twice\n", "diary-table")]
    [InlineData("date\twhat happened\n02/03/2024, 21:10\tfollowing\n", "diary-table")]
    [InlineData("date,what happened,note\n02/03/2024,texts,\"02/03/2024, 21:10 - R: Answer me\n02/03/2024, 21:11 - R: hello\n02/03/2024, 21:12 - R: hello\n\"\n", "diary-table")]
    [InlineData("02/03/2024,21:10,following,home\n03/03/2024,21:10,following,home\n", "unknown")]
    [InlineData("02/03/2024 21:10 - He stood outside\n03/03/2024 09:00 - He rang three times\n", "unknown")]
    [InlineData("02/03/2024 21:10 - He rang: I hung up\n03/03/2024 09:00 - At work: he waited\n04/03/2024 08:00 - Missed call\n05/03/2024 08:00 - He wrote: answer\n", "unknown")]
    [InlineData("02/03/2024 21:10: he rang\n03/03/2024 09:00: he rang\n", "unknown")]
    [InlineData("02/03/2024 21:10: He rang: I hung up\n03/03/2024 09:00: He rang: I hung up\n", "unknown")]
    [InlineData("date,number,type\n02/03/2024 21:10,07700 900123,missed\n", "call-log")]
    [InlineData("[1, 2, 3]\n", "unknown")]
    public void A_diary_is_no_chat(string text, string kind) => Assert.Equal(kind, Chat.Of(text).Kind.Code);

    [Theory]
    [InlineData("when\n" + Two)]
    [InlineData("date\n" + Two)]
    [InlineData("the end of a message\n\n" + Two)]
    public void A_chat_that_is_cut_at_its_start_is_a_chat(string text)
    {
        var result = Chat.Of(text);

        Assert.Equal("whatsapp", result.Kind.Code);
        Assert.Equal(["2024-03-13 unwanted-messages 2"], result.Entries());
        Assert.Equal([("SRA0532", 1)], result.Problems.Select(problem => (problem.Code, problem.Line)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void A_chat_is_read_in_any_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var result = Chat.Of([.. encoding.GetPreamble(), .. encoding.GetBytes("13/03/2024, 21:10 - Zoë: a\r\n13/03/2024, 21:11 - Zoë: b\r\n")], ["zoe"]);

        Assert.Equal(["2024-03-13 unwanted-messages 2"], result.Entries());
    }

    [Theory]
    [InlineData("_chat.txt")]
    [InlineData("WhatsApp Chat - R/_chat.txt")]
    [InlineData("WhatsApp Chat with R.txt")]
    public void A_chat_in_a_zip_file_is_read(string name)
    {
        var result = Chat.Of(Zip(("notes.txt", "nothing"), ("00000001-PHOTO.jpg", "x"), (name, Two), ("__MACOSX/._chat.txt", "junk")), ["R"]);

        Assert.Equal("whatsapp", result.Kind.Code);
        Assert.Equal(["2024-03-13 unwanted-messages 2"], result.Entries());
    }

    [Fact]
    public void A_zip_file_with_several_chats_is_refused_by_name()
    {
        var result = Chat.Of(Zip(("a/_chat.txt", Two), ("b/_chat.txt", Two)), ["R"]);

        Assert.Equal(("whatsapp", "SRA0501"), (result.Kind.Code, Assert.Single(result.Problems).Code));
        Assert.Contains("WhatsApp", result.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_file_without_a_chat_is_an_archive() =>
        Assert.Equal("archive", Chat.Of(Zip(("notes.txt", "02/03/2024 21:10 - He stood outside\n")), ["R"]).Kind.Code);

    [Fact]
    public void A_workbook_with_a_text_in_it_stays_a_workbook() =>
        Assert.Equal("workbook", Chat.Of(Zip(("xl/workbook.xml", "<workbook/>"), ("docs/readme.txt", "nothing")), ["R"]).Kind.Code);

    [Fact]
    public void A_zip_file_that_would_fill_the_memory_is_refused()
    {
        var result = Chat.Of(Zip(("_chat.txt", Two + new string('x', Bounds.FileBytes))), ["R"]);

        Assert.Equal(["SRA0505"], result.Problems());
        Assert.Empty(result.Diary.Incidents);
    }

    [Fact]
    public void Two_files_of_one_chat_count_once()
    {
        var options = new ImportOptions { TimeZone = Import.London, Persons = ["R"] };
        using var first = new MemoryStream(Encoding.UTF8.GetBytes(Two));
        using var second = new MemoryStream(Encoding.UTF8.GetBytes(Two + "14/03/2024, 21:11 - R: c\n"));

        Assert.Equal(["2024-03-13 unwanted-messages 2", "2024-03-14 unwanted-messages 1"], DiaryImport.Read([first, second], options).Entries());
    }

    internal static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(text);
            }
        return stream.ToArray();
    }
}
