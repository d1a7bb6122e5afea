using System.Globalization;
using RiskAssessment.Instruments;
using Spectre.Console;

namespace RiskAssessment.Cli.Asking;

/// <summary>The terminal of an interview: prints in one language, and reads typed lines.</summary>
internal sealed class AskScreen(IAnsiConsole console, string language)
{
    private const int Indent = 2;
    private const int MostEntries = 30;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Alert = new(Color.Red, decoration: Decoration.Bold);

    internal string Language { get; } = language;

    internal string Of(LocalizedText text) => text.In(Language);

    internal void Say(LocalizedText text, params object[] parts) => Plain(string.Format(CultureInfo.InvariantCulture, Of(text), parts));

    internal void Plain(string text) => Write(text, Style.Plain);

    internal void Quiet(string text) => Write(text, Faint);

    internal void Warn(LocalizedText text, params object[] parts) => Write(string.Format(CultureInfo.InvariantCulture, Of(text), parts), Alert);

    internal void Blank() => console.WriteLine();

    /// <summary>A typed line without blanks at its ends.</summary>
    internal string Read() => console.Prompt(new TextPrompt<string>(">").AllowEmpty()).Trim();

    internal string Read(LocalizedText question, params object[] parts)
    {
        Say(question, parts);
        return Read();
    }

    internal void Question(Interview interview, Item item, string why)
    {
        Blank();
        Status(interview);
        Write(Of(item.Prompt), Strong);
        if (!ReferenceEquals(item.Prompt, item.OfficerPrompt))
            Quiet(Of(item.OfficerPrompt));
        Quiet($"{Of(AskPhrases.Because)} {why}");
        Plain($"{Of(AskPhrases.AnswerWith)} {Answers(item)}");
    }

    internal void Status(Interview interview)
    {
        var assessment = interview.Assessment;
        var status = string.Format(
            CultureInfo.InvariantCulture,
            Of(assessment.IsSettled ? AskPhrases.StatusSettled : AskPhrases.Status),
            interview.Case.Answers.Count,
            Of(assessment.Grade.Label),
            Of(assessment.Highest.Label));
        console.Write(new Spectre.Console.Rule(Markup.Escape(PrintableText.Of(status))) { Justification = Justify.Left, Style = Faint });
    }

    internal void Timeline(IncidentDiary diary)
    {
        Blank();
        Say(AskPhrases.Timeline);
        Entries(diary.Incidents);
    }

    /// <summary>The last entries in the order of time, numbered from 1; returns those that are shown.</summary>
    internal IReadOnlyList<Incident> Entries(IReadOnlyList<Incident> entries)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(Of(AskPhrases.Number)).RightAligned()).AddColumn(Of(AskPhrases.When)).AddColumn(Of(AskPhrases.What));
        table.AddColumn(new TableColumn(Of(AskPhrases.Times)).RightAligned());
        Incident[] shown = [.. entries.Skip(entries.Count - MostEntries)];
        if (shown.Length < entries.Count)
            table.AddRow("", "", string.Format(CultureInfo.InvariantCulture, Of(AskPhrases.Earlier), entries.Count - shown.Length), "");
        for (var i = 0; i < shown.Length; i++)
            table.AddRow(new Text(Count(i + 1)), new Text(shown[i].When.ToString()), new Text(Told(shown[i])), new Text(Count(shown[i].Occurrences)));
        console.Write(table);
        return shown;
    }

    internal void Strongly(string text) => Write(text, Strong);

    /// <summary>The grade of each rule, and what it says.</summary>
    internal void Rules(Instrument instrument, IEnumerable<Instruments.Rule> rules)
    {
        foreach (var rule in rules)
            Plain($"- {Of(instrument.Grades.First(grade => grade.Code == rule.Grade).Label)}: {Of(rule.Because)}");
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was done, and whether it is only suspected to be this person.</summary>
    internal string Told(Incident incident)
    {
        var behaviours = string.Join(", ", incident.Behaviours.Select(behaviour => Of(behaviour.Label)));
        return incident.Attribution == Attribution.Suspected ? $"{behaviours} ({Of(AskPhrases.SuspectedOnly)})" : behaviours;
    }

    private string Answers(Item item)
    {
        var labels = Reply.OptionsOf(item).Select(option => Of(option.Label));
        return item.Kind switch
        {
            ItemKind.Count => string.Join(" / ", labels.Prepend(Of(AskPhrases.ANumber))),
            ItemKind.YesNo => string.Join(" / ", labels),
            _ => string.Join("  ", labels.Select((label, i) => string.Format(CultureInfo.InvariantCulture, "{0}) {1}", i + 1, label))),
        };
    }

    private void Write(string text, Style style) =>
        console.Write(new Padder(new Text(PrintableText.Of(text), style), new Padding(Indent, 0, 0, 0)));
}
