using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskAssessment.Import.Cells;

/// <summary>How many times, as people write it.</summary>
/// <param name="Count">The number; of a range the lower.</param>
/// <param name="IsExact">Whether only a number was written. Else the words are added to the note.</param>
/// <param name="IsKnown">Whether there was a number at all, and only one.</param>
internal readonly partial record struct CountReading(int Count, bool IsExact, bool IsKnown)
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Reads a cell; false if its number is not a valid count.</summary>
    internal static bool TryRead(string cell, out CountReading reading, out Refusal refusal)
    {
        (reading, refusal) = (new(1, true, true), default);
        if (cell.Length == 0)
            return true;
        var text = cell.Length > DateCell.Longest ? "" : WithoutDecimals().Replace(Wording.OneLine(cell), "$1");
        reading = Wording.Key(text) switch
        {
            "once" or "one" or "unwaith" or "un" => new(1, true, true),
            "twice" or "two" or "dwywaith" or "dau" or "dwy" => new(2, true, true),
            _ when Range().Match(text) is { Success: true } range => new(Number(range.Groups[1].Value), false, false),
            _ when One().Match(text) is { Success: true } one => new(Number(one.Groups[2].Value), !one.Groups[1].Success && !one.Groups[3].Success, true),
            _ => new(1, false, false),
        };
        if (Impossible().IsMatch(text) || reading.Count is < 1 or > Bounds.Occurrences)
            refusal = new(ImportProblem.CountNotPossible, $"This is not a valid number of times. Write a whole number from 1 to {Bounds.Occurrences}, or leave the cell empty for one time.");
        return refusal.Code is null;
    }

    /// <summary>-1 for numbers that are too large, so that they are refused.</summary>
    private static int Number(string digits) =>
        int.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex(@"^(about |around |approx\.? |approximately |roughly |at least |tua |o leiaf |c\. ?|~ ?)?x? ?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)( ?\+|ish| or more| neu fwy)?(?: ?x| times| o weithiau| gwaith)?$", Plain)]
    private static partial Regex One();

    [GeneratedRegex(@"^(?:about |tua |~ ?)?([0-9]+) ?(?:-|to|or|neu|i) ?[0-9]+(?: times| o weithiau| gwaith)?$", Plain)]
    private static partial Regex Range();

    /// <summary>A whole number that a spreadsheet wrote with decimals: 3,0.</summary>
    [GeneratedRegex(@"^([0-9]+)[.,]0{1,2}$", Plain)]
    private static partial Regex WithoutDecimals();

    [GeneratedRegex(@"^-|^[0-9]+[.,][0-9]{1,2}$", Plain)]
    private static partial Regex Impossible();
}
