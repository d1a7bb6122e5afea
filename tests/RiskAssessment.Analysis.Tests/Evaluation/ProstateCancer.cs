using System.Globalization;
using RiskAssessment.Tests.Peers;

namespace RiskAssessment.Analysis.Tests;

/// <summary>The 750 cases of dcurves, 105 of them with the outcome.</summary>
internal sealed class ProstateCancer
{
    private readonly string[][] _rows;
    private readonly string[] _names;

    internal ProstateCancer()
    {
        var lines = File.ReadAllLines(Path.Combine(PeersData.Folder("dcurves"), "dca.csv"));
        _names = lines[0].Split(',');
        _rows = [.. lines.Skip(1).Select(line => line.Split(','))];
    }

    internal bool[] Outcomes => [.. this["cancer"].Select(value => value > 0)];

    internal double[] this[string column] => [.. _rows.Select(row => double.Parse(row[Array.IndexOf(_names, column)], CultureInfo.InvariantCulture))];
}
