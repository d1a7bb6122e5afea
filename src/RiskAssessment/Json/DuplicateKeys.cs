using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>Reports every key that is used twice in one object: one of the two values would be lost.</summary>
internal static class DuplicateKeys
{
    /// <summary>Up to so many keys are compared with each other as bytes, without making strings of them.</summary>
    private const int Few = 16;

    internal static void Report(JsonInput input)
    {
        var tree = input.Tree;
        for (var node = 0; node < tree[0].Next; node++)
            if (tree[node].Kind == JsonTokenType.StartObject && !AreFewAndDiffer(tree, node))
                Report(input, node);
    }

    private static void Report(JsonInput input, int container)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in input.Tree.NamesOf(container))
            if (!seen.Add(input.Tree.TextOf(name)))
                input.Add(JsonProblem.DuplicateKey, name, "This key appears twice in one object. Keep one of the two.");
    }

    private static bool AreFewAndDiffer(JsonTree tree, int container)
    {
        Span<int> names = stackalloc int[Few];
        var count = 0;
        foreach (var name in tree.NamesOf(container))
        {
            if (count == Few || tree[name].IsEscaped)
                return false;
            foreach (var other in names.Slice(0, count))
                if (tree.RawOf(name).SequenceEqual(tree.RawOf(other)))
                    return false;
            names[count++] = name;
        }
        return true;
    }
}
