using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RiskAssessment.Import.Tests.Chats;

public class ChatLaws
{
    private static readonly string[] Names = ["R", "R - work", "+44 7700 900123", "Röb 🏠", "~ R. S.", "R (old) 12:30"];

    private static readonly string[] Texts =
    [
        "hello", "", "a: b", "a - b", "two\nlines", "one\n\nthree", "date\nwhen\nwhat happened", "13/03/2024 is a date", "[13/03/2024] too", "see you at 21:10 - or not", "Sam: said this", "\"quoted, text\"", "you missed a voice call", "<Media omitted>",
    ];

    private static readonly (string Open, string Close, string Date, string Time)[] Shapes =
    [
        ("", " - ", "dd/MM/yyyy,", "HH:mm"), ("", " - ", "d/M/yy", "h:mm tt"), ("", " - ", "M/d/yy,", "h:mm\u202Ftt"), ("", " - ", "dd.MM.yy,", "HH:mm"), ("", " - ", "yyyy-MM-dd", "HH:mm"), ("", " - ", "d/M/yy", "HH.mm"),
        ("", ": ", "dd/MM/yyyy", "HH:mm:ss"), ("[", "] ", "dd/MM/yyyy,", "HH:mm:ss"), ("\u200E[", "] ", "M/d/yy,", "h:mm:ss\u202Ftt"), ("[", "] ", "dd.MM.yy,", "HH:mm:ss"), ("[", "] ", "yyyy/M/d", "HH:mm:ss"),
    ];

    /// <summary>Whatever the shape, the names and the texts, the diary has the counts per day of the chat.</summary>
    [Property(MaxTest = 300)]
    public Property A_chat_gives_the_counts_that_it_was_made_from() =>
        Prop.ForAll(Chats().ToArbitrary(), chat =>
        {
            var expected = chat.Messages.Where(message => message.IsTheirs).CountBy(message => DateOnly.FromDateTime(message.When)).Select(day => $"{day.Key:yyyy-MM-dd} unwanted-messages {day.Value}").Order(StringComparer.Ordinal);

            var result = Chat.Of(Encoding.UTF8.GetBytes(chat.Written), [chat.Name]);

            return (result.Kind.Code == "whatsapp" && result.Problems.Count == 0 && result.Entries().SequenceEqual(expected, StringComparer.Ordinal) && result.RowsRead == chat.Messages.Count)
                .Label($"{chat.Written}\n{string.Join('\n', result.Entries())}\n{string.Join('\n', result.Problems)}");
        });

    private static Gen<MadeChat> Chats() =>
        from shape in Gen.Elements(Shapes)
        from name in Gen.Elements(Names)
        from newLine in Gen.Elements("\n", "\r\n")
        from first in Gen.Choose(0, 4_000)
        from count in Gen.Choose(1, 30)
        from steps in Gen.ListOf(Gen.Choose(0, 4_000), count)
        from theirs in Gen.ListOf(Gen.Elements(true, true, false), count)
        from texts in Gen.ListOf(Gen.Elements(Texts), count)
        select Made(shape, name, newLine, first, [.. steps], [.. theirs], [.. texts]);

    /// <summary>The first message is of R and on the 28th, so that the order of the dates is proved.</summary>
    private static MadeChat Made((string Open, string Close, string Date, string Time) shape, string name, string newLine, int first, int[] steps, bool[] theirs, string[] texts)
    {
        var messages = new List<(DateTime When, bool IsTheirs, string Text)>();
        var when = new DateTime(2015, 1, 28).AddMonths(first % 100).AddMinutes(first % 1_440);
        messages.Add((when, true, "first"));
        messages.Add((when, true, "second"));
        for (var i = 0; i < steps.Length; i++)
            messages.Add((when = when.AddMinutes(steps[i]), theirs[i], texts[i]));
        var written = string.Concat(messages.Select(message =>
            $"{shape.Open}{message.When.ToString(shape.Date, CultureInfo.InvariantCulture)} {message.When.ToString(shape.Time, CultureInfo.InvariantCulture)}{shape.Close}{(message.IsTheirs ? name : "Sam")}: {message.Text.Replace("\n", newLine, StringComparison.Ordinal)}{newLine}"));
        return new MadeChat(name, messages, written);
    }

    private sealed record MadeChat(string Name, IReadOnlyList<(DateTime When, bool IsTheirs, string Text)> Messages, string Written);
}
