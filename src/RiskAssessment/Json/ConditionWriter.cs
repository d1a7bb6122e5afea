using System.Globalization;
using System.Text.Json;
using RiskAssessment.Instruments;
using Range = RiskAssessment.Instruments.Range;

namespace RiskAssessment.Json;

/// <summary>Writes conditions in the shapes that <see cref="ConditionReader"/> knows. Each visit gives the writer back.</summary>
internal sealed class ConditionWriter : ConditionVisitor<Utf8JsonWriter>
{
    private readonly Utf8JsonWriter _json;
    private int _depth;

    private ConditionWriter(Utf8JsonWriter json) => _json = json;

    internal static void Write(Utf8JsonWriter json, string name, Condition? condition)
    {
        if (condition is null)
            return;
        json.WritePropertyName(name);
        new ConditionWriter(json).Write(condition);
    }

    internal override Utf8JsonWriter Of(GroupCondition condition)
    {
        if (condition.Name == "of")
            _json.WriteNumber("atLeast", condition.Least);
        _json.WriteStartArray(condition.Name);
        foreach (var part in condition.Parts)
            Write(part);
        _json.WriteEndArray();
        return _json;
    }

    internal override Utf8JsonWriter Of(NotCondition condition)
    {
        _json.WritePropertyName("not");
        Write(condition.Part);
        return _json;
    }

    internal override Utf8JsonWriter Of(ItemCondition condition)
    {
        _json.WriteString("item", condition.Item);
        if (condition.Options.Length == 1)
            _json.WriteString("is", condition.Options[0]);
        else
            _json.WriteEvenNoTexts("in", condition.Options);
        return _json;
    }

    internal override Utf8JsonWriter Of(CountCondition condition)
    {
        _json.WriteString("item", condition.Item);
        return WriteLimit(condition.Range);
    }

    internal override Utf8JsonWriter Of(ScoreCondition condition)
    {
        _json.WriteString("score", condition.Score);
        return WriteLimit(condition.Range);
    }

    internal override Utf8JsonWriter Of(FactCondition condition)
    {
        _json.WriteString("fact", condition.Fact);
        if (condition.Trend is not { } trend)
            return WriteLimit(condition.Range);
        _json.WriteCode("is", trend);
        return _json;
    }

    /// <summary>A file deeper than is read is refused, so nothing is written below that.</summary>
    private void Write(Condition condition)
    {
        _json.WriteStartObject();
        if (_depth <= Bounds.FileDepth)
        {
            _depth++;
            condition.Accept(this);
            _depth--;
        }
        _json.WriteEndObject();
    }

    private Utf8JsonWriter WriteLimit(Range range)
    {
        var (name, limit) = double.IsPositiveInfinity(range.High) ? ("atLeast", range.Low) : ("atMost", range.High);
        var digits = limit.ToString("R", CultureInfo.InvariantCulture);
        _json.WritePropertyName(name);
        if (double.IsNaN(limit) || double.IsInfinity(limit))
            _json.WriteStringValue(digits);
        else
            _json.WriteRawValue(digits);
        return _json;
    }
}
