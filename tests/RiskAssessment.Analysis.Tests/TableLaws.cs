using System.Diagnostics;
using FsCheck;
using Google.OrTools.LinearSolver;
using RiskAssessment.Tests.Laws;
using Xunit;

namespace RiskAssessment.Analysis.Tests;

/// <summary>
/// An attacker who knows the whole report solves for each number of the table of areas by relationship that is suppressed, totals too. He knows that a suppressed total is at least 1, and a suppressed
/// cell, too, unless the table says that it suppresses zeros. A solver for linear programs (OR-Tools) takes his part.
/// </summary>
public sealed class TableLaws
{
    private static readonly ExtentOptions County = new() { AreaLabel = "area", CrossAreaByRelationship = true };

    [Law]
    public void Each_suppressed_cell_and_total_could_be_any_of_the_promised_number_of_values(DoNotSize<int> seed)
    {
        var (counts, options, row) = Drawn(seed.Item);
        if (row.AreaByRelationship is not { IsLeftOut: false } table)
            return;
        using var attacker = new Attacker(row, table);
        foreach (var (truth, published, place) in Numbers(counts, row, table))
        {
            if (published is null)
                AssertWide(attacker, place, truth, options.Threshold);
            else
                Assert.True(published == truth && (truth == 0 || truth >= options.Threshold), $"{truth} is published as {published}");
        }
        for (var area = 0; area < table.Rows.Count; area++)
            for (var relationship = 0; relationship < table.Totals.Count; relationship++)
                if (counts[area][relationship] == 0)
                    Assert.Equal(table.SuppressesZeros && table.Rows[area].Area.Count != 0 && table.Totals[relationship].Count != 0, table.Rows[area].Cells[relationship].Count is null);
    }

    [Law]
    public void No_large_cell_is_suppressed_that_need_not_be(DoNotSize<int> seed)
    {
        var (counts, options, row) = Drawn(seed.Item);
        if (row.AreaByRelationship is not { IsLeftOut: false } table)
            return;
        var numbers = Numbers(counts, row, table).ToList();
        foreach (var (truth, _, place) in numbers.Where(number => number.Published is null && number.Truth >= options.Threshold && number.Place is { Area: { }, Relationship: { } }).Take(3))
        {
            using var attacker = new Attacker(row, table);
            attacker.Learn(place, truth);
            Assert.Contains(numbers, number => number.Published is null && number.Place != place && Width(attacker, number.Place) < options.Threshold - 2);
        }
    }

    [Law]
    public void A_table_is_left_out_only_if_suppressing_all_of_it_would_not_do(DoNotSize<int> seed)
    {
        var (counts, options, row) = Drawn(seed.Item);
        if (row.AreaByRelationship is not { IsLeftOut: true } || row.Breakdowns.Take(2).Any(breakdown => breakdown.IsLeftOut))
            return;
        using var attacker = new Attacker(row, table: null);
        Assert.Contains(Numbers(counts, row, table: null), number => number.Published is null && Width(attacker, number.Place) < options.Threshold - 2);
    }

    [Law]
    public void The_other_numbers_are_the_same_with_the_table_and_without(DoNotSize<int> seed)
    {
        var (counts, options, row) = Drawn(seed.Item);
        var without = RowOf(counts, options with { CrossAreaByRelationship = false });
        Assert.Null(without.AreaByRelationship);
        Assert.Equal(without.Breakdowns.Select(breakdown => breakdown.ToString()), row.Breakdowns.Select(breakdown => breakdown.ToString()));
    }

    [Law]
    public void Rounding_suppresses_nothing(DoNotSize<int> seed)
    {
        var (counts, options, _) = Drawn(seed.Item);
        var table = RowOf(counts, options with { RoundTo = 5 }).AreaByRelationship!;
        Assert.Equal((false, false), (table.IsLeftOut, table.SuppressesZeros));
        Assert.All(Numbers(counts, RowOf(counts, options with { RoundTo = 5 }), table), number => Assert.Equal(Disclosure.Rounded(number.Truth, 5), number.Published));
    }

