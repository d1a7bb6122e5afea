namespace RiskAssessment.Import.Contacts;

/// <summary>The messages and calls of all files: what several files have counts once.</summary>
internal sealed class ContactDiary(DiaryAssembler assembler, ImportSession session)
{
    private readonly SortedDictionary<ContactGroup.Key, (ContactGroup Group, int Rows, int File)> _groups = [];

    internal void AddFile(IEnumerable<ContactGroup> groups)
    {
        foreach (var group in groups)
        {
            if (_groups.TryGetValue(group.Of, out var there))
            {
                _groups[group.Of] = there with { Rows = there.Rows + group.Count };
                there.Group.Join(group);
            }
            else
                _groups.Add(group.Of, (group, group.Count, session.File));
        }
    }

    /// <summary>Adds the entries to the diary.</summary>
    internal void Finish()
    {
        foreach (var (group, rows, file) in _groups.Values)
        {
            var draft = group.Draft();
            assembler.Add(new ReadIncident(draft.Named, null, group.Id, rows, (_, code, message) => ImportSession.At(group.FirstPlace, code, message))
            {
                File = file,
                HasTimes = true,
            });
            if (group.IsCut)
                session.Problems.Add(ImportSession.At(group.FirstPlace, ImportProblem.TextCut, $"The messages of {draft.When} have more words than a note can hold ({Bounds.TextLength} characters), so the last ones are not in it. Keep the file itself.", ProblemSeverity.Warning), file);
        }
    }
}
