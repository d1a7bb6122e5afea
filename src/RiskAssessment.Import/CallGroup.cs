using System.Globalization;
using RiskAssessment.Import.Cells;

namespace RiskAssessment.Import;

/// <summary>The calls of one local day, of one kind, from one number.</summary>
internal sealed class CallGroup(CallGroup.Key of, string number, int firstRow)
{
    private const int MostWords = 20;

    private readonly SortedSet<string> _words = new(StringComparer.Ordinal);
    private string? _earliest;
    private string? _latest;
    private int _lastRow;

    internal Key Of { get; } = of;

    internal int FirstRow { get; } = firstRow;

    internal int Count { get; private set; }

    internal void Add(int row, CallMoment moment, IEnumerable<string> words)
    {
        Count++;
        _lastRow = row;
        if (_words.Count < MostWords)
            _words.UnionWith(words);
        if (moment.Time.Length == 0)
            return;
        if (_earliest is null || string.CompareOrdinal(moment.Time, _earliest) < 0)
            _earliest = moment.Time;
        if (_latest is null || string.CompareOrdinal(moment.Time, _latest) > 0)
            _latest = moment.Time;
    }

    /// <summary>For example calls-2018-03-02-1. It depends only on the calls, not on their order in the file.</summary>
    internal string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"{Name}-{Of.Day}-{number}");

    internal IncidentDraft Draft()
    {
        var isWithheld = PhoneNumber.IsWithheld(number);
        var draft = new IncidentDraft
        {
            When = EdtfDate.Parse(Of.Day),
            Behaviours = [Behaviour.Of(Code)],
            Occurrences = Count,
            Channel = Channel.Phone,
            Source = IncidentSource.System,
            Attribution = isWithheld ? Attribution.Suspected : Attribution.Confirmed,
        };
        draft.Note.Add(string.Create(CultureInfo.InvariantCulture, $"{(isWithheld ? "Number withheld" : "From " + Wording.OneLine(number))}. {Span}Phone log, rows {FirstRow} to {_lastRow}."));
        draft.Note.AddRange(_words.Take(MostWords));
        return draft;
    }

    private string Span => _earliest is null ? "" : $"First {_earliest}, last {_latest}. ";

    private string Name => Of.Kind switch { CallKind.SilentCall => "silent-calls", CallKind.Message => "messages", _ => "calls" };

    private string Code => Of.Kind switch { CallKind.SilentCall => "silent-calls", CallKind.Message => "unwanted-messages", _ => "unwanted-calls" };

    internal readonly record struct Key(string Day, CallKind Kind, string Number) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            var order = string.CompareOrdinal(Day, other.Day);
            order = order == 0 ? Kind.CompareTo(other.Kind) : order;
            return order == 0 ? string.CompareOrdinal(Number, other.Number) : order;
        }
    }
}

/// <summary>A local day as EDTF, and the time of it where that is known.</summary>
internal readonly record struct CallMoment(string Day, string Time)
{
    private const int DayLength = 10;

    internal static CallMoment Of(EdtfDate date, TimeZoneInfo zone)
    {
        var text = date.ToString();
        var hasOffset = text.Length > DayLength && text.AsSpan(DayLength).IndexOfAny('Z', '+', '-') >= 0;
        if (hasOffset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant)
            && instant.Year is > 1 and < 9999)
            text = TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        return new(text[..DayLength], text.Length > DayLength ? text.Substring(DayLength + 1, 5) : "");
    }
}
