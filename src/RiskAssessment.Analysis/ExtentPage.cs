using System.Globalization;
using RiskAssessment.Instruments;
using static RiskAssessment.Analysis.ExtentWords;
using static RiskAssessment.Reporting.Html;

namespace RiskAssessment.Analysis;

/// <summary>Writes the page of the extent of stalking, part by part. It sees the report alone, in which nothing is that is not published.</summary>
internal sealed class ExtentPage(ExtentReport report, TextWriter writer, string language, Item? relationship)
{
    /// <summary>What stands for a suppressed number, as in official statistics.</summary>
    private const string Sign = "[c]";

    private readonly string _language = Title.LanguageFor(language);

    internal void Write()
    {
        writer.Write(Head(_language, Text(Title), Style()));
        Line($"<header>\n<h1>{Text(Title)}</h1>");
        if (report.Periods.Count > 0)
            Line($"<p class=\"subject\"><span>{Escaped(Span)}</span></p>");
        Line($"<p>{Text(Mind)}</p>\n<p><a href=\"#against\">{(report.Options.RoundTo is null ? Text(Symbol) : Text(Against))}</a></p>\n</header>\n<main>");
        if (report.Periods.Count > 0)
        {
            WriteCases();
            WriteBreakdown(ExtentDimension.Level, ByLevel, Level);
            WriteBreakdown(ExtentDimension.Area, ByArea, Area);
            WriteTables();
            WriteBreakdown(ExtentDimension.Relationship, ByRelationship, Relationship);
            WriteBreakdown(ExtentDimension.Reported, ByReported, Reported);
            WriteBreakdown(ExtentDimension.Cluster, ByCluster, Cluster);
            WriteUntilReport();
        }
        WriteOthers();
        WriteAgainst();
        Line("</main>\n</body>\n</html>");
    }

    /// <summary>A number that is published; nothing where it is not known, which is not a number.</summary>
    internal static string Written(double number, string format) => double.IsNaN(number) ? "" : number.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A change in percent.</summary>
    internal static string Percent(double percent, string digits = "0.0") => percent.ToString($"+{digits};-{digits};{digits}", CultureInfo.InvariantCulture) + " %";

    private string Span => In(From, report.Periods[0].Label, report.Periods[^1].Label);

    private string Style() => (Resource("report.css") + Resource("extent.css"))
        .Replace("{instrument}", Quoted($"RiskAssessment {Assessment.EngineVersion}"), StringComparison.Ordinal)
        .Replace("{reference}", Quoted(report.Periods.Count > 0 ? Span : ""), StringComparison.Ordinal)
        .Replace("{marking}", Quoted(Say(Title)), StringComparison.Ordinal)
        .Replace("{page}", Quoted(Say(Page) + " "), StringComparison.Ordinal)
        .Replace("\r\n", "\n", StringComparison.Ordinal);

    private void WriteCases()
    {
        Open("cases", CasesByPeriod);
        var drawn = report.Periods.Skip(report.Periods.Count - ExtentChart.MostRows).ToArray();
        var description = In(ChartOfCases, drawn[0].Label, drawn[^1].Label);
        Figure("cases", ExtentChart.OfCases(drawn, Sign, Say(Break), ("cases-chart", Say(CasesByPeriod), description)), drawn.Length == report.Periods.Count);
        var confidence = report.Periods.Select(row => row.Change?.Confidence).FirstOrDefault(known => known is not null) ?? 0.95;
        var (hasRates, hasBreaks) = (report.Periods.Any(row => row.Rate is not null), report.Periods.Any(row => row.IsBreak));
        string[] heads = [Text(Period), Text(CasesHead), Text(ChangeHead), Escaped(In(Between, (100 * confidence).ToString("0.#", CultureInfo.InvariantCulture))), .. hasRates ? [Text(PerHead)] : (string[])[], .. hasBreaks ? [Text(Series)] : (string[])[]];
        Table("cases", heads, report.Periods.Select(row => (Escaped(row.Label), (IEnumerable<string>)[
            Cell(row.Cases), Cell(row.Change?.Percent is { } percent ? Percent(percent) : ""), Cell(BetweenOf(row.Change)),
            .. hasRates ? [row.Cases is null ? Cell((long?)null) : Cell(Rate(row.Rate))] : (string[])[],
            .. hasBreaks ? [$"<td class=\"number\">{(row.IsBreak ? Text(Break) : "")}</td>"] : (string[])[]])));
        Close();
    }

    private string BetweenOf(CountChange? change) => change is not { Between: { IsKnown: true } between } ? ""
        : In(FromTo, Percent(between.Low), double.IsPositiveInfinity(between.High) ? Say(NoLimit) : Percent(between.High));

