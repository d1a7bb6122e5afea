namespace RiskAssessment;

/// <summary>"Did you mean ...?" for codes that people type. A code that shares no letter with what was typed is no suggestion.</summary>
internal static class Spelling
{
    private const int LongestCode = 64;

    internal static string Suggestion(string typed, IEnumerable<string> known)
    {
        string? best = null;
        var least = 3;
        foreach (var code in typed.Length <= LongestCode ? known : [])
        {
            var distance = Math.Abs(code.Length - typed.Length) < least ? Distance(typed, code) : least;
            if (distance < least && distance < Math.Max(code.Length, typed.Length))
                (best, least) = (code, distance);
        }
        return best is null ? "" : $" Did you mean '{best}'?";
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var k = 1; k <= to.Length; k++)
            {
                var substituted = diagonal + (from[i - 1] == to[k - 1] ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.Min(substituted, Math.Min(row[k], row[k - 1]) + 1);
            }
        }
        return row[to.Length];
    }
}
