using System.Globalization;
using CsvHelper;

namespace RiskAssessment.Analysis;

/// <summary>Reads the cases of one table, with every problem.</summary>
internal sealed class EvaluationReader(EvaluationColumns columns)
{
    private const string NoColumn = "SRA0902";
    private const string Unusable = "SRA0903";
    private const string More = "SRA0099";
    private const int MostProblems = 100;
    private const string OpenQuote = "A quotation mark in this row is never closed. Close it, or double it within a cell.";

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private int _unlisted;

    internal IReadOnlyList<Problem> Problems => _unlisted == 0 ? _problems.AsReadOnly()
        : [.. _problems, new Problem(More, "$", string.Format(CultureInfo.InvariantCulture, "There are {0} more problems. Fix these first.", _unlisted))];

    internal IReadOnlyList<EvaluationCase> Read(Stream utf8)
    {
        var (cases, isOpen) = (new List<EvaluationCase>(), false);
        using var csv = CsvReader.Create(utf8, new CsvReaderOptions
        {
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            PoolStrings = true,
            OnMalformedRecord = record => isOpen |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        var width = csv.Read() ? csv.FieldCount : 0;
        if (isOpen)
            Add(1, "$", OpenQuote);
        else
            FindColumns([.. Enumerable.Range(0, width).Select(i => csv.GetString(i).Trim())]);
        if (_problems.Count > 0)
            return cases;
        while (csv.Read())
        {
            var (line, before) = ((int)csv.LineNumber, _problems.Count + _unlisted);
            if (isOpen)
                Add(line, "$", OpenQuote);
            else if (csv.FieldCount != width)
                Add(line, "$", string.Format(CultureInfo.InvariantCulture, "This row has {0} cells, the first line {1}. Put quotation marks around cells that contain the separator.", csv.FieldCount, width));
            else if (CaseOf(csv, line) is var one && _problems.Count + _unlisted == before)
                cases.Add(one);
        }
        return cases.AsReadOnly();
    }

    private void FindColumns(string[] names)
    {
        string?[] asked = [columns.Outcome, columns.Level, columns.Lowest, columns.Highest, columns.Probability, .. columns.Raters, .. columns.Groups];
        foreach (var column in asked.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var place = Array.IndexOf(names, column);
            if (place < 0)
                _problems.Add(new Problem(NoColumn, "$", $"There is no column '{column}' in the first line. Check the name.") { Line = 1 });
            else if (Array.LastIndexOf(names, column) != place)
                _problems.Add(new Problem(NoColumn, "$", $"There is more than one column '{column}' in the first line. Rename one.") { Line = 1 });
            else
                _places.Add(column, place);
        }
    }

    private EvaluationCase CaseOf(CsvReader csv, int line)
    {
        var (level, lowest, highest) = (LevelIn(columns.Level), LevelIn(columns.Lowest, isEnd: true), LevelIn(columns.Highest, isEnd: true));
        if (lowest > highest)
            Add(line, PathOf(columns.Lowest!), "The lowest level is above the highest. Correct one of them.");
        else if (level > RiskLevel.Undetermined && (level < lowest || level > highest))
            Add(line, PathOf(columns.Level), "The level does not lie between the lowest and the highest. Correct one of them.");
        return new EvaluationCase(line)
        {
            Outcome = OutcomeIn(columns.Outcome),
            Level = level,
            Lowest = lowest,
            Highest = highest,
            Probability = ProbabilityIn(columns.Probability),
            Ratings = [.. columns.Raters.Select(column => LevelIn(column))],
            Groups = [.. columns.Groups.Select(CellOf)],
        };

        string CellOf(string column) => csv.GetString(_places[column]).Trim();

        bool? OutcomeIn(string column)
        {
            switch (CellOf(column).ToUpperInvariant())
            {
                case "":
                    return null;
                case "1" or "YES" or "TRUE":
                    return true;
                case "0" or "NO" or "FALSE":
                    return false;
                default:
                    Add(line, PathOf(column), $"'{CellOf(column)}' is no outcome. Write 1 or 0, yes or no, true or false, or nothing if it is not known.");
                    return null;
            }
        }

        RiskLevel? LevelIn(string? column, bool isEnd = false)
        {
            switch (column is null ? "" : CellOf(column).ToUpperInvariant())
            {
                case "":
                    return null;
                case "STANDARD":
                    return RiskLevel.Standard;
                case "MEDIUM":
                    return RiskLevel.Medium;
                case "HIGH":
                    return RiskLevel.High;
                case "UNDETERMINED" when !isEnd:
                    return RiskLevel.Undetermined;
                default:
                    Add(line, PathOf(column!), $"'{CellOf(column!)}' is no level here. Write standard, medium{(isEnd ? " or high" : ", high or undetermined")}, or nothing if it is not known.");
                    return null;
            }
        }

        double? ProbabilityIn(string? column)
        {
            if (column is null || CellOf(column) is not { Length: > 0 } text)
                return null;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var probability) && probability is >= 0 and <= 1)
                return probability;
            Add(line, PathOf(column), $"'{text}' is no probability. Write a number from 0 to 1 with a decimal point, such as 0.25, or nothing if it is not known.");
            return null;
        }
    }

    private static string PathOf(string column) => "$." + column;

    private void Add(int line, string path, string message)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(new Problem(Unusable, path, message) { Line = line });
        else
            _unlisted++;
    }
}
