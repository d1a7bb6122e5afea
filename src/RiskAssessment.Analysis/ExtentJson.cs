using System.Text.Json;

namespace RiskAssessment.Analysis;

/// <summary>Writes the extent of stalking as JSON, in the format of <see cref="Schema"/>.</summary>
public static class ExtentJson
{
    private const string FormatVersion = "1.0";
    private const int Digits = 4;

    /// <summary>The JSON Schema (draft 2020-12) of what is written, as JSON text.</summary>
    public static string Schema
    {
        get
        {
            using var reader = new StreamReader(typeof(ExtentJson).Assembly.GetManifestResourceStream("extent.schema.json")!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Writes figures. A number that is suppressed is null, and so is what is not known.</summary>
    /// <param name="report">The figures.</param>
    /// <returns>The JSON in UTF-8.</returns>
    public static byte[] Write(ExtentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            Write(json, report);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ExtentReport report)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion);
        json.WriteString("by", ExtentCodes.Of(report.Options.By));
        json.WriteStartObject("disclosureControl");
        if (report.Options.RoundTo is { } to)
            json.WriteNumber("roundedTo", to);
        else
            json.WriteNumber("threshold", report.Options.Threshold);
        json.WriteEndObject();
        json.WriteStartArray("periods");
        foreach (var row in report.Periods)
            Write(json, row);
        json.WriteEndArray();
        json.WriteOptional("withoutDate", report.WithoutDate);
        json.WriteOptional("victims", report.Victims);
        json.WriteOptional("repeatVictims", report.RepeatVictims);
        json.WriteOptional("persons", report.Persons);
        json.WriteOptional("repeatPersons", report.RepeatPersons);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExtentRow row)
    {
        json.WriteStartObject();
        json.WriteString("period", row.Label);
        json.WriteBoolean("break", row.IsBreak);
        json.WriteOptional("cases", row.Cases);
        if (row.Change is { } change)
        {
            json.WriteStartObject("change");
            json.WriteOptional("percent", change.Percent, Digits);
            json.WriteOptional("low", change.Between.IsKnown ? change.Between.Low : null, Digits);
            json.WriteOptional("high", change.Between.IsKnown && !double.IsPositiveInfinity(change.Between.High) ? change.Between.High : null, Digits);
            json.WriteNumber("confidence", change.Confidence);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("change");
        }
        json.WriteOptional("per100000", row.Rate, Digits);
        WriteQuartiles(json, "daysToFirstReport", row.DaysToReport);
        WriteQuartiles(json, "occurrencesBeforeFirstReport", row.OccurrencesBeforeReport);
        json.WriteStartArray("breakdowns");
        foreach (var breakdown in row.Breakdowns)
        {
            json.WriteStartObject();
            json.WriteString("by", ExtentCodes.Of(breakdown.Dimension));
            json.WriteBoolean("leftOut", breakdown.IsLeftOut);
            json.WriteStartArray("cells");
            foreach (var cell in breakdown.Cells)
            {
                json.WriteStartObject();
                json.WriteString("value", cell.Value);
                json.WriteOptional("cases", cell.Count);
                if (breakdown.Dimension == ExtentDimension.Area)
                    json.WriteOptional("per100000", cell.Rate, Digits);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Write(json, row.AreaByRelationship);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExtentTable? table)
    {
        if (table is null)
        {
            json.WriteNull("areaByRelationship");
            return;
        }
        json.WriteStartObject("areaByRelationship");
        json.WriteBoolean("leftOut", table.IsLeftOut);
        json.WriteBoolean("zerosSuppressed", table.SuppressesZeros);
        json.WriteStartArray("areas");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("area", row.Area.Value);
            json.WriteStartArray("relationships");
            foreach (var cell in row.Cells)
            {
                json.WriteStartObject();
                json.WriteString("value", cell.Value);
                json.WriteOptional("cases", cell.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteQuartiles(Utf8JsonWriter json, string name, ExtentQuartiles? quartiles)
    {
        if (quartiles is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("lower", quartiles.Lower);
        json.WriteNumber("median", quartiles.Median);
        json.WriteNumber("upper", quartiles.Upper);
        json.WriteEndObject();
    }
}
