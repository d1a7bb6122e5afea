using System.Collections;
using System.Reflection;

namespace RiskAssessment.Tests.Secrets;

/// <summary>What <c>ToString</c> gives of an object of the library and of every object that can be reached from it by public properties and lists.</summary>
internal static class ReachableText
{
    /// <summary>What an instrument or a format gives, which is walked into no further.</summary>
    private static readonly HashSet<string> OfInstruments = new(StringComparer.Ordinal)
    {
        "Instrument", "Item", "Rule", "ActionRule", "Grade", "Score", "ScoreBand", "Outcome", "PatternFact", "Behaviour", "Question", "QuestionForm", "EvidenceKind", "LegalNote",
    };

    /// <summary>Values whose text is themselves: a text, and the name of an instrument. A date is read from a text that is a date and nothing else.</summary>
    private static readonly HashSet<string> AreTexts = new(StringComparer.Ordinal) { "LocalizedText", "InstrumentIdentity", "InstrumentReference" };

    /// <summary>Every text, with the type that gives it.</summary>
    /// <param name="from">The objects from which to start.</param>
    internal static IEnumerable<(Type Type, string Text)> Of(params IEnumerable<object?> from)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<object?>(from);
        while (waiting.TryPop(out var next))
        {
            if (next is null or string || next.GetType() is not { IsPrimitive: false, IsEnum: false } type || (!type.IsValueType && !seen.Add(next)))
                continue;
            var isOurs = type.Assembly.GetName().Name!.StartsWith("RiskAssessment", StringComparison.Ordinal);
            if (isOurs && type.IsVisible && !AreTexts.Contains(type.Name))
                yield return (type, next.ToString()!);
            if (next is IEnumerable parts)
                foreach (var part in parts)
                    waiting.Push(part);
            if ((isOurs && !type.IsValueType && !OfInstruments.Contains(type.Name)) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)))
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    if (property.GetIndexParameters().Length == 0 && !property.PropertyType.IsPrimitive && !typeof(Delegate).IsAssignableFrom(property.PropertyType) && property.PropertyType != type)
                        waiting.Push(property.GetValue(next));
        }
    }
}
