using System.Globalization;
using System.Text;
using static RiskAssessment.Reporting.Html;

namespace RiskAssessment.Reporting;

/// <summary>
/// The case in one picture: entries by severity over time, measures and milestones, and the level under them. What is certain is solid, what is only
/// possible is hatched, what is only suspected is outlined; nothing is said by colour alone.
/// </summary>
internal sealed class TimelinePicture
{
    private const double Width = 720;
    private const double Left = 96;
    private const double Right = 700;
    private const double Row = 15;
    private const int MostRows = 9;
    private const int MostEntries = 60;
    private const int Bins = 48;
    private const int MostMeasures = 5;

    /// <summary>The letters for which there is room beside a measure or a milestone. No known kind is longer, and the chronology has each in full.</summary>
    private const int MostLetters = 34;

    private readonly CaseReport _report;
    private readonly string _language;
    private readonly TimeZoneInfo _zone;
    private readonly DateTimeOffset _asOf;
    private readonly DateTimeOffset _start;
    private readonly Incident[] _entries;
    private readonly HashSet<string> _breaches;
    private readonly StringBuilder _svg = new();
    private double _y;
    private int _mostInBar;

    internal TimelinePicture(CaseReport report)
    {
        (_report, _language, _zone, _asOf) = (report, report.Language, report.Zone, report.Assessment.AsOf);
        _entries = [.. report.Counted];
        _breaches = new HashSet<string>(report.Shown.Pattern.PossibleBreaches.Select(breach => breach.Incident.Id), StringComparer.Ordinal);
        _start = Starts().DefaultIfEmpty(_asOf).Min();
        if (_asOf - _start < TimeSpan.FromDays(1))
            _start = _asOf > DateTimeOffset.MinValue.AddDays(1) ? _asOf.AddDays(-1) : _start;
        IsDense = _entries.Length > MostEntries;
    }

    /// <summary>Whether entries are drawn as bars over stretches of time.</summary>
    internal bool IsDense { get; private set; }

    /// <summary>The days that one bar stands for.</summary>
    internal double DaysOfBar => (_asOf - _start).TotalDays / Bins;

    internal DateTimeOffset Start => _start;

    internal string Write()
    {
        _y = 18;
        WriteMeasures();
        WriteMilestones();
        var lanes = Enumerable.Range(1, 5).Reverse().ToDictionary(severity => severity, severity => _entries.Where(entry => SeverityOf(entry) == severity).ToArray());
        IsDense = IsDense || lanes.Values.Sum(lane => Rows(lane).Max(0)) >= MostRows;
        _mostInBar = IsDense ? lanes.Values.Max(lane => Counts(lane).Max(0)) : 0;
        foreach (var (severity, lane) in lanes)
            WriteLane(severity, lane);
        WriteLevels();
        WriteAxis();
        var (title, description) = (Escaped(Say(ReportWords.Picture)), Escaped(Description()));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Number(Width)} {Number(_y + 6)}" role="img" aria-labelledby="picture-title picture-description">
            <title id="picture-title">{title}</title>
            <desc id="picture-description">{description}</desc>
            <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0 V5"/></pattern></defs>

