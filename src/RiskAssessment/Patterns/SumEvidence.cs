namespace RiskAssessment.Patterns;

/// <summary>Of a sum over entries of some kind in a window: those that are surely in it, and those that may be.</summary>
/// <param name="days">The days of the window; 0 if there is none.</param>
/// <param name="attribute">What the entries have.</param>
/// <param name="behaviour">What was done.</param>
/// <param name="inMeasure">Whether they lie within a measure in force.</param>
internal sealed class SumEvidence(
    int days = 0, BehaviourAttributes attribute = BehaviourAttributes.None, Behaviour? behaviour = null, bool inMeasure = false) : EvidenceRule
{
    internal override void Mark(StartedEntries entries, Ends ends, EntryMarks marks)
    {
        var edge = entries.Edge(days);
        for (var i = entries.Next(0); i >= 0; i = entries.Next(i + 1))
        {
            ref readonly var entry = ref entries[i];
            if (entry.Span.End <= edge || !IsOfKind(entry))
                continue;
            var isSure = entry.IsConfirmed && entry.Span.Start > edge;
            if (inMeasure)
            {
                if (!entries.Diary.MeasureSpans.Overlaps(entries.SpanAt(i)))
                    continue;
                isSure &= entries.Diary.MeasureSpans.Contains(entries.SpanAt(i));
            }
            if ((ends & (isSure ? Ends.Both : Ends.High)) != 0)
                marks.Mark(i);
        }
    }

    private bool IsOfKind(in DiaryEntry entry) => behaviour is null ? (entry.Attributes & attribute) == attribute : entry.Has(behaviour);
}
