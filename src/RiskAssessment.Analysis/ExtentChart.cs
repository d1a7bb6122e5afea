using System.Text;
using static RiskAssessment.Reporting.Html;

namespace RiskAssessment.Analysis;

/// <summary>
/// A small chart of numbers that are published: bars with their numbers beside them. A number that is not published has a sign in place of a bar. Nothing is said by colour alone.
/// </summary>
internal sealed class ExtentChart
{
    /// <summary>The most rows and the most panels for which a chart has room.</summary>
    internal const int MostRows = 40;

    internal const int MostPanels = 8;

    private const int MostLetters = 18;
    private const double Width = 720;
    private const double Row = 17;
    private const double Top = 18;
    private const double Bar = 11;

    private readonly StringBuilder _svg = new();
    private double _y = Top;

    private ExtentChart()
    {
    }

    /// <summary>The cases of each period, and their changes on a scale on which twice as many is as far from none as half as many.</summary>
    internal static string OfCases(IReadOnlyList<ExtentRow> rows, string sign, string breaks, (string Id, string Title, string Description) about)
    {
        const double Left = 78, Right = 290, Middle = 515, Half = 135;
        var chart = new ExtentChart();
        var scale = (Right - Left) / Math.Max(1, rows.Max(row => row.Cases) ?? 1);
        var changes = rows.Select(row => row.Change?.Between).OfType<Interval>().Where(between => between.IsKnown).ToArray();
        var most = Math.Clamp(changes.SelectMany(between => new[] { -LogOf(between.Low), LogOf(between.High) }).Append(0).Max(), Math.Log(2.2), Math.Log(9));
        var bottom = Top + (rows.Count * Row) + 4;
        foreach (var percent in changes.Length == 0 ? [] : new[] { -87.5, -75, -50, 0, 100, 300, 700 })
            if (Math.Abs(LogOf(percent)) <= most)
                chart.Draw($"<path class=\"{(percent == 0 ? "lane" : "grid")}\" d=\"M{Number(At(percent))} {Number(Top - 2)} V{Number(bottom)}\"/><text class=\"tick middle\" x=\"{Number(At(percent))}\" y=\"12\">{Escaped(ExtentPage.Percent(percent, "0.#"))}</text>");
        foreach (var row in rows)
        {
            if (row.IsBreak)
                chart.Draw($"<path class=\"known\" d=\"M{Number(Left - 6)} {Number(chart._y - 1)} H{Number(Width)}\"/><text class=\"value middle\" x=\"{Number(Middle)}\" y=\"{Number(chart._y + 10)}\">{Escaped(breaks)}</text>");
            chart.Label(row.Label, Left - 6);
            chart.WriteBar(Left, row.Cases, "0", scale, sign, "certain");
            if (row.Change is { Percent: { } change, Between: { IsKnown: true } between })
            {
                var (low, high, y) = (At(between.Low), At(between.High), chart._y + (Bar / 2) + 2);
                chart.Draw($"<path class=\"whisker\" d=\"M{Number(low)} {Number(y - 3)} v6 m0 -3 H{Number(high)} m0 -3 v6\"/><circle class=\"mark\" cx=\"{Number(At(change))}\" cy=\"{Number(y)}\" r=\"3.5\"/><text class=\"change\" x=\"{Number(Width - 2)}\" y=\"{Number(y + 3.5)}\">{Escaped(ExtentPage.Percent(change))}</text>");
            }
            chart._y += Row;
        }
        return chart.Svg(about);

        double At(double percent) => Middle + (Half * Math.Clamp(LogOf(percent) / most, -1, 1));
    }

    /// <summary>Numbers by row, in a panel for each period, on one scale.</summary>
    /// <param name="panels">The periods.</param>
    /// <param name="rows">What the rows are, and their numbers by period.</param>
    /// <param name="format">How a number is written.</param>
    /// <param name="apart">The row that stands by itself, or -1.</param>
    /// <param name="sign">The sign for what is not published.</param>
    /// <param name="about">The id, the title and the description.</param>
    internal static string OfRows(string[] panels, (string Label, double?[] Numbers)[] rows, string format, int apart, string sign, (string Id, string Title, string Description) about)
    {
        const double Left = 190, Words = 44;
        var chart = new ExtentChart();
        var panel = (Width - Left) / panels.Length;
        var most = rows.SelectMany(row => row.Numbers).Max() ?? 0;
        var scale = (panel - Words) / (most > 0 ? most : 1);
        for (var i = 0; i < panels.Length; i++)
            chart.Draw($"<text class=\"panel\" x=\"{Number(Left + (i * panel))}\" y=\"12\">{Escaped(panels[i])}</text>");
        for (var row = 0; row < rows.Length; row++)
        {
            if (row == apart && row > 0)
            {
                chart.Draw($"<path class=\"lane\" d=\"M{Number(Left - 6)} {Number(chart._y + 2)} H{Number(Width)}\"/>");
                chart._y += 6;
            }
            chart.Label(rows[row].Label, Left - 6);
            for (var i = 0; i < panels.Length; i++)
                chart.WriteBar(Left + (i * panel), rows[row].Numbers[i], format, scale, sign, row == apart ? "suspected" : "certain");
            chart._y += Row;
        }
        for (var i = 0; i < panels.Length; i++)
            chart.Draw($"<path class=\"lane\" d=\"M{Number(Left + (i * panel))} {Number(Top)} V{Number(chart._y)}\"/>");
        return chart.Svg(about);
    }

    /// <summary>The logarithm of the ratio that a change in percent is.</summary>
    private static double LogOf(double percent) => Math.Log(Math.Max(0.001, 1 + (percent / 100)));

    private void WriteBar(double x, double? number, string format, double scale, string sign, string kind)
    {
        var length = number is { } known && !double.IsNaN(known) ? known * scale : 0;
        if (length > 0)
            Draw($"<rect class=\"{kind}\" x=\"{Number(x)}\" y=\"{Number(_y + 2)}\" width=\"{Number(Math.Max(0.5, length))}\" height=\"{Number(Bar)}\"/>");
        Draw($"<text class=\"value\" x=\"{Number(x + length + 4)}\" y=\"{Number(_y + 11)}\">{Escaped(number is null ? sign : ExtentPage.Written(number.Value, format))}</text>");
    }

    /// <summary>The label of a row, cut where there is no more room; the table has it in full.</summary>
    private void Label(string text, double end)
    {
        var printable = PrintableText.Of(text);
        if (printable.Length > MostLetters)
            printable = printable[..(char.IsHighSurrogate(printable[MostLetters - 2]) ? MostLetters - 2 : MostLetters - 1)] + "…";
        Draw($"<text class=\"label\" x=\"{Number(end)}\" y=\"{Number(_y + 11)}\">{Escaped(printable)}</text>");
    }

    private void Draw(string element) => _svg.Append(element).Append('\n');

    private string Svg((string Id, string Title, string Description) about) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Number(Width)} {Number(_y + 6)}\" role=\"img\" aria-labelledby=\"{about.Id}-title {about.Id}-description\">\n" +
        $"<title id=\"{about.Id}-title\">{Escaped(about.Title)}</title>\n<desc id=\"{about.Id}-description\">{Escaped(about.Description)}</desc>\n{_svg}</svg>\n";
}
