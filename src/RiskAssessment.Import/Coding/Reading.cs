namespace RiskAssessment.Import.Coding;

/// <summary>A text that is being searched: its words, its quotations, and the classes of words that were looked up.</summary>
internal sealed class Reading
{
    private readonly ulong[]?[] _classes;
    private readonly int[] _quotationOf;

    internal Reading(string text, Spellings spellings, int classes)
    {
        Words = WordReader.Read(text, spellings);
        Quotations = Quotation.In(text, Words);
        _classes = new ulong[classes][];
        _quotationOf = new int[Words.Length];
        Array.Fill(_quotationOf, -1);
        for (var i = 0; i < Quotations.Count; i++)
            Array.Fill(_quotationOf, i, Quotations[i].First, Quotations[i].After - Quotations[i].First);
        Text = text;
    }

    internal string Text { get; }

    internal Word[] Words { get; }

    internal List<Quotation> Quotations { get; }

    /// <summary>The number of the quotation in which a word stands; -1 if it is not quoted.</summary>
    internal int QuotationOf(int word) => _quotationOf[word];

    /// <summary>Whether a word begins a clause or a sentence, or is in another voice than the word before it.</summary>
    internal bool BeginsClause(int word) =>
        word > 0 && word < Words.Length && (Words[word].Before >= Pause.Clause || _quotationOf[word] != _quotationOf[word - 1]);

    /// <summary>The lengths of a class of words at a place. They are kept, with the highest bit as the mark that they are known.</summary>
    internal ulong Remember(int number, PatternPart part, int at)
    {
        const ulong Known = 1UL << 63;
        if (at >= Words.Length)
            return part.Lengths(this, at);
        var lengths = _classes[number] ??= new ulong[Words.Length];
        if (lengths[at] == 0)
            lengths[at] = part.Lengths(this, at) | Known;
        return lengths[at] & ~Known;
    }
}
