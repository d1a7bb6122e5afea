using System.Globalization;

namespace RiskAssessment.Analysis;

/// <content>What is told of what happened.</content>
internal sealed partial class CountyCase
{
    private const int EarlierDays = 60;

    private static readonly Dictionary<string, Channel> Channels = new(StringComparer.Ordinal)
    {
        ["unwanted-calls"] = Channel.Phone,
        ["unwanted-messages"] = Channel.Phone,
        ["social-media-contact"] = Channel.Online,
        ["contact-by-new-account"] = Channel.Online,
        ["unwanted-letters"] = Channel.Post,
        ["unwanted-gifts"] = Channel.Post,
        ["spreading-allegations"] = Channel.ThirdParty,
        ["tracking-location"] = Channel.Device,
    };

    private static readonly (IncidentSource Source, double Weight)[] Sources =
        [(IncidentSource.Victim, 88), (IncidentSource.Witness, 7), (IncidentSource.Police, 3), (IncidentSource.Agency, 2)];

    private static readonly string[] Elsewhere = ["employer", "landlord", "support-service", "another force"];
    private static readonly string[] Notes = ["The victim kept it.", "A neighbour was there.", "It was deleted.", "The victim did not answer.", "There may be a camera."];
    private static readonly string[] Withdrawals = ["It was another person.", "It was recorded in the wrong case.", "The victim is sure that it did not happen."];

    /// <summary>The entries that count, as they were written last.</summary>
    private readonly List<Incident> _entries = [];

    /// <summary>When what an entry tells of happened last.</summary>
    private readonly Dictionary<string, DateTime> _times = new(StringComparer.Ordinal);
    private int _written;

    /// <summary>Of much of one kind that is long ago the victim tells about how often, and from which month to which.</summary>
    private void TellOfEarlier(DateTime now)
    {
        var earlier = _contacts.Where(contact => !contact.IsTold && contact.At < now.AddDays(-EarlierDays)).GroupBy(contact => contact.Behaviour.Code);
        foreach (var many in earlier.Where(kind => kind.Count() > 2).ToList())
        {
            var (first, last) = (many.First().At, many.Last().At);
            var (from, until) = (EdtfDate.Month(first.Year, first.Month), EdtfDate.Month(last.Year, last.Month));
            foreach (var contact in many)
                contact.IsTold = true;
            Write(new Incident(NextEntry(), from == until ? from : EdtfDate.Between(from, until), many.First().Behaviour)
            {
                Occurrences = many.Count() < 10 ? many.Count() : (many.Count() + 2) / 5 * 5,
                Spread = _random.Happens(40) ? OccurrenceSpread.Even : OccurrenceSpread.Unknown,
                Channel = ChannelOf(many.First().Behaviour),
                Reported = EdtfDate.Day(DateOnly.FromDateTime(now)),
                ReportedTo = "police",
            }, last);
        }
    }

    /// <summary>Tells of everything that happened and was not told yet, but for what is forgotten this time.</summary>
    private void Tell(DateTime now, double forgotten, string to = "police")
    {
        var isLast = _contacts.FindLast(contact => contact.At < now);
        foreach (var contact in _contacts)
        {
            if (contact.IsTold || contact.At >= now || (contact != isLast && _random.Happens(forgotten)))
                continue;
            contact.IsTold = true;
            Write(Entry(contact, now, to), contact.At);
        }
    }

