using System.Buffers;
using RiskAssessment.Patterns;

namespace RiskAssessment.Json;

/// <summary>
/// The ids of a diary's entries as JSON, written once, in the order of time and each with its comma, so that neighbours are copied together
/// wherever they stand behind something.
/// </summary>
internal sealed class IncidentIds(IncidentDiary? diary) : IDisposable
{
    private JsonPage? _ids;

    /// <summary>Where the id of each entry begins, and at last where all end.</summary>
    private int[]? _ends;

    /// <summary>Writes the ids of incidents that an assessment lists.</summary>
    internal void Write(JsonPage page, IReadOnlyList<string> incidents)
    {
        page.Raw("\"incidents\":["u8);
        if (incidents is Selection selection && diary is not null)
        {
            using var marks = new EntryMarks(diary);
            selection.CopyTo(marks.Words);
            Write(page, marks.Words);
        }
        page.Close(']');
    }

    /// <summary>Writes the ids of the incidents behind a fact.</summary>
    internal void Write(JsonPage page, int fact, PatternProfile pattern)
    {
        page.Raw("\"incidents\":["u8);
        if (diary is not null)
        {
            using var marks = new EntryMarks(diary);
            pattern.MarkIncidents(fact, marks);
            Write(page, marks.Words);
        }
        page.Close(']');
    }

    public void Dispose()
    {
        _ids?.Dispose();
        if (_ends is not null)
            ArrayPool<int>.Shared.Return(_ends);
    }

    private void Write(JsonPage page, ReadOnlySpan<ulong> entries)
    {
        if (_ends is null)
            WriteAll();
        var all = _ids!.Written;
        var room = page.Room(all.Length);
        var written = 0;
        for (var from = Bits.Next(entries, 0); from >= 0;)
        {
            var until = Bits.NextUnset(entries, from + 1);
            var ids = all.Slice(_ends![from], _ends[until] - _ends[from]);
            ids.CopyTo(room.Slice(written));
            written += ids.Length;
            from = Bits.Next(entries, until);
        }
        page.Took(written);
    }

    private void WriteAll()
    {
        var ids = diary!.Ids;
        _ends = ArrayPool<int>.Shared.Rent(ids.Length + 1);
        _ids = new JsonPage();
        _ends[0] = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            _ids.Text(ids[i]);
            _ends[i + 1] = _ids.Written.Length;
        }
    }
}
