using System.Globalization;

namespace RiskAssessment.Import.Contacts;

/// <summary>The messages and calls of all files: what several files have counts once.</summary>
internal sealed class ContactDiary(DiaryAssembler assembler, ImportSession session)
{
    private readonly SortedDictionary<ContactGroup.Key, ContactDay> _days = [];

    internal void AddFile(IEnumerable<ContactGroup> groups)
    {
        foreach (var groupsOfDay in groups.GroupBy(group => group.Of with { Codes = "" }))
        {
            var day = new ContactDay(groupsOfDay);
            if (_days.TryGetValue(groupsOfDay.Key, out var there))
                there.Join(day);
            else
                _days.Add(groupsOfDay.Key, day);
        }
    }

    /// <summary>Adds the entries to the diary.</summary>
    internal void Finish()
    {
        var entries = (session.Options.Into?.Incidents ?? []).Where(incident => incident.Source == IncidentSource.System).ToLookup(incident => incident.When.ToString(), StringComparer.Ordinal);
        foreach (var (key, day) in _days)
        {
            if (key.Kind == ContactKind.Message)
                day.Agree(entries[key.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
            foreach (var group in day.Groups)
                Add(group);
        }
    }

    private void Add(ContactGroup group)
    {
        var draft = group.Draft();
        assembler.Add(new ReadIncident(draft.Named, null, group.Id, group.Rows, (_, code, message) => ImportSession.At(group.FirstPlace, code, message))
        {
            File = group.File,
            HasTimes = true,
            Leaving = group.Leaving,
            IsThere = group.IsThere,
            IsBack = group.IsBack,
            IsBeside = id => group.CodesIn(id) is not null,
        });
        if (group.IsCut)
            session.Problems.Add(ImportSession.At(group.FirstPlace, ImportProblem.TextCut, $"The messages of {draft.When} have more words than a note can hold ({Bounds.TextLength} characters), so the last ones are not in it. Keep the file itself.", ProblemSeverity.Warning), group.File);
    }
}