    private Incident Entry(Contact contact, DateTime now, string to)
    {
        var (day, today) = (DateOnly.FromDateTime(contact.At), DateOnly.FromDateTime(now));
        var isElsewhere = _random.Happens(6);
        return new Incident(NextEntry(), Remembered(contact.At, now), contact.Behaviour)
        {
            Channel = ChannelOf(contact.Behaviour),
            Source = _random.Chosen(Sources),
            Attribution = _random.Happens(6) ? Attribution.Suspected : Attribution.Confirmed,
            Reported = isElsewhere ? _random.Happens(50) ? EdtfDate.Since(EdtfDate.Day(day)) : EdtfDate.Day(day) : EdtfDate.Day(today),
            ReportedTo = isElsewhere ? _random.One(Elsewhere) : to,
            Place = contact.Behaviour.Code switch
            {
                "turning-up-at-home" or "home-intrusion" => "home",
                "turning-up-at-work" => "work",
                _ => null,
            },
            Note = _random.Happens(25) ? _random.One(Notes) : null,
        };
    }

    /// <summary>A time as it is remembered: the longer ago, the less exactly.</summary>
    private EdtfDate Remembered(DateTime at, DateTime now)
    {
        var (days, day) = ((now - at).TotalDays, EdtfDate.Day(DateOnly.FromDateTime(at)));
        var sure = _random.NextDouble() * 100;
        return days < 2 ? sure < 85 ? Minute(at) : day
            : days < 14 ? sure < 40 ? Minute(at) : sure < 85 ? day : day.With(DateQualifier.Approximate)
            : sure < 15 ? Minute(at) : sure < 45 ? day : sure < 70 || days < EarlierDays ? day.With(DateQualifier.Approximate)
            : EdtfDate.Month(at.Year, at.Month);
    }

    private static Channel ChannelOf(Behaviour behaviour) => Channels.TryGetValue(behaviour.Code, out var channel) ? channel : Channel.InPerson;

    private string NextEntry() => string.Create(CultureInfo.InvariantCulture, $"e{++_written}");

    private void Write(Incident entry, DateTime at)
    {
        _entries.Add(entry);
        _times[entry.Id] = at;
        Record(new EntryAdded(entry));
    }

    /// <summary>Something that is there is told once more, by the day, at times by somebody else.</summary>
    private void TellTwice(double percent)
    {
        if (_entries.Count == 0 || !_random.Happens(percent))
            return;
        var known = _random.One(_entries);
        Record(new EntryAdded(new Incident(NextEntry(), EdtfDate.Day(DateOnly.FromDateTime(_times[known.Id])), known.Behaviours)
        {
            Channel = known.Channel,
            Source = _random.Happens(50) ? IncidentSource.Witness : IncidentSource.Victim,
            SameAs = known.Id,
        }));
    }

    /// <summary>A separation and a warning of earlier days, where they are told.</summary>
    private void TellOfDates(DateTime now, double percent)
    {
        if (_separation is { } separation && Local(separation.On) < now && _random.Happens(percent))
        {
            Record(new MilestoneSet(separation));
            _separation = null;
        }
        if (_warning is { } warning && Local(warning.From) < now && _random.Happens(percent))
        {
            Record(new MeasureSet(warning));
            _warning = null;
        }
    }

    /// <summary>Some entries are corrected, and a few withdrawn.</summary>
    private void CorrectSome()
    {
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            if (_random.Happens(2))
            {
                Record(new EntryWithdrawn(_entries[i].Id), _random.One(Withdrawals));
                _entries.RemoveAt(i);
            }
            else if (_random.Happens(5) && _entries[i].Occurrences == 1)
            {
                var isExact = _random.Happens(70);
                _entries[i] = Corrected(_entries[i], isExact ? Minute(_times[_entries[i].Id]) : _entries[i].When, isExact);
                Record(new EntryCorrected(_entries[i]), isExact ? "The phone shows the exact time." : "The victim did not see who it was.");
            }
        }
    }

    private static Incident Corrected(Incident entry, EdtfDate when, bool isSure) => new(entry.Id, when, entry.Behaviours)
    {
        Channel = entry.Channel,
        Source = entry.Source,
        Attribution = isSure ? entry.Attribution : Attribution.Suspected,
        Reported = entry.Reported,
        ReportedTo = entry.ReportedTo,
        Place = entry.Place,
        Note = entry.Note,
    };
}
