namespace RiskAssessment.Import.Chats;

/// <summary>The lines of a text with which messages may begin, by their shape. The most frequent shape is that of the chat.</summary>
internal sealed class ChatSurvey
{
    /// <summary>There are more shapes than a text of messages has; this is the bound for any other text.</summary>
    private const int MostShapes = 1_000;

    private readonly Dictionary<ChatShape, Headers> _byShape = [];

    private ChatSurvey()
    {
    }

    /// <summary>The shape of the chat; <see langword="null"/> if no line begins with a date and time.</summary>
    internal ChatShape? Shape { get; private set; }

    /// <summary>The dates of the lines of that shape.</summary>
    internal ChatDates Dates => _byShape[Shape!.Value].Dates;

    /// <summary>The first line of that shape.</summary>
    internal int FirstLine => _byShape[Shape!.Value].FirstLine;

    /// <summary>The first line with something in it.</summary>
    internal int FirstWritten { get; private set; }

    /// <summary>The number of lines of that shape whose time is not known.</summary>
    internal int WithoutTime => _byShape[Shape!.Value].WithoutTime;

    /// <summary>The number of lines of another shape, and the first of them.</summary>
    internal (int Count, int FirstLine) Others { get; private set; }

    internal static ChatSurvey Of(IEnumerable<(int Number, string Text)> lines)
    {
        var survey = new ChatSurvey();
        foreach (var (number, text) in lines)
            survey.Add(number, text);
        if (survey._byShape.Count == 0)
            return survey;
        survey.Shape = survey._byShape.OrderByDescending(shape => shape.Value.Count).ThenBy(shape => shape.Value.FirstLine).First().Key;
        var others = survey._byShape.Where(shape => shape.Key != survey.Shape).Select(shape => shape.Value).ToList();
        survey.Others = (others.Sum(shape => shape.Count), others.Select(shape => shape.FirstLine).DefaultIfEmpty().Min());
        return survey;
    }

    private void Add(int number, string text)
    {
        if (FirstWritten == 0 && !string.IsNullOrWhiteSpace(text))
            FirstWritten = number;
        if (StampReader.Read(text) is not { } stamp)
            return;
        if (!_byShape.TryGetValue(stamp.Shape, out var headers) && _byShape.Count < MostShapes)
            _byShape.Add(stamp.Shape, headers = new Headers(number));
        if (headers is null)
            return;
        headers.Count++;
        headers.WithoutTime += stamp.Time < 0 ? 1 : 0;
        headers.Dates.Add(stamp, number);
    }

    private sealed class Headers(int firstLine)
    {
        internal int FirstLine { get; } = firstLine;

        internal int Count { get; set; }

        internal int WithoutTime { get; set; }

        internal ChatDates Dates { get; } = new();
    }
}
