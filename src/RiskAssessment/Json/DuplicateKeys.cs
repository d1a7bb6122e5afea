using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Reports every key that stands twice in one object: one of the two values would be lost.</summary>
internal static class DuplicateKeys
{
    /// <summary>Up to so many keys are compared with each other as bytes, without making strings of them.</summary>
    private const int Few = 12;

    internal static void Report(JsonInput input)
    {
        var tree = input.Tree;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<int>();
        for (var node = 0; node < tree[0].Next; node++)
        {
            if (tree[node].Kind != JsonTokenType.StartObject)
                continue;
            names.Clear();
            var plain = true;
            for (var name = node + 1; name < tree[node].Next; name = tree[name + 1].Next)
            {
                names.Add(name);
                plain &= !tree[name].IsEscaped;
            }
            if (plain && names.Count <= Few && AllDiffer(tree, names))
                continue;
            seen.Clear();
            foreach (var name in names)
                if (!seen.Add(tree.TextOf(name)))
                    input.Add(JsonProblem.DuplicateKey, name, "This key stands twice in one object. Keep one of the two.");
        }
    }

    private static bool AllDiffer(JsonTree tree, List<int> names)
    {
        for (var i = 1; i < names.Count; i++)
            for (var k = 0; k < i; k++)
                if (tree.RawOf(names[i]).SequenceEqual(tree.RawOf(names[k])))
                    return false;
        return true;
    }
}
