namespace RiskAssessment;

/// <summary>How many occurrences there were at least, and at most.</summary>
internal readonly record struct CountRange(long Low, long High)
{
    /// <summary>A part of some occurrences that are spread evenly: the whole numbers on either side of it, each at least a number.</summary>
    internal static CountRange Share(int occurrences, long part, long whole, int least)
    {
        var product = (decimal)occurrences * part;
        var rest = product % whole;
        var floor = (long)((product - rest) / whole);
        return new CountRange(Math.Max(floor, least), Math.Max(rest == 0 ? floor : floor + 1, least));
    }
}