            """.Replace("\r\n", "\n", StringComparison.Ordinal) + _svg + "</svg>\n";
    }

    private string Description() => string.Format(
        CultureInfo.InvariantCulture, Say(ReportWords.PictureOf), _entries.Length, _report.Dates.Day(_start), _report.Dates.Day(_asOf));

    private IEnumerable<DateTimeOffset> Starts() => [
        .. _entries.Select(entry => entry.When.EarliestIn(_zone)),
        .. _report.Measures.Select(measure => measure.From.EarliestIn(_zone)),
        .. _report.Milestones.Select(milestone => milestone.On.EarliestIn(_zone)),
    ];

    /// <summary>The place of an instant, cut at the ends of the picture.</summary>
    private double X(DateTimeOffset at) =>
        Left + (Math.Min(1, Math.Max(0, (at - _start).Ticks / (double)Math.Max(1, (_asOf - _start).Ticks))) * (Right - Left));

    private void WriteAxis()
    {
        foreach (var (at, label) in Ticks())
        {
            var isLast = X(at) > Right - 40;
            Draw($"<path class=\"grid\" d=\"M{Number(X(at))} 16 V{Number(_y)}\"/><text class=\"tick\" x=\"{Number(isLast ? X(at) - 2 : X(at) + 2)}\" y=\"12\"{(isLast ? " text-anchor=\"end\"" : "")}>{Escaped(label)}</text>");
        }
    }

    /// <summary>Days, months, quarters or years, at most a dozen.</summary>
    private IEnumerable<(DateTimeOffset At, string Label)> Ticks()
    {
        var days = (_asOf - _start).TotalDays;
        var local = TimeZoneInfo.ConvertTime(_start, _zone);
        if (days <= 12)
            return Every(local, date => date.AddDays(1), date => $"{date.Day} {_report.Dates.Month(date.Month)[..3]}", date => date.Date);
        if (days <= 60)
            return Every(local, date => date.AddDays(7), date => $"{date.Day} {_report.Dates.Month(date.Month)[..3]}", date => date.Date);
        var step = days <= 366 ? 1 : days <= 1100 ? 3 : days <= 2300 ? 6 : 12 * (int)Math.Ceiling(days / 366 / 12);
        return Every(local, date => date.AddMonths(step), date => step < 12 ? $"{_report.Dates.Month(date.Month)[..3]} {date.Year}" : Number(date.Year), date => new DateTime(date.Year, step >= 12 ? 1 : 1 + ((date.Month - 1) / step * step), 1));
    }

    private IEnumerable<(DateTimeOffset At, string Label)> Every(DateTimeOffset start, Func<DateTime, DateTime> next, Func<DateTime, string> label, Func<DateTime, DateTime> floor)
    {
        for (var date = floor(start.DateTime); ; date = next(date))
        {
            if (date < DateTime.MinValue.AddDays(2) || date > DateTime.MaxValue.AddYears(-20))
                yield break;
            var at = new DateTimeOffset(date, _zone.GetUtcOffset(date));
            if (at > _asOf)
                yield break;
            if (at >= _start)
                yield return (at, label(date));
        }
    }

    private void WriteMeasures()
    {
        var measures = _report.Measures.Take(MostMeasures).ToArray();
        if (measures.Length == 0)
            return;
        Label(Say(ReportWords.Measures), _y + 14);
        foreach (var measure in measures)
        {
            var (from, until) = (X(measure.From.EarliestIn(_zone)), X(measure.Until?.LatestIn(_zone) ?? _asOf));
            Draw($"<rect class=\"band\" x=\"{Number(from)}\" y=\"{Number(_y + 4)}\" width=\"{Number(Math.Max(2, until - from))}\" height=\"12\"/>");
            var atEnd = from > Right - 180;
            Draw($"<text class=\"small\" x=\"{Number(atEnd ? from - 4 : from + 4)}\" y=\"{Number(_y + 13.5)}\"{(atEnd ? " text-anchor=\"end\"" : "")}>{Escaped(Short(Say(measure.Label)))}</text>");
            _y += Row;
        }
        if (_report.Measures.Count > MostMeasures)
            Label(string.Format(CultureInfo.InvariantCulture, Say(ReportWords.MoreMeasures), _report.Measures.Count - MostMeasures), _y + 12);
        _y += 8;
    }

    private void WriteMilestones()
    {
        if (_report.Milestones.Count == 0)
            return;
        Label(Say(ReportWords.Milestones), _y + 14);
        var (free, most) = (new double[3], 0);
        foreach (var milestone in _report.Milestones)
        {
            var x = X(milestone.On.EarliestIn(_zone));
            var row = Array.FindIndex(free, end => end <= x);
            if (row < 0)
                row = free.Length - 1;
            most = Math.Max(most, row);
            var kind = Short(Say(milestone.Label));
            var width = (kind.Length * 5.2) + 14;
            var atEnd = x + width > Right;
            Draw($"<path class=\"mark\" d=\"M{Number(x - 4)} {Number(_y + 5 + (row * 12))} h8 l-4 7 Z\"/>");
            Draw($"<text class=\"small\" x=\"{Number(atEnd ? x - 7 : x + 7)}\" y=\"{Number(_y + 12 + (row * 12))}\"{(atEnd ? " text-anchor=\"end\"" : "")}>{Escaped(kind)}</text>");
            free[row] = x + width;
        }
        _y += 20 + (most * 12);
    }

    private void WriteLane(int severity, Incident[] lane)
    {
        var rows = IsDense ? [] : Rows(lane);
        var height = IsDense ? 34 : Math.Max(22, ((rows.Max(0) + 1) * Row) + 8);
        Draw($"<path class=\"lane\" d=\"M{Number(Left)} {Number(_y + height)} H{Number(Right)}\"/>");
        Label(string.Format(CultureInfo.InvariantCulture, Say(ReportWords.Severity), severity), _y + (height / 2) + 4);
        if (IsDense)
            WriteBars(lane, height);
        else
            for (var i = 0; i < lane.Length; i++)
                WriteEntry(lane[i], _y + 4 + (rows[i] * Row));
        _y += height;
    }

    /// <summary>The row of each entry, so that none covers another.</summary>
    private int[] Rows(Incident[] lane)
    {
        var free = new List<double>();
        return
        [
            .. lane.Select(entry =>
            {
                var (from, until) = (X(entry.When.EarliestIn(_zone)), X(entry.When.LatestIn(_zone)));
                var row = free.FindIndex(end => end <= from - (from > Right - 30 ? 30 : 6));
                if (row < 0)
                {
                    row = free.Count;
                    free.Add(0);
                }
                free[row] = Math.Max(until, from + 6) + (entry.Occurrences > 1 ? 26 : 4) + (_breaches.Contains(entry.Id) ? 8 : 0);
                return row;
            }),
        ];
    }

    private void WriteEntry(Incident entry, double y)
    {
        var (from, until) = (X(entry.When.EarliestIn(_zone)), X(entry.When.LatestIn(_zone)));
        if (until - from > 6)
        {
            Draw($"<rect class=\"possible\" x=\"{Number(from)}\" y=\"{Number(y + 2)}\" width=\"{Number(until - from)}\" height=\"8\" fill=\"url(#hatch)\"/>");
            var (certain, end) = (X(entry.When.First.LatestIn(_zone)), X(entry.When.Last?.EarliestIn(_zone) ?? _asOf));
            if (entry.Occurrences > 1 && entry.When.Precision == DatePrecision.Interval && end > certain)
                Draw($"<rect class=\"certain\" x=\"{Number(certain)}\" y=\"{Number(y + 4)}\" width=\"{Number(end - certain)}\" height=\"4\"/>");
        }
        var middle = until - from > 6 ? (from + until) / 2 : from;
        var kind = entry.Attribution == Attribution.Suspected ? "suspected" : "confirmed";
        Draw($"<rect class=\"{kind}\" x=\"{Number(middle - 6)}\" y=\"{Number(y)}\" width=\"12\" height=\"12\"/><text class=\"letter {kind}-letter\" x=\"{Number(middle)}\" y=\"{Number(y + 9.5)}\">{LetterOf(entry)}</text>");
        var words = (entry.Occurrences > 1 ? $"×{Number(entry.Occurrences)}" : "") + (_breaches.Contains(entry.Id) ? "!" : "");
        if (words.Length == 0)
            return;
        var beside = Math.Max(until, middle + 6) + 2;
        var isLeft = beside + (words.Length * 6) > Width;
        Draw($"<text class=\"small\" x=\"{Number(isLeft ? Math.Min(from, middle - 6) - 2 : beside)}\" y=\"{Number(y + 10)}\"{(isLeft ? " text-anchor=\"end\"" : "")}>{words}</text>");
    }

    /// <summary>The number of entries that begin in each stretch of time.</summary>
    private int[] Counts(Incident[] lane)
    {
        var counts = new int[Bins];
        foreach (var entry in lane)
            counts[Math.Min(Bins - 1, (int)((X(entry.When.EarliestIn(_zone)) - Left) / (Right - Left) * Bins))]++;
        return counts;
    }

    /// <summary>A bar for each stretch of time, whose height is the logarithm of the number of entries that begin in it, on one scale in all lanes.</summary>
    private void WriteBars(Incident[] lane, double height)
    {
        var counts = Counts(lane);
        var most = Math.Log(1 + _mostInBar);
        var width = (Right - Left) / Bins;
        for (var bin = 0; bin < Bins; bin++)
        {
            if (counts[bin] == 0)
                continue;
            var bar = 4 + ((height - 16) * Math.Log(1 + counts[bin]) / most);
            var x = Left + (bin * width);
            Draw($"<rect class=\"certain\" x=\"{Number(x + 0.5)}\" y=\"{Number(_y + height - bar)}\" width=\"{Number(width - 1)}\" height=\"{Number(bar)}\"/><text class=\"count\" x=\"{Number(x + (width / 2))}\" y=\"{Number(_y + height - bar - 1.5)}\">{Number(counts[bin])}</text>");
        }
    }

    private void WriteLevels()
    {
        if (_report.Trajectories is not { } trajectories)
            return;
        _y += 10;
        var top = _y;
        for (var level = RiskLevel.Undetermined; level <= RiskLevel.High; level++)
        {
            var y = top + ((RiskLevel.High - level) * 14) + 6;
            Label(Say(Labels.Of(level)), y + 4);
            Draw($"<path class=\"lane\" d=\"M{Number(Left)} {Number(y)} H{Number(Right)}\"/>");
        }
        WriteLine(trajectories.Happened, "happened", top);
        if (trajectories.Known.Steps.Count > 1)
            WriteLine(trajectories.Known, "known", top - 3.5);
        _y = top + (4 * 14);
    }

    private void WriteLine(Trajectory trajectory, string kind, double top)
    {
        var path = new StringBuilder();
        var last = (double?)null;
        foreach (var step in trajectory.Steps.Where(step => step.At >= _start))
        {
            var (x, y) = (X(step.At), top + ((RiskLevel.High - step.Grade.Level) * 14) + 6);
            path.Append(last is null ? $"M{Number(x)} {Number(y)}" : y.Equals(last.Value) ? $" H{Number(x)}" : $" H{Number(x)} V{Number(y)}");
            last = y;
        }
        Draw($"<path class=\"{kind}\" d=\"{path}\"/>");
    }

    private void Draw(string element) => _svg.Append(element).Append('\n');

    private void Label(string text, double y) => Draw($"<text class=\"label\" x=\"{Number(Left - 6)}\" y=\"{Number(y)}\">{Escaped(text)}</text>");

    private static string Short(string kind) => kind.Length <= MostLetters ? kind : kind[..(MostLetters - 1)] + "…";

    private string Say(LocalizedText phrase) => phrase.In(_language);

    internal static int SeverityOf(Incident entry) => entry.Behaviours.Max(behaviour => behaviour.Severity);

    /// <summary>The letter of the cluster of the gravest behaviour.</summary>
    private static char LetterOf(Incident entry) => (char)('A' + (int)entry.Behaviours.OrderByDescending(behaviour => behaviour.Severity).First().Cluster);
}

/// <summary>Sequences that may be empty.</summary>
internal static class MaxOfNone
{
    internal static int Max(this int[] numbers, int ofNone) => numbers.Length == 0 ? ofNone : numbers.Max();
}