    [Fact]
    public void Few_of_the_tables_of_a_county_are_left_out()
    {
        var leftOut = Enumerable.Range(0, 200).Select(seed => Table(new Random(seed), areas: 6, relationships: 7, cases: 153)).Count(counts => RowOf(counts, County).AreaByRelationship!.IsLeftOut);
        Assert.InRange(leftOut, 0, 2);
    }

    [Fact]
    public void A_table_of_sixty_areas_and_twelve_relationships_takes_less_than_two_seconds()
    {
        var counts = Table(new Random(7), areas: 60, relationships: 12, cases: 3_000);
        var clock = Stopwatch.StartNew();
        var row = RowOf(counts, County);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 2);
        using var attacker = new Attacker(row, row.AreaByRelationship!);
        foreach (var (truth, _, place) in Numbers(counts, row, row.AreaByRelationship).Where(number => number.Published is null).Where((_, i) => i % 10 == 0))
            AssertWide(attacker, place, truth, threshold: 5);
    }

    private static void AssertWide(Attacker attacker, (int? Area, int? Relationship) place, long truth, int threshold)
    {
        var (low, high) = attacker.Solve(place);
        Assert.InRange(truth, low, high);
        Assert.True(high - low >= threshold - 2, $"{truth} at {place} lies between {low} and {high}");
    }

    private static double Width(Attacker attacker, (int? Area, int? Relationship) place)
    {
        var (low, high) = attacker.Solve(place);
        return high - low;
    }

    /// <summary>Every number of the table and its totals: what it is, what is published, and where. Without a table, each cell as if it were suppressed.</summary>
    private static IEnumerable<(long Truth, long? Published, (int? Area, int? Relationship) Place)> Numbers(long[][] counts, ExtentRow row, ExtentTable? table)
    {
        var (areas, relationships) = (row.Breakdowns[0].Cells, row.Breakdowns[1].Cells);
        for (var area = 0; area < areas.Count; area++)
            yield return (Enumerable.Range(0, relationships.Count).Sum(relationship => counts[area][relationship]), areas[area].Count, (area, null));
        for (var relationship = 0; relationship < relationships.Count; relationship++)
            yield return (Enumerable.Range(0, areas.Count).Sum(area => counts[area][relationship]), relationships[relationship].Count, (null, relationship));
        for (var area = 0; area < areas.Count; area++)
            for (var relationship = 0; relationship < relationships.Count; relationship++)
                if (table is not null || (areas[area].Count != 0 && relationships[relationship].Count != 0))
                    yield return (counts[area][relationship], table?.Rows[area].Cells[relationship].Count, (area, relationship));
    }

    private static (long[][] Counts, ExtentOptions Options, ExtentRow Row) Drawn(int seed)
    {
        var random = new Random(seed);
        var options = County with { Threshold = random.Next(3, 12) };
        for (; ; )
        {
            var counts = Table(random);
            var row = RowOf(counts, options);
            if (row.AreaByRelationship is not null)
                return (counts, options, row);
        }
    }

    /// <summary>A table in which each row and each column has a case somewhere, of zeros, ones, small and large counts in every mixture.</summary>
    private static long[][] Table(Random random)
    {
        var counts = Empty(random.Next(1, 7), random.Next(1, 6));
        int[] shares = [random.Next(0, 9), random.Next(0, 9), random.Next(0, 9), random.Next(0, 5), random.Next(0, 2)];
        for (var area = 0; area < counts.Length; area++)
            for (var relationship = 0; relationship < counts[0].Length; relationship++)
            {
                var kind = random.Next(1 + shares.Sum());
                counts[area][relationship] = kind < shares[0] ? 0
                    : kind < shares[0] + shares[1] ? 1
                    : kind < shares[0] + shares[1] + shares[2] ? random.Next(1, 6)
                    : kind < shares[0] + shares[1] + shares[2] + shares[3] ? random.Next(1, 40)
                    : random.Next(1, 3) * 1_000;
            }
        return counts;
    }

    private static long[][] Table(Random random, int areas, int relationships, int cases)
    {
        var counts = Empty(areas, relationships);
        for (var i = 0; i < cases; i++)
            counts[(int)(areas * Math.Pow(random.NextDouble(), 1.5))][(int)(relationships * Math.Pow(random.NextDouble(), 2))]++;
        return counts;
    }

    private static long[][] Empty(int areas, int relationships) => [.. Enumerable.Range(0, areas).Select(_ => new long[relationships])];

    private static ExtentRow RowOf(long[][] counts, ExtentOptions options)
    {
        var tally = new PeriodTally();
        for (var area = 0; area < counts.Length; area++)
            for (var relationship = 0; relationship < counts[0].Length; relationship++)
                for (var i = 0; i < counts[area][relationship]; i++)
                {
                    tally.Cases++;
                    tally.Add(ExtentDimension.Area, Name(area));
                    tally.Add(ExtentDimension.Relationship, Name(relationship));
                    tally.Add(Name(area), Name(relationship));
                }
        // Another period, in which each value occurs, so that a row or a column of zeros is in the table.
        var other = new PeriodTally();
        for (var area = 0; area < counts.Length; area++)
            other.Add(ExtentDimension.Area, Name(area));
        for (var relationship = 0; relationship < counts[0].Length; relationship++)
            other.Add(ExtentDimension.Relationship, Name(relationship));
        var report = new ExtentReport(
            options,
            new Dictionary<string, PeriodTally> { ["2017"] = tally, ["2018"] = other },
            0,
            (0, 0),
            (0, 0));
        return report.Periods[0];
    }

    private static string Name(int number) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";

    /// <summary>The equations of what is published. Its solver is kept, so that what was found for one number helps with the next.</summary>
    private sealed class Attacker : IDisposable
    {
        private readonly Solver _solver = Solver.CreateSolver("GLOP");
        private readonly Dictionary<(int? Area, int? Relationship), Variable> _unknown = [];

        internal Attacker(ExtentRow row, ExtentTable? table)
        {
            var (areas, relationships) = (row.Breakdowns[0].Cells, row.Breakdowns[1].Cells);
            for (var area = 0; area < areas.Count; area++)
                Add((area, null), areas[area].Count, least: 1);
            for (var relationship = 0; relationship < relationships.Count; relationship++)
                Add((null, relationship), relationships[relationship].Count, least: 1);
            for (var area = 0; area < areas.Count; area++)
                for (var relationship = 0; relationship < relationships.Count; relationship++)
                    Add((area, relationship), table?.Rows[area].Cells[relationship].Count, least: table is { SuppressesZeros: false } ? 1 : 0);
            for (var area = 0; area < areas.Count; area++)
                Equal(Enumerable.Range(0, relationships.Count).Select(relationship => _unknown[(area, relationship)]), 0, _unknown[(area, null)]);
            for (var relationship = 0; relationship < relationships.Count; relationship++)
                Equal(Enumerable.Range(0, areas.Count).Select(area => _unknown[(area, relationship)]), 0, _unknown[(null, relationship)]);
            Equal(Enumerable.Range(0, areas.Count).Select(area => _unknown[(area, null)]), row.Cases!.Value);
            Equal(Enumerable.Range(0, relationships.Count).Select(relationship => _unknown[(null, relationship)]), row.Cases!.Value);
        }

        public void Dispose() => _solver.Dispose();

        internal void Learn((int? Area, int? Relationship) place, long count) => _unknown[place].SetBounds(count, count);

        internal (double Low, double High) Solve((int? Area, int? Relationship) place)
        {
            using var objective = _solver.Objective();
            objective.Clear();
            objective.SetCoefficient(_unknown[place], 1);
            objective.SetMinimization();
            Assert.Equal(Solver.ResultStatus.OPTIMAL, _solver.Solve());
            var low = objective.Value();
            objective.SetMaximization();
            Assert.Equal(Solver.ResultStatus.OPTIMAL, _solver.Solve());
            return (Math.Round(low, 4), Math.Round(objective.Value(), 4));
        }

        private void Add((int? Area, int? Relationship) place, long? published, int least) =>
            _unknown.Add(place, published is { } known ? _solver.MakeNumVar(known, known, "") : _solver.MakeNumVar(least, double.PositiveInfinity, ""));

        private void Equal(IEnumerable<Variable> parts, long sum, Variable? whole = null)
        {
            var constraint = _solver.MakeConstraint(sum, sum);
            foreach (var part in parts)
                constraint.SetCoefficient(part, 1);
            if (whole is not null)
                constraint.SetCoefficient(whole, -1);
        }
    }
}
