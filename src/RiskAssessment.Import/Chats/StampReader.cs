using System.Buffers;

namespace RiskAssessment.Import.Chats;

/// <summary>Reads the date and time with which a message of a chat begins, in figures of any language.</summary>
/// <remarks>By hand and not with a regular expression, because a chat of 500 MB has millions of lines and is read twice.</remarks>
internal ref struct StampReader
{
    private const int Longest = 64;

    /// <summary>Years of the Buddhist calendar, which phones in Thailand use, are ahead by this number.</summary>
    private const int BuddhistAhead = 543;

    /// <summary>No app whose chats are read is older.</summary>
    private const int FirstYear = 2009;

    private const int LastYear = 2099;

    private const int LongestWords = 20;

    private static readonly SearchValues<char> Marks = SearchValues.Create("/:;?!()[]");

    private readonly ReadOnlySpan<char> _line;
    private int _at;
    private bool _hasHalves;
    private bool? _isAfternoon;

    private StampReader(ReadOnlySpan<char> line) => _line = line[..Math.Min(line.Length, Longest)];

    /// <summary>The date and time with which a line begins; <see langword="null"/> if it begins with none.</summary>
    internal static ChatStamp? Read(string line) =>
        line.Length > 0 && (line[0] == '[' || char.IsDigit(line[0])) ? new StampReader(line).Read() : null;

    private ChatStamp? Read()
    {
        var isBracket = Skip('[');
        var start = _at;
        DateParts? date = null;
        TimeParts? time = null;
        if (Date() is { } first)
            (date, time) = (first, Gap() ? Time() : null);
        else
        {
            _at = start;
            if (Time() is { } early && Half(Words()))
                (time, date) = (early, Date());
        }
        if (date is not { } day || time is not { } clock || Frame(isBracket, clock.HasSeconds) is not { } frame || clock.Hour > (_hasHalves ? 12 : 24))
            return null;
        var hour = _hasHalves ? (clock.Hour % 12) + (_isAfternoon == true ? 12 : 0) : clock.Hour % 24;
        var shape = new ChatShape(frame, IsTimeFirst: day.Start > start, day.Separator, day.IsYearFirst, day.IsLongYear, clock.HasSeconds, _hasHalves);
        return new ChatStamp(shape, day.Year, day.First, day.Second, _hasHalves && _isAfternoon is null ? -1 : (((hour * 60) + clock.Minute) * 60) + clock.Second, _at);
    }

    /// <summary>02/03/2024, 2.3.24, 2024-03-02, 2024. 3. 2. and 2024年3月2日; what follows is not read yet.</summary>
    private DateParts? Date()
    {
        var start = _at;
        if (Number(4) is not { Length: 1 or 2 or 4 } first || Separator() is not { } separator)
            return null;
        if (Number(2) is not { Length: > 0 } second || Separator() is not { } again || (again != separator && (separator, again) != ('年', '月')))
            return null;
        var isSpaced = char.IsWhiteSpace(_line[_at - 1]);
        if (Number(4) is not { Length: 1 or 2 or 4 } third)
            return null;
        // Only Korean has blanks between the parts, a dot after the last one, and a year of two digits, which is the first part.
        var isYearFirst = first.Length == 4 || (isSpaced && third.Length < 4 && _at < _line.Length && _line[_at] == '.');
        if (isYearFirst ? third.Length == 4 : third.Length == 1)
            return null;
        var year = isYearFirst ? first : third;
        _ = year.Value > LastYear && (SkipWord(" BE") || SkipWord(" พ.ศ."));
        var full = year.Length == 2 ? 2000 + year.Value : year.Value > LastYear ? year.Value - BuddhistAhead : year.Value;
        var (one, two) = isYearFirst ? (second.Value, third.Value) : (first.Value, second.Value);
        return full is >= FirstYear and <= LastYear && IsDay(one, two, isYearFirst) ? new(start, full, one, two, separator, isYearFirst, year.Length == 4) : null;
    }

    private static bool IsDay(int first, int second, bool isYearFirst) =>
        first >= 1 && second >= 1 && ((first <= 12 && second <= 31) || (!isYearFirst && second <= 12 && first <= 31));

    /// <summary>What stands between date and time: blanks, a comma, a word for the half of the day.</summary>
    private bool Gap()
    {
        var start = _at;
        while (_at < _line.Length && (_line[_at] is ',' or '،' or '、' or '.' or '日' || char.IsWhiteSpace(_line[_at])))
            _at++;
        return _at > start && (char.IsWhiteSpace(_line[_at - 1]) || _line[_at - 1] == '日') && Half(Words());
    }

    private TimeParts? Time()
    {
        if (Number(2) is not { Length: > 0 } hour || ClockMark() is not { } mark || Number(2) is not { Length: 2 } minute || minute.Value > 59)
            return null;
        var hasSeconds = _at + 1 < _line.Length && _line[_at] == mark && char.IsDigit(_line[_at + 1]);
        if (!hasSeconds)
            return new(hour.Value, minute.Value, 0, false);
        _at++;
        return Number(2) is { Length: 2, Value: <= 59 } second ? new(hour.Value, minute.Value, second.Value, true) : null;
    }

    /// <summary>What ends the date and time, after which the name or text begins. Between them there may be a word for the half of the day.</summary>
    private ChatFrame? Frame(bool isBracket, bool hasSeconds)
    {
        var start = _at;
        for (; _at < _line.Length; _at++)
        {
            var frame = _line[_at] switch
            {
                ']' when isBracket => ChatFrame.Bracket,
                '-' or '–' or '—' when !isBracket && _at > start && char.IsWhiteSpace(_line[_at - 1]) && IsBlank(_at + 1) => ChatFrame.Dash,
                // A date, a time without seconds and a colon is how people begin the entries of a diary.
                ':' when !isBracket && hasSeconds && IsBlank(_at + 1) => ChatFrame.Colon,
                _ => (ChatFrame?)null,
            };
            if (frame is null)
                continue;
            if (!Half(_line[start.._at].Trim()))
                return null;
            _at++;
            SkipBlanks();
            return frame;
        }
        return null;
    }

    /// <summary>Takes words for those of the half of the day; false if they cannot be. Words that are not known leave the time open, and do not cost the message.</summary>
    private bool Half(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            return true;
        if (_hasHalves || words.Length > LongestWords || words.IndexOfAny(Marks) >= 0 || !HasLetter(words))
            return false;
        (_hasHalves, _isAfternoon) = (true, HalfDays.IsAfternoon(words));
        return true;
    }

    private static bool HasLetter(ReadOnlySpan<char> words)
    {
        foreach (var letter in words)
            if (char.IsLetter(letter))
                return true;
        return false;
    }

    /// <summary>The words before the next figure.</summary>
    private ReadOnlySpan<char> Words()
    {
        var start = _at;
        while (_at < _line.Length && !char.IsDigit(_line[_at]))
            _at++;
        return _line[start.._at].Trim([',', ' ', '،', '\u00A0', '\u202F', '\u2009']);
    }

    private Figure? Number(int longest)
    {
        var (start, value) = (_at, 0);
        while (_at < _line.Length && _at - start < longest && char.IsDigit(_line[_at]))
            value = (value * 10) + (int)char.GetNumericValue(_line[_at++]);
        return _at == start || (_at < _line.Length && char.IsDigit(_line[_at])) ? null : new(value, _at - start);
    }

    private char? Separator()
    {
        if (_at >= _line.Length || _line[_at] is not ('/' or '.' or '-' or '年' or '月'))
            return null;
        var separator = _line[_at++];
        if (separator == '.')
            SkipBlanks();
        return separator;
    }

    /// <summary>21:10, 21.10 and the 21 h 10 of Canada.</summary>
    private char? ClockMark()
    {
        var start = _at;
        SkipBlanks();
        if (Skip('h'))
        {
            SkipBlanks();
            return 'h';
        }
        _at = start;
        return Skip(':') ? ':' : Skip('.') ? '.' : null;
    }

    private bool IsBlank(int at) => at >= _line.Length || char.IsWhiteSpace(_line[at]);

    private void SkipBlanks()
    {
        while (_at < _line.Length && char.IsWhiteSpace(_line[_at]))
            _at++;
    }

    private bool SkipWord(string word)
    {
        if (!_line[_at..].StartsWith(word, StringComparison.Ordinal))
            return false;
        _at += word.Length;
        return true;
    }

    private bool Skip(char mark)
    {
        if (_at >= _line.Length || _line[_at] != mark)
            return false;
        _at++;
        return true;
    }

    private readonly record struct Figure(int Value, int Length);

    private readonly record struct DateParts(int Start, int Year, int First, int Second, char Separator, bool IsYearFirst, bool IsLongYear);

    private readonly record struct TimeParts(int Hour, int Minute, int Second, bool HasSeconds);
}
