namespace RiskAssessment.Import.Contacts;

/// <summary>Collects the messages and calls of one file, and takes those of the person under assessment.</summary>
internal sealed class ContactLog(ImportSession session, ContactSource source)
{
    private readonly Dictionary<ContactGroup.Key, ContactGroup> _groups = [];
    private readonly Dictionary<string, Sender> _senders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = [.. session.Options.Persons.Select(session.Names.Key)];
    private int _spoiled;

    /// <summary>Adds a message or call.</summary>
    internal void Add(Contact contact)
    {
        session.CountRead();
        if (contact.Direction == ContactDirection.Outgoing)
        {
            session.CountLeftOut();
            return;
        }
        var isSpoiled = PersonNames.IsSpoiled(contact.Sender);
        var isUnknown = !isSpoiled && PersonNames.IsWithheld(contact.Sender);
        var person = isUnknown ? "" : session.Names.Key(contact.Sender);
        if (!isUnknown)
            Know(person, contact, isSpoiled);
        _spoiled += isSpoiled ? 1 : 0;
        var key = new ContactGroup.Key(contact.When.Day, contact.Kind, person, source.Means, CodesOf(contact, isUnknown || isSpoiled), IsSuspected: isUnknown || isSpoiled);
        if (!_groups.TryGetValue(key, out var group))
            _groups.Add(key, group = new ContactGroup(key, source, contact.Sender, session.File));
        group.Add(contact, session.Options.KeepText);
    }

    /// <summary>Counts a notice of the app, which is nobody's message.</summary>
    internal void AddNotice()
    {
        session.CountRead();
        session.CountLeftOut();
    }

    /// <summary>Counts something that was refused.</summary>
    internal void Refuse(Problem problem)
    {
        session.CountRead();
        session.Problems.Add(problem);
    }

    /// <summary>Takes the contacts of the person, when the whole file is read.</summary>
    internal void Finish()
    {
        session.Problems.MarkPartial();
        if (Chosen() is not { } chosen)
        {
            session.Refuse(ImportProblem.PersonNeeded, $"This file has messages or calls of {_senders.Count} {(_senders.Count == 1 ? "person" : "people")} and does not say which of them is the owner. Give the name or number of the person whose messages count, as it stands in the file (--person).");
            return;
        }
        if (_spoiled > 0)
            session.Problems.Add(ImportSession.Warning(ImportProblem.NumberSpoiled, $"A spreadsheet has spoiled {_spoiled} {(_spoiled == 1 ? "number" : "numbers")} (such as 4.4770E+11), so that any number may be behind {(_spoiled == 1 ? "it" : "them")}: the calls are kept as suspected. Export the log again, and do not save it with a spreadsheet."));
        var taken = new Dictionary<ContactGroup.Key, ContactGroup>();
        foreach (var (key, group) in _groups.OrderBy(pair => pair.Key))
            if (Owned(key, chosen) is not { } owned)
                session.CountLeftOut(group.Count);
            else if (taken.TryGetValue(owned, out var there))
                there.Absorb(group);
            else if (owned == key)
                taken.Add(key, group);
            else
                (taken[owned] = new ContactGroup(owned, source, _senders.GetValueOrDefault(owned.Person)?.Shown ?? "", session.File)).Absorb(group);
        session.Contacts.AddFile(taken.Values);
    }

    /// <summary>The keys of the persons whose contacts count; <see langword="null"/> if the file does not say who its owner is.</summary>
    private HashSet<string>? Chosen()
    {
        var known = _senders.Where(sender => !sender.Value.IsSpoiled).ToDictionary(StringComparer.Ordinal);
        if (_asked.Count > 0)
        {
            HashSet<string> asked = [.. known.Where(sender => sender.Value.Keys.Overlaps(_asked)).Select(sender => sender.Key)];
            if (asked.Count == 0 && known.Count > 0)
                session.Problems.Add(ImportSession.Warning(ImportProblem.PersonNotFound, "Nothing in this file is from a person given with --person. Give the name, number or address as it stands in the file."));
            return asked;
        }
        if (source.KnowsDirections)
        {
            if (known.Count > 1)
                session.Problems.Add(ImportSession.Warning(ImportProblem.SeveralNumbers, $"The file has messages or calls from {known.Count} numbers or names, and all of them are imported. Give those of this person (--person)."));
            return [.. known.Keys];
        }
        var others = known.Where(sender => !sender.Value.IsOwner).Select(sender => sender.Key).ToList();
        return others.Count == known.Count && known.Count > 0 ? null : others.Count <= 1 ? [.. others] : null;
    }

    /// <summary>The key under which a group is taken; <see langword="null"/> if it is left out.</summary>
    private ContactGroup.Key? Owned(ContactGroup.Key key, HashSet<string> chosen)
    {
        if (key.Person.Length > 0)
            return key.IsSuspected || chosen.Contains(key.Person) ? key : null;
        // In a chat that the person is not in, the sender is somebody else.
        if (!source.KnowsDirections && chosen.Count == 0 && _senders.Count > 0)
            return null;
        return source.KnowsDirections || chosen.Count != 1 || _senders.Count > 2 ? key : key with { Person = chosen.First(), IsSuspected = false };
    }

    /// <summary>The behaviours that somebody sees in the words of a message that counts, in their order, with + between them.</summary>
    private string CodesOf(Contact contact, bool isUnknown)
    {
        var counts = _asked.Count == 0 ? contact.Direction == ContactDirection.Incoming : !isUnknown && contact.AlsoKnownAs.Append(contact.Sender).Any(name => _asked.Contains(session.Names.Key(name)));
        return session.Options.Coding is { } coding && counts && contact.Text.Length > 0
            ? SameMessages.Join(coding(contact.Text).Select(behaviour => behaviour.Code).Where(code => code != "unwanted-messages"))
            : "";
    }

    private void Know(string person, Contact contact, bool isSpoiled)
    {
        if (!_senders.TryGetValue(person, out var sender))
            _senders.Add(person, sender = new Sender(contact.Sender, PersonNames.IsOwner(contact.Sender), isSpoiled, [person]));
        foreach (var name in contact.AlsoKnownAs)
            if (!PersonNames.IsWithheld(name))
                sender.Keys.Add(session.Names.Key(name));
    }

    private sealed record Sender(string Shown, bool IsOwner, bool IsSpoiled, HashSet<string> Keys);
}
