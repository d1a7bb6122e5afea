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
/// using System.Text.Json;
/// using System.Text.Json.Serialization.Metadata;
///
/// var forLogs = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutPersonalData } } };
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, null, DateTimeOffset.UtcNow);
/// Console.WriteLine(JsonSerializer.Serialize(new Work("assess", assessment.Level, assessment, "officer-17"), forLogs));
///
/// static void LeaveOutPersonalData(JsonTypeInfo type)
/// {
///     foreach (var property in type.Properties)
///         if (IsPersonal(property.PropertyType) || property.AttributeProvider?.IsDefined(typeof(PersonalDataAttribute), inherit: true) == true)
///             property.ShouldSerialize = (_, _) => false;
/// }
///
/// static bool IsPersonal(Type type) => type.IsDefined(typeof(PersonalDataAttribute), inherit: true);
///
/// internal sealed record Work(string Operation, RiskLevel Level, Assessment Assessment, [property: PersonalData] string By);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property)]
public sealed class PersonalDataAttribute : Attribute
{
    /// <summary>The name of the mark.</summary>
    public override string ToString() => "personal data";
}