    private void WriteBreakdown(ExtentDimension dimension, LocalizedText title, LocalizedText head)
    {
        var breakdowns = report.Periods.Select(row => row.Breakdowns.FirstOrDefault(breakdown => breakdown.Dimension == dimension)).ToArray();
        if (Array.TrueForAll(breakdowns, breakdown => breakdown is null))
            return;
        var id = ExtentCodes.Of(dimension);
        Open(id, title);
        var values = breakdowns.FirstOrDefault(breakdown => breakdown?.Cells.Count > 0)?.Cells.Select(cell => cell.Value).ToArray() ?? [];
        if (values.Length > 0)
            WriteRows(id, title, head, dimension, values, value => [.. breakdowns.Select(breakdown => (double?)CellOf(breakdown, value)?.Count)], "0");
        foreach (var row in report.Periods.Where(row => row.Breakdowns.Any(breakdown => breakdown.Dimension == dimension && breakdown.IsLeftOut)))
            Line($"<p>{Escaped(row.Label)}: {Text(LeftOut)}</p>");
        if (dimension == ExtentDimension.Level)
            Line($"<p>{Text(Apart)}</p>");
        if (dimension == ExtentDimension.Cluster)
            Line($"<p>{Text(InEach)}</p>");
        string[] rated = [.. values.Where(value => Array.Exists(breakdowns, breakdown => CellOf(breakdown, value)?.Rate is not null))];
        if (rated.Length > 0)
        {
            Line($"<h3 id=\"rates\">{Text(PerHead)}</h3>");
            WriteRows("rates", PerHead, head, dimension, rated, value => [.. breakdowns.Select(breakdown => CellOf(breakdown, value) is { Count: not null } cell ? cell.Rate ?? double.NaN : (double?)null)], "0.0");
        }
        Close();

        static ExtentCell? CellOf(ExtentBreakdown? breakdown, string value) => breakdown?.Cells.FirstOrDefault(cell => cell.Value == value);
    }

    /// <summary>Numbers by row and period: a chart, and the same as a table. What is suppressed is null, what is not known is not a number.</summary>
    private void WriteRows(string id, LocalizedText title, LocalizedText head, ExtentDimension dimension, string[] values, Func<string, double?[]> numbersOf, string format)
    {
        string[] periods = [.. report.Periods.Select(row => row.Label)];
        var skipped = Math.Max(0, periods.Length - ExtentChart.MostPanels);
        var rows = Array.ConvertAll(values, value => (Value: value, Numbers: numbersOf(value)));
        var drawn = rows.Take(ExtentChart.MostRows).Select(row => (PlainLabel(dimension, row.Value), row.Numbers[skipped..])).ToArray();
        var apart = dimension == ExtentDimension.Level ? Array.IndexOf(values, ExtentCodes.Of(RiskLevel.Undetermined)) : -1;
        var about = ($"{id}-chart", Say(title), In(ChartOfRows, Say(title), periods[skipped], periods[^1]));
        Figure(id, ExtentChart.OfRows(periods[skipped..], drawn, format, apart, Sign, about), skipped == 0 && drawn.Length == rows.Length);
        Table(id, [Text(head), .. periods.Select(Escaped)], rows.Select(row => (LabelOf(dimension, row.Value), row.Numbers.Select(number => Cell(number is null ? null : Written(number.Value, format))))));
    }

    private void WriteTables()
    {
        var crossed = report.Periods.Where(row => row.AreaByRelationship is not null).ToArray();
        if (crossed.Length == 0)
            return;
        Open("crossed", ByAreaAndRelationship);
        for (var i = 0; i < crossed.Length; i++)
        {
            var (id, table) = ($"crossed-{Number(i)}", crossed[i].AreaByRelationship!);
            Line($"<h3 id=\"{id}\">{Escaped(crossed[i].Label)}</h3>");
            if (table.IsLeftOut)
            {
                Line($"<p>{Text(LeftOut)}</p>");
                continue;
            }
            var rows = table.Rows.Select(row => (LabelOf(ExtentDimension.Area, row.Area.Value), row.Cells.Select(cell => Cell(cell.Count)).Append(Cell(row.Area.Count, isTotal: true))));
            var total = ($"<strong>{Text(Total)}</strong>", table.Totals.Select(cell => Cell(cell.Count, isTotal: true)).Append(Cell(crossed[i].Cases, isTotal: true)));
            Table(id, [Text(Area), .. table.Totals.Select(cell => LabelOf(ExtentDimension.Relationship, cell.Value)), Text(Total)], rows.Append(total));
            if (table.SuppressesZeros)
                Line($"<p>{Text(ZerosToo)}</p>");
        }
        Close();
    }

    private void WriteUntilReport()
    {
        var rows = report.Periods.Where(row => row.DaysToReport is not null || row.OccurrencesBeforeReport is not null).ToArray();
        if (rows.Length == 0)
            return;
        Open("until", UntilReport);
        Table("until", [Text(Period), Text(Days), Text(Before)], rows.Select(row => (Escaped(row.Label), (IEnumerable<string>)[Cell(Quartiles(row.DaysToReport)), Cell(Quartiles(row.OccurrencesBeforeReport))])));
        Close();

        string Quartiles(ExtentQuartiles? of) => of is null ? "" : In(MiddleHalf, of.Median, of.Lower, of.Upper);
    }

