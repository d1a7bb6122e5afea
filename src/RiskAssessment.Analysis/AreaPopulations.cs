using System.Globalization;
using CsvHelper;

namespace RiskAssessment.Analysis;

/// <summary>Reads how many people live in areas from CSV: <c>area,period,population</c>.</summary>
public static class AreaPopulations
{
    private const string Wrong = "SRA0901";

    private static readonly string[] Columns = ["area", "period", "population"];

    /// <summary>Reads populations. An empty area stands for all areas together, an empty period for all periods.</summary>
    /// <param name="utf8">The CSV in UTF-8, whose first line names the columns, in any order.</param>
    /// <param name="problems">Every problem, with its line, in the order of the file.</param>
    /// <returns>The rows with which nothing is wrong, in the order of the file.</returns>
    public static IReadOnlyList<AreaPopulation> Read(Stream utf8, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var (found, populations, seen) = (new List<Problem>(), new List<AreaPopulation>(), new HashSet<(string, string)>());
        problems = found;
        using var csv = CsvReader.Create(utf8, new CsvReaderOptions { HasHeader = false, TrimWhitespace = true, IncludeValuesInExceptions = false });
        string[] names = csv.Read() ? Cells(csv) : [];
        var places = Array.ConvertAll(Columns, column => Array.IndexOf(names, column));
        if (places.Contains(-1))
        {
            found.Add(new Problem(Wrong, "$", "The first line does not name the columns 'area', 'period' and 'population'. Add it.") { Line = 1 });
            return populations;
        }
        for (var line = 2; csv.Read(); line++)
        {
            var row = Cells(csv);
            var (area, period, people) = (Cell(0), Cell(1), Cell(2));
            if (!long.TryParse(people, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
                found.Add(new Problem(Wrong, "$.population", $"'{people}' is not a number of people. Write a whole number, at least 1, without separators.") { Line = line });
            else if (!seen.Add((area, period)))
                found.Add(new Problem(Wrong, "$.area", $"There is a line for area '{area}' and period '{period}' already. Keep one of them.") { Line = line });
            else
                populations.Add(new AreaPopulation(area, period, number));

            string Cell(int column) => places[column] < row.Length ? row[places[column]] : "";
        }
        return populations;
    }

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = csv.GetString(i).Trim();
        return cells;
    }
}
