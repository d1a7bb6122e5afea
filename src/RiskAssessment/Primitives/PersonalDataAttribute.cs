namespace RiskAssessment;

/// <summary>
/// Marks types and properties that hold personal data, so that a host can find by reflection what to keep out of logs, what to redact and what to erase.
/// </summary>
/// <remarks>
/// <para>
/// On a type: each of its objects is about a person, with everything in it. Treat the whole object as personal data, its dates, levels and numbers too. The properties of
/// a marked type that are of marked types again are not marked themselves.
/// </para>
/// <para>
/// On a property: its value is text that people wrote, or a name, a reference or a key that a case gives. It can identify somebody by itself, or say
/// anything. The text of a property without a mark is a code of an instrument or of a format.
/// </para>
/// <para>
/// <c>ToString</c> of every type of the library has none of the text of marked properties; problems, exceptions, log entries, traces and metrics have none either. It changes
/// nothing by itself: a host decides what to do with what is marked, and may mark types of its own.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using System.Reflection;
///
/// foreach (var type in typeof(CaseFile).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(PersonalDataAttribute))))
/// {
///     var texts = type.GetProperties().Where(property => property.IsDefined(typeof(PersonalDataAttribute))).Select(property => property.Name);
///     Console.WriteLine($"{type.Name}: {string.Join(", ", texts)}");
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property)]
public sealed class PersonalDataAttribute : Attribute
{
    /// <summary>The name of the mark.</summary>
    public override string ToString() => "personal data";
}
