using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RiskAssessment.Import.Contacts;

/// <summary>The contacts of one local day, of one kind, from one person, by one means.</summary>
internal sealed class ContactGroup(ContactGroup.Key of, ContactSource source, string sender)
{
    private const int MostNotes = 20;
    private const int HashBytes = 4;

    private readonly SortedSet<string> _notes = new(StringComparer.Ordinal);
    private readonly List<(int Second, string Text)> _texts = [];
    private readonly List<int> _seconds = [];
    private bool _hasSeconds = true;
    private int _missed;
    private int _textLength;

    internal Key Of { get; } = of;

    /// <summary>The first place in the file.</summary>
    internal int FirstPlace { get; private set; } = int.MaxValue;

    private int LastPlace { get; set; }

    internal int Count => _seconds.Count;

    /// <summary>Whether words of messages were left out because the note has no room for them.</summary>
    internal bool IsCut { get; private set; }

    internal void Add(Contact contact, bool keepText)
    {
        _seconds.Add(contact.When.Second);
        _hasSeconds &= contact.When.HasSeconds;
        _missed += contact.IsMissed ? 1 : 0;
        FirstPlace = Math.Min(FirstPlace, contact.Place);
        LastPlace = Math.Max(LastPlace, contact.Place);
        if (_notes.Count < MostNotes)
            _notes.UnionWith(contact.Notes);
        if (keepText && contact.Text.Length > 0)
            AddText(contact.When.Second, contact.Text);
    }

    /// <summary>Adds all contacts of another group.</summary>
    internal void Absorb(ContactGroup other)
    {
        _seconds.AddRange(other._seconds);
        _hasSeconds &= other._hasSeconds;
        _missed += other._missed;
        (FirstPlace, LastPlace) = (Math.Min(FirstPlace, other.FirstPlace), Math.Max(LastPlace, other.LastPlace));
        _notes.UnionWith(other._notes);
        foreach (var (second, text) in other._texts)
            AddText(second, text);
    }

    /// <summary>Joins the contacts of the same day, kind, person and means from another file: what both files have counts once.</summary>
    internal void Join(ContactGroup other)
    {
        var isExact = _hasSeconds && other._hasSeconds;
        var here = Counted(_seconds, isExact);
        var more = Counted(other._seconds, isExact).Select(moment => (Second: moment.Key, Missing: moment.Value - here.GetValueOrDefault(moment.Key))).Where(moment => moment.Missing > 0);
        foreach (var (second, missing) in more)
            _seconds.AddRange(Enumerable.Repeat(second, missing));
        _hasSeconds = isExact;
        _missed = Math.Max(_missed, other._missed);
        _notes.UnionWith(other._notes);
        foreach (var (second, text) in other._texts.Except(_texts))
            AddText(second, text);
    }

    /// <summary>For example calls-2018-03-02-5a1f03c2. It depends on the kind, the day and the person only, so that the same contacts have the same id in every file.</summary>
    internal string Id => string.Join('-', ((string[])[Name, Of.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Of.Means, Of.Codes, Of.Person.Length == 0 ? "unknown" : Hash(Of.Person)]).Where(part => part.Length > 0));

    internal IncidentDraft Draft()
    {
        var draft = new IncidentDraft
        {
            When = EdtfDate.Day(Of.Day.Year, Of.Day.Month, Of.Day.Day),
            Behaviours = [Behaviour.Of(Code), .. Of.Codes.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(Behaviour.Of)],
            Occurrences = Math.Min(Count, Bounds.Occurrences),
            Channel = source.Channel,
            Source = IncidentSource.System,
            Attribution = Of.IsSuspected ? Attribution.Suspected : Attribution.Confirmed,
        };
        draft.Note.Add($"{From} {Span}{Missed}{Places}");
        draft.Note.AddRange(_notes.Take(MostNotes));
        draft.Note.AddRange(_texts.OrderBy(text => text.Second).Select(text => $"{LocalMoment.Minute(text.Second)} {text.Text}".Trim()));
        return draft;
    }

    private string From => Of.Person.Length == 0 ? "The sender is not shown." : $"From {Wording.OneLine(sender)}.";

    private string Span
    {
        get
        {
            var known = _seconds.Where(second => second >= 0).DefaultIfEmpty(-1).ToList();
            var (first, last) = (LocalMoment.Minute(known.Min()), LocalMoment.Minute(known.Max()));
            return first.Length == 0 ? "" : first == last ? $"At {first}. " : $"First {first}, last {last}. ";
        }
    }

    private string Missed => _missed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Not answered: {_missed}. ");

    private string Places => FirstPlace == LastPlace
        ? string.Create(CultureInfo.InvariantCulture, $"{source.Name}, {source.Unit} {FirstPlace}.")
        : string.Create(CultureInfo.InvariantCulture, $"{source.Name}, {source.Units} {FirstPlace} to {LastPlace}.");

    private string Name => Of.Kind switch { ContactKind.SilentCall => "silent-calls", ContactKind.Message => "messages", _ => "calls" };

    private string Code => Of.Kind switch { ContactKind.SilentCall => "silent-calls", ContactKind.Message => "unwanted-messages", _ => "unwanted-calls" };

    private void AddText(int second, string text)
    {
        const int roomForOtherLines = 2_000;
        const int timeAndBreak = 7;
        if (_textLength + text.Length + timeAndBreak > Bounds.TextLength - roomForOtherLines)
        {
            IsCut = true;
            return;
        }
        _textLength += text.Length + timeAndBreak;
        _texts.Add((second, text));
    }

    private static Dictionary<int, int> Counted(List<int> seconds, bool isExact) =>
        seconds.CountBy(second => isExact || second < 0 ? second : second / 60 * 60).ToDictionary();

    private static string Hash(string person) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person)).AsSpan(0, HashBytes));

    /// <summary>What makes contacts one entry.</summary>
    /// <param name="Day">The local day.</param>
    /// <param name="Kind">Messages, calls or silent calls.</param>
    /// <param name="Person">The key of the person; empty if the sender is not known.</param>
    /// <param name="Means">The means of contact.</param>
    /// <param name="Codes">Further behaviours, with + between them.</param>
    /// <param name="IsSuspected">Whether the person is only suspected.</param>
    internal readonly record struct Key(DateOnly Day, ContactKind Kind, string Person, string Means, string Codes, bool IsSuspected) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            var order = Day.CompareTo(other.Day);
            order = order == 0 ? Kind.CompareTo(other.Kind) : order;
            order = order == 0 ? string.CompareOrdinal(Person, other.Person) : order;
            order = order == 0 ? string.CompareOrdinal(Means, other.Means) : order;
            order = order == 0 ? string.CompareOrdinal(Codes, other.Codes) : order;
            return order == 0 ? IsSuspected.CompareTo(other.IsSuspected) : order;
        }
    }
}
