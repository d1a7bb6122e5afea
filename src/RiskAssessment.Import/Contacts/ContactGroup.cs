using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RiskAssessment.Import.Contacts;

/// <summary>The contacts of one local day, of one kind, from one person, by one means, with one set of codes.</summary>
/// <param name="of">What makes them one entry.</param>
/// <param name="source">What the diary says of their file.</param>
/// <param name="sender">The person as in the file.</param>
/// <param name="file">The number of their file.</param>
internal sealed class ContactGroup(ContactGroup.Key of, ContactSource source, string sender, int file)
{
    private const int MostNotes = 20;
    private const int HashBytes = 4;

    private readonly SortedSet<string> _notes = new(StringComparer.Ordinal);
    private readonly List<(int Second, string Text)> _texts = [];
    private readonly List<int> _seconds = [];
    private int _missed;
    private int _textLength;

    internal Key Of { get; } = of;

    /// <summary>The number of the first file that has them.</summary>
    internal int File => file;

    /// <summary>The number of rows of all files that are counted here.</summary>
    internal int Rows { get; private set; }

    /// <summary>Whether the seconds are known, and not only the minutes.</summary>
    internal bool HasSeconds { get; private set; } = true;

    /// <summary>The entries of the diary that messages leave for this one.</summary>
    internal List<LeavingMessages> Leaving { get; } = [];

    /// <summary>Whether the diary has all of them, so that their times, which may be those of messages with other codes, say nothing new.</summary>
    internal bool IsThere { get; set; }

    /// <summary>Whether the diary has an entry of this id that had become a duplicate, because all its messages had been given further codes.</summary>
    internal bool IsBack { get; set; }

    /// <summary>The first place in the file.</summary>
    internal int FirstPlace { get; private set; } = int.MaxValue;

    private int LastPlace { get; set; }

    internal int Count => _seconds.Count;

    /// <summary>Whether words of messages were left out because the note has no room for them.</summary>
    internal bool IsCut { get; private set; }

    internal void Add(Contact contact, bool keepText)
    {
        _seconds.Add(contact.When.Second);
        Rows++;
        HasSeconds &= contact.When.HasSeconds;
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
        Rows += other.Rows;
        HasSeconds &= other.HasSeconds;
        _missed += other._missed;
        (FirstPlace, LastPlace) = (Math.Min(FirstPlace, other.FirstPlace), Math.Max(LastPlace, other.LastPlace));
        _notes.UnionWith(other._notes);
        foreach (var (second, text) in other._texts)
            AddText(second, text);
    }

    /// <summary>Joins the contacts of the same day, kind, person and means from another file: what both files have counts once.</summary>
    internal void Join(ContactGroup other)
    {
        var isExact = HasSeconds && other.HasSeconds;
        var here = Moments(isExact);
        var more = other.Moments(isExact).Select(moment => (Second: moment.Key, Missing: moment.Value - here.GetValueOrDefault(moment.Key))).Where(moment => moment.Missing > 0);
        foreach (var (second, missing) in more)
            _seconds.AddRange(Enumerable.Repeat(second, missing));
        HasSeconds = isExact;
        Rows += other.Rows;
        _missed = Math.Max(_missed, other._missed);
        _notes.UnionWith(other._notes);
        foreach (var (second, text) in other._texts.Except(_texts))
            AddText(second, text);
    }

    /// <summary>The number of contacts at each moment.</summary>
    internal Dictionary<int, int> Moments(bool isExact) => _seconds.CountBy(second => Moment(second, isExact)).ToDictionary();

    /// <summary>A second, or the first one of its minute.</summary>
    internal static int Moment(int second, bool isExact) => isExact || second < 0 ? second : second / 60 * 60;

    /// <summary>A group without contacts for messages of this one that have other codes.</summary>
    internal ContactGroup Empty(string codes)
    {
        var empty = new ContactGroup(Of with { Codes = codes }, source, sender, file) { FirstPlace = FirstPlace, LastPlace = LastPlace };
        empty._notes.UnionWith(_notes);
        return empty;
    }

    /// <summary>Moves messages to another group, with their words.</summary>
    /// <param name="count">The number of messages.</param>
    /// <param name="to">The other group.</param>
    /// <param name="rank">The messages with the lowest rank by their second are moved.</param>
    internal void Move(int count, ContactGroup to, Func<int, int> rank)
    {
        foreach (var place in Enumerable.Range(0, _seconds.Count).OrderBy(place => rank(_seconds[place])).Take(count).OrderDescending().ToList())
        {
            var second = _seconds[place];
            to._seconds.Add(second);
            _seconds.RemoveAt(place);
            if (_texts.FindIndex(text => text.Second == second) is >= 0 and var words)
            {
                if (!to._texts.Contains(_texts[words]))
                    to.AddText(second, _texts[words].Text);
                _texts.RemoveAt(words);
            }
        }
        to.HasSeconds &= HasSeconds;
        var rows = _seconds.Count == 0 ? Rows : Math.Min(count, Rows);
        (Rows, to.Rows) = (Rows - rows, to.Rows + rows);
    }

    /// <summary>For example calls-2018-03-02-5a1f03c2. It depends on the kind, the day, the person and the codes only, so that the same contacts have the same id in every file.</summary>
    internal string Id => IdWith(Of.Codes);

    /// <summary>The codes of an id that differs from this one in its codes alone; <see langword="null"/> for any other.</summary>
    internal string? CodesIn(string id)
    {
        var (whole, end) = (IdWith(""), PersonInId.Length + 1);
        var start = whole.Length - end + 1;
        if (id == whole)
            return "";
        return id.Length > start + end && id.AsSpan(0, start).SequenceEqual(string.Concat(whole.AsSpan(0, start - 1), "-")) && id[start..^end] is var codes
            && SameMessages.Parts(codes) is var parts && codes == SameMessages.Join(parts) && Array.TrueForAll(parts, code => Behaviour.TryGet(code, out _)) ? codes : null;
    }

    internal IncidentDraft Draft()
    {
        var draft = new IncidentDraft
        {
            When = EdtfDate.Day(Of.Day.Year, Of.Day.Month, Of.Day.Day),
            Behaviours = [.. SameMessages.Parts(Of.Codes).Prepend(Code).Select(Behaviour.Of).Take(Bounds.BehavioursPerIncident)],
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

    private string PersonInId => Of.Person.Length == 0 ? "unknown" : Hash(Of.Person);

    private string IdWith(string codes) =>
        string.Join('-', ((string[])[Name, Of.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Of.Means, codes, PersonInId]).Where(part => part.Length > 0));

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
