namespace RiskAssessment.Import.Coding;

/// <summary>Who speaks in each quotation of a text.</summary>
/// <remarks>Without a name for the speaker it is the person, because people quote what was said to them.</remarks>
internal sealed class Voices
{
    private const int Window = 12;

    private readonly LexiconWords _known;
    private readonly Reading _reading;
    private readonly Actor[] _speakers;

    internal Voices(LexiconWords known, Reading reading)
    {
        (_known, _reading) = (known, reading);
        _speakers = [.. reading.Quotations.Select(SpeakerOf)];
    }

    /// <summary>The speaker of a word: the writer where it is not quoted.</summary>
    internal Actor Of(int word) => _reading.QuotationOf(word) is >= 0 and var quotation ? _speakers[quotation] : Actor.Unknown;

    private Actor SpeakerOf(Quotation quotation)
    {
        var before = Before(quotation.First);
        return before != Actor.Unknown ? before : After(quotation.After) is var after && after != Actor.Unknown ? after : Actor.Person;
    }

    private Actor Before(int first)
    {
        var words = _reading.Words;
        for (var i = first - 1; i >= Math.Max(0, first - Window); i--)
        {
            if (_known.Set("tell").Contains(words[i].Key))
                return Subject(i);
            if (words[i].Before == Pause.Sentence || words[i + 1].Before == Pause.Sentence)
                break;
        }
        return Actor.Unknown;
    }

    private Actor After(int after)
    {
        var words = _reading.Words;
        for (var i = after; i < Math.Min(words.Length, after + 4); i++)
        {
            if (i > after && words[i].Before >= Pause.Clause)
                break;
            if (_known.Set("tell").Contains(words[i].Key))
                return Subject(i) is var speaker && speaker != Actor.Unknown ? speaker : Actor.Person;
        }
        return Actor.Unknown;
    }

    /// <summary>The nearest subject in front of a verb of saying.</summary>
    private Actor Subject(int verb)
    {
        var words = _reading.Words;
        for (var i = verb - 1; i >= Math.Max(0, verb - 5) && !_reading.BeginsClause(i + 1); i--)
        {
            if (words[i].Key is "i" or "we")
                return Actor.Writer;
            if (_known.Set("person").Contains(words[i].Key))
                return Actor.Person;
            if (_known.Set("bystander").Contains(words[i].Key))
                return i > 0 && words[i - 1].Key is "his" or "their" or "ei" ? Actor.Person : Actor.Bystander;
        }
        return words[verb].Key is "dywedais" or "dwedais" or "atebais" ? Actor.Writer : Actor.Unknown;
    }
}
