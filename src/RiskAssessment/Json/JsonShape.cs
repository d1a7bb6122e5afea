using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Reads the value of one property into what the object is made of.</summary>
internal delegate void JsonPropertyReader<TParts>(ref JsonCursor json, ref TParts parts);

/// <summary>One kind of object: its properties, which of them are required, and how each is read.</summary>
internal sealed class JsonShape<TParts>
{
    private readonly List<(string Name, bool IsRequired, JsonPropertyReader<TParts> Read)> _properties = [];
    private string[] _names = [];
    private CodeIndex? _index;

    internal JsonShape<TParts> Required(string name, JsonPropertyReader<TParts> read) => Add(name, true, read);

    internal JsonShape<TParts> Optional(string name, JsonPropertyReader<TParts> read) => Add(name, false, read);

    /// <summary>Reads an object. What is unknown, missing or there twice is refused.</summary>
    /// <returns>Whether there is an object.</returns>
    internal bool Read(ref JsonCursor json, ref TParts parts)
    {
        if (!json.IsAt(JsonTokenType.StartObject, "An object"))
            return false;
        var (node, seen) = (json.Node, 0u);
        var index = _index ??= new CodeIndex(_names);
        while (json.NextProperty())
        {
            var place = json.PlaceIn(index);
            if (place < 0)
            {
                json.RefuseProperty(_names);
            }
            else if ((seen & (1u << place)) != 0)
            {
                json.LeaveOut();
            }
            else
            {
                seen |= 1u << place;
                json.NameIsKnown();
                json.MoveToValue();
                _properties[place].Read(ref json, ref parts);
            }
        }
        for (var place = 0; place < _properties.Count; place++)
            if (_properties[place].IsRequired && (seen & (1u << place)) == 0)
                if (json.Refuse(out var input))
                    JsonObject.ReportMissing(input, node, _properties[place].Name);
        return true;
    }

    private JsonShape<TParts> Add(string name, bool isRequired, JsonPropertyReader<TParts> read)
    {
        _properties.Add((name, isRequired, read));
        _names = [.. _names, name];
        return this;
    }
}