    private void WriteOthers()
    {
        Open("others", OfCases);
        Line($"<ul>\n<li>{Text(WithoutHead)}: {Count(report.WithoutDate)}</li>");
        Line($"<li>{Escaped(In(Again, Say(VictimsLabel), Count(report.Victims), Count(report.RepeatVictims)))}</li>");
        Line($"<li>{Escaped(In(Again, Say(PersonsLabel), Count(report.Persons), Count(report.RepeatPersons)))}</li>\n</ul>");
        Close();
    }

    private void WriteAgainst()
    {
        Open("against", Against);
        Line($"<p>{Escaped(report.Options.RoundTo is { } to ? In(Rounding, to) : In(Suppression, report.Options.Threshold - 1))}</p>");
        if (report.Periods.Any(row => row.AreaByRelationship is { SuppressesZeros: true }))
            Line($"<p>{Text(ZerosInTables)}</p>");
        Close();
        Open("mind", NotSaying);
        Line($"<ul>\n<li>{Text(Mind)}</li>\n<li>{Text(OfChange)}</li>\n<li>{Text(OfLevels)}</li>\n</ul>");
        Close();
    }

    private void Open(string id, LocalizedText title) => Line($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Text(title)}</h2>");

    private void Close() => Line("</section>");

    private void Figure(string section, string svg, bool isWhole)
    {
        Line($"<figure>\n<div class=\"scroll\" role=\"group\" aria-labelledby=\"{section}\" tabindex=\"0\">");
        writer.Write(svg);
        Line($"</div>{(isWhole ? "" : $"\n<figcaption>{Text(NotAllDrawn)}</figcaption>")}\n</figure>");
    }

    /// <summary>A table that scrolls by itself on a narrow screen, and repeats its head on each sheet.</summary>
    private void Table(string section, IEnumerable<string> heads, IEnumerable<(string Head, IEnumerable<string> Cells)> rows)
    {
        Line($"<div class=\"scroll\" role=\"group\" aria-labelledby=\"{section}\" tabindex=\"0\"><table>\n<thead><tr>{string.Concat(heads.Select(head => $"<th scope=\"col\">{head}</th>"))}</tr></thead>\n<tbody>");
        foreach (var (head, cells) in rows)
            Line($"<tr><th scope=\"row\">{head}</th>{string.Concat(cells)}</tr>");
        Line("</tbody>\n</table></div>");
    }

    /// <summary>A number of a table; without one, the sign of what is suppressed.</summary>
    private static string Cell(string? number) => number is null ? $"<td class=\"number hidden\">{Sign}</td>" : $"<td class=\"number\">{Escaped(number)}</td>";

    private static string Cell(long? count, bool isTotal = false)
    {
        var cell = Cell(count?.ToString(CultureInfo.InvariantCulture));
        return isTotal ? cell.Replace("class=\"", "class=\"total ", StringComparison.Ordinal) : cell;
    }

    private static string Count(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Sign;

    private static string Rate(double? rate) => rate?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What is counted, in words of the page where it has some; null where only the code or the host's own text is there.</summary>
    private LocalizedText? WordsOf(ExtentDimension dimension, string value) => (dimension, value) switch
    {
        (_, "") => NotSaid,
        (ExtentDimension.Relationship, _) => relationship?.Options.FirstOrDefault(option => option.Code == value)?.Label,
        (ExtentDimension.Level, _) => Labels.Of(Enum.GetValues<RiskLevel>().First(level => ExtentCodes.Of(level) == value)),
        (ExtentDimension.Cluster, _) => Labels.Of(Enum.GetValues<BehaviourCluster>().First(cluster => ExtentCodes.Of(cluster) == value)),
        (ExtentDimension.Reported, "reported") => Reported,
        (ExtentDimension.Reported, "never-reported") => NeverReported,
        (ExtentDimension.Reported, _) => NotKnown,
        _ => null,
    };

    private string PlainLabel(ExtentDimension dimension, string value) => WordsOf(dimension, value) is { } words ? Say(words) : value;

    private string LabelOf(ExtentDimension dimension, string value) => WordsOf(dimension, value) is { } words ? Text(words) : Free(value);

    private string Say(LocalizedText phrase) => phrase.In(language);

    private string In(LocalizedText phrase, params object[] parts) => string.Format(CultureInfo.InvariantCulture, Say(phrase), parts);

    /// <summary>A text as content of the page, with its language where that is another one than the page's.</summary>
    private string Text(LocalizedText phrase)
    {
        var (text, spoken) = (Escaped(Say(phrase)), phrase.LanguageFor(language));
        return spoken.Length == 0 || spoken == _language ? text : $"<span lang=\"{Escaped(spoken)}\">{text}</span>";
    }

    private void Line(string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
