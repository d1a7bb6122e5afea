namespace RiskAssessment.Import.Contacts;

/// <summary>The contacts of one local day, of one kind, from one person and by one means, in groups by their codes. A message is in one of them, whatever codes it was given.</summary>
internal sealed class ContactDay
{
    private readonly SortedDictionary<string, ContactGroup> _groups = new(StringComparer.Ordinal);

    internal ContactDay(IEnumerable<ContactGroup> groups)
    {
        foreach (var group in groups)
            _groups.Add(group.Of.Codes, group);
    }

    /// <summary>The groups that have contacts.</summary>
    internal IEnumerable<ContactGroup> Groups => _groups.Values.Where(group => group.Count > 0);

    private bool HasCodes => _groups.Count > 1 || !_groups.ContainsKey("");

    /// <summary>Joins the same day of another file: what both files have counts once.</summary>
    internal void Join(ContactDay other)
    {
        if (HasCodes || other.HasCodes)
            Agree(other);
        foreach (var (codes, group) in other._groups)
            if (_groups.TryGetValue(codes, out var there))
                there.Join(group);
            else
                _groups.Add(codes, group);
    }

    /// <summary>Gives messages that the diary has under further codes the same codes, and says which of its messages have further codes now.</summary>
    /// <param name="diary">Entries of the diary into which files are imported.</param>
    internal void Agree(IEnumerable<Incident> diary)
    {
        var name = _groups.Values.First();
        var all = (from entry in diary let codes = name.CodesIn(entry.Id) where codes is not null select (Codes: codes, Entry: entry)).ToList();
        var ids = all.Select(one => one.Entry.Id).ToHashSet(StringComparer.Ordinal);
        var there = all.Where(one => one.Entry.SameAs is not { } other || !ids.Contains(other)).ToDictionary(one => one.Codes, one => one.Entry, StringComparer.Ordinal);
        if (!HasCodes && all.TrueForAll(one => one.Codes.Length == 0))
            return;
        var same = SameMessages.Of(there.ToDictionary(one => one.Key, one => one.Value.Occurrences, StringComparer.Ordinal), _groups.ToDictionary(group => group.Key, group => group.Value.Count, StringComparer.Ordinal));
        foreach (var (codes, here, count) in same)
            Move(here, SameMessages.Both(codes, here), count, Likely(there[codes]));
        foreach (var leaving in same.Where(one => SameMessages.Both(one.One, one.Other) != one.One).GroupBy(one => one.One, StringComparer.Ordinal))
        {
            var left = there[leaving.Key].Occurrences - leaving.Sum(one => one.Count);
            var (codes, here, _) = leaving.First();
            var remains = left > 0 || _groups.GetValueOrDefault(codes) is { Count: > 0 };
            _groups[SameMessages.Both(codes, here)].Leaving.Add(new(there[codes].Id, Math.Max(1, left), !remains));
        }
        foreach (var (codes, group) in _groups)
        {
            group.IsThere = group.Count == same.Where(one => one.One == codes && SameMessages.Both(one.One, one.Other) == codes).Sum(one => one.Count);
            group.IsBack = !there.ContainsKey(codes) && all.Exists(one => one.Codes == codes);
        }
    }

    /// <summary>Gives messages that both files have the same codes in both.</summary>
    private void Agree(ContactDay other)
    {
        var isExact = _groups.Values.Concat(other._groups.Values).All(group => group.HasSeconds);
        var (here, there) = (Moments(isExact), other.Moments(isExact));
        foreach (var (moment, codes) in here)
        {
            if (!there.TryGetValue(moment, out var others))
                continue;
            foreach (var (one, two, count) in SameMessages.Of(codes, others))
            {
                var both = SameMessages.Both(one, two);
                Move(one, both, count, Rank);
                other.Move(two, both, count, Rank);
            }

            int Rank(int second) => ContactGroup.Moment(second, isExact) == moment ? 0 : 1;
        }
    }

    /// <summary>The number of contacts of each moment by their codes.</summary>
    private Dictionary<int, Dictionary<string, int>> Moments(bool isExact) =>
        (from @group in _groups.Values
         from moment in @group.Moments(isExact)
         group (@group.Of.Codes, moment.Value) by moment.Key).ToDictionary(moment => moment.Key, moment => moment.ToDictionary(StringComparer.Ordinal));

    private void Move(string from, string to, int count, Func<int, int> rank)
    {
        if (from == to)
            return;
        if (!_groups.TryGetValue(to, out var group))
            _groups.Add(to, group = _groups[from].Empty(to));
        _groups[from].Move(count, group, rank);
    }

    /// <summary>Ranks messages by whether they are within the times that the note of an entry states.</summary>
    private static Func<int, int> Likely(Incident entry)
    {
        var times = DiaryMerge.TimesOf(entry.Note);
        return second => times is { } span && LocalMoment.Minute(second) is var minute && string.CompareOrdinal(span.First, minute) <= 0 && string.CompareOrdinal(minute, span.Last) <= 0 ? 0 : 1;
    }
}

/// <summary>An entry of the diary from which messages leave, because they have further codes now.</summary>
/// <param name="Id">The id of the entry.</param>
/// <param name="Left">The number of messages that it keeps, at least 1.</param>
/// <param name="IsEmpty">Whether it keeps none.</param>
internal readonly record struct LeavingMessages(string Id, int Left, bool IsEmpty);
