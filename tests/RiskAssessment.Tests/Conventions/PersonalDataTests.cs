using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Xunit;

namespace RiskAssessment.Tests.Conventions;

/// <summary>What holds personal data is marked, in code and in words, and nothing can be forgotten.</summary>
public sealed class PersonalDataTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private const string OfInstrument = "a code, a version or a text of an instrument";
    private const string OfFormat = "a code of the format, of the taxonomy or of the library";
    private const string OfFigures = "a figure, a column or a group of many cases, which small numbers are suppressed in";
    private const string OfServices = "a service or a piece of advice that is public";
    private const string OfHost = "a setting of the host";
    private const string OfHashes = "a number at random, or hashes that nothing can be guessed from without a secret of the host";
    private const string MadeUp = "of a made-up case";

    /// <summary>Texts that are no personal data: a type with a star has no other.</summary>
    private static readonly Dictionary<string, string> NotPersonal = new(StringComparer.Ordinal)
    {
        ["Answer.Option"] = OfInstrument,
        ["Answer.Code"] = OfInstrument,
        ["AnswerOrigin.*"] = OfInstrument,
        ["AnswerWithdrawn.Item"] = OfInstrument,
        ["CaseFile.InstrumentId"] = OfInstrument,
        ["CaseFile.InstrumentVersion"] = OfInstrument,
        ["ComparisonPart.*"] = OfInstrument,
        ["Discrepancy.Answer"] = OfInstrument,
        ["Discrepancy.Observed"] = OfInstrument,
        ["DiscrepancyDocument.Item"] = OfInstrument,
        ["DiscrepancyDocument.Answer"] = OfInstrument,
        ["DiscrepancyDocument.Observed"] = OfInstrument,
        ["InstrumentChanged.AskAgain"] = OfInstrument,
        ["InstrumentExample.*"] = MadeUp,
        ["ItemAnswered.Item"] = OfInstrument,
        ["MovedCase.Gained"] = OfInstrument,
        ["MovedCase.Lost"] = OfInstrument,
        ["ObservedAnswer.Answer"] = OfInstrument,
        ["ObservedDocument.Item"] = OfInstrument,
        ["ObservedDocument.Answer"] = OfInstrument,
        ["Reason.Items"] = OfInstrument,
        ["Reason.Facts"] = OfFormat,
        ["ReasonDocument.Rule"] = OfInstrument,
        ["ReasonDocument.Grade"] = OfInstrument,
        ["ReasonDocument.Because"] = OfInstrument,
        ["ReasonDocument.Items"] = OfInstrument,
        ["ReasonDocument.Facts"] = OfFormat,
        ["RecommendedAction.*"] = OfInstrument,
        ["TrajectoryStep.Item"] = OfInstrument,
        ["TrajectoryStep.Gained"] = OfInstrument,
        ["TrajectoryStep.Lost"] = OfInstrument,
        ["ActionDocument.*"] = OfInstrument,
        ["ActionNote.*"] = OfServices,
        ["AnswerEffectDocument.*"] = OfInstrument,
        ["AssessmentDocument.EngineVersion"] = OfFormat,
        ["AssessmentDocument.Caveats"] = OfInstrument,
        ["ContributionDocument.*"] = OfInstrument,
        ["FactDocument.Code"] = OfFormat,
        ["FactDocument.Unit"] = OfFormat,
        ["FactDocument.Note"] = OfFormat,
        ["GradeDocument.*"] = OfInstrument,
        ["GradeRangeDocument.*"] = OfInstrument,
        ["InstrumentReference.*"] = OfInstrument,
        ["OpenFactDocument.*"] = OfInstrument,
        ["OutcomeDocument.*"] = OfInstrument,
        ["QuestionDocument.*"] = OfInstrument,
        ["ScoreBandDocument.*"] = OfInstrument,
        ["ScoreDocument.*"] = OfInstrument,
        ["Behaviour.*"] = OfFormat,
        ["CaseChange.Code"] = OfFormat,
        ["LevelJudged.Assessment"] = "the hash of an assessment",
        ["LocalizedText.*"] = "tags of languages",
        ["PatternFact.*"] = OfFormat,
        ["Problem.*"] = "problems quote nothing that was read of a case: PlantedSecretTests",
        ["SharingView.*"] = OfFormat,
        ["StatutoryExample.*"] = OfFormat,
        ["EvidenceKind.*"] = OfFormat,
        ["ImportedFile.Encoding"] = OfFormat,
        ["Checkpoint.*"] = OfHashes,
        ["CaseReport.Checkpoint"] = OfHashes,
        ["CaseReport.CheckpointInShort"] = OfHashes,
        ["NoteKey.*"] = OfHost,
        ["RecordChange.*"] = OfHashes,
        ["RecordLeaf.Id"] = OfHashes,
        ["RecordLeaf.Commitment"] = OfHashes,
        ["RecordLeaf.CaseCode"] = OfHashes,
        ["RecordLeaf.InstrumentId"] = OfInstrument,
        ["RecordLeaf.InstrumentVersion"] = OfInstrument,
        ["RecordLeaf.InstrumentSha256"] = OfInstrument,
        ["RecordLeaf.Engine"] = OfFormat,
        ["RecordLogOptions.*"] = OfHost,
        ["Sharing.Sha256"] = OfHashes,
        ["CaseReport.Language"] = OfHost,
        ["CaseReport.Marking"] = OfHost,
        ["BatchOptions.*"] = OfHost,
        ["Advice.*"] = OfServices,
        ["AdviceSource.*"] = OfServices,
        ["Service.*"] = OfServices,
        ["ServiceMatch.*"] = OfServices,
        ["AreaPopulation.*"] = OfFigures,
        ["CountyReport.*"] = MadeUp,
        ["EvaluationBreakdown.*"] = OfFigures,
        ["EvaluationColumns.*"] = OfFigures,
        ["EvaluationGroup.*"] = OfFigures,
        ["EvaluationOptions.*"] = OfHost,
        ["ExtentCell.*"] = OfFigures,
        ["ExtentOptions.*"] = OfHost,
        ["ExtentRow.*"] = OfFigures,
        ["ImpactOfRule.*"] = OfInstrument,
        ["InstrumentVariant.*"] = OfInstrument,
        ["Population.*"] = OfFigures,
        ["RaterAgreement.*"] = OfFigures,
    };

    private static readonly JsonSerializerOptions WithoutPersonalData = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutPersonalData } } };

    /// <summary>Types with parts of marked types that are about nobody.</summary>
    private static readonly Dictionary<string, string> AboutNobody = new(StringComparer.Ordinal)
    {
        ["AnswerEffect"] = "an answer that could be given",
        ["InstrumentExample"] = MadeUp,
        ["CountyReport"] = MadeUp,
    };

    private static readonly Type[] Types =
    [
        .. from package in (string[])["RiskAssessment", "RiskAssessment.Reporting", "RiskAssessment.Import", "RiskAssessment.Import.Documents", "RiskAssessment.Referral", "RiskAssessment.Records", "RiskAssessment.Batch", "RiskAssessment.Analysis"]
           from type in Assembly.Load(package).GetExportedTypes()
           where !type.IsEnum && !(type.IsAbstract && type.IsSealed) && !typeof(Delegate).IsAssignableFrom(type)
           select type,
    ];

    [Fact]
    public void A_text_of_a_public_type_is_marked_or_is_in_the_table_of_those_that_are_no_personal_data()
    {
        string[] forgotten =
        [
            .. from type in Types
               where !IsOfInstrument(type)
               from property in type.GetProperties(Own)
               where IsText(property.PropertyType) && property.GetIndexParameters().Length == 0 && !IsMarked(property) && !IsListed(type, property)
               select $"{NameOf(type)}.{property.Name}",
        ];
        Assert.Equal("", string.Join(", ", forgotten));
    }

    [Fact]
    public void The_table_has_only_texts_that_are_there_and_not_marked()
    {
        var there = Types.SelectMany(type => type.GetProperties(Own).Where(property => IsText(property.PropertyType) && !IsMarked(property)).Select(property => (Type: NameOf(type), property.Name))).ToArray();
        Assert.All(NotPersonal.Keys, row => Assert.Contains(there, text => row == $"{text.Type}.{text.Name}" || row == $"{text.Type}.*"));
        Assert.Empty(AboutNobody.Keys.Except(Types.Select(NameOf)));
    }

    [Fact]
    public void A_type_with_a_marked_text_or_a_part_of_a_marked_type_is_marked()
    {
        string[] forgotten =
        [
            .. from type in Types
               where !IsMarked(type) && !AboutNobody.ContainsKey(NameOf(type))
               from property in type.GetProperties(Own)
               where IsMarked(property) || PartsOf(property.PropertyType).Any(IsMarked)
               select $"{NameOf(type)}.{property.Name}",
        ];
        Assert.Equal("", string.Join(", ", forgotten));
    }

    [Fact]
    public void A_type_is_marked_if_and_only_if_its_documentation_says_personal_data()
    {
        Assert.SkipWhen(Docs.IsNetStandard, "The documentation is that of the newest target.");
        var documentation = Types.Select(type => type.Assembly).Distinct().ToDictionary(assembly => assembly, assembly => new XmlDocumentation(assembly));
        Assert.Equal("", string.Join(", ", Types.Where(type => IsMarked(type) != SaysSo(type)).Select(NameOf)));

        bool SaysSo(Type type) => documentation[type.Assembly].Of(type)?.Element("remarks")?.Value.Contains("Personal data", StringComparison.Ordinal) == true;
    }

    [Fact]
    public void The_page_has_the_code_that_runs_here()
    {
        var here = File.ReadAllText(Path.Combine(Docs.Root, "tests/RiskAssessment.Tests/Conventions/PersonalDataTests.cs")).ReplaceLineEndings("\n");
        var page = File.ReadAllText(Path.Combine(Docs.Root, "docs/security-and-privacy.md")).ReplaceLineEndings("\n");
        var code = page.Split("```csharp\n")[1].Split("```")[0];
        Assert.Contains("    " + code.TrimEnd().Replace("\n", "\n    ", StringComparison.Ordinal), here, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_can_leave_what_is_marked_out_of_what_it_writes()
    {
        var incident = new Incident("jane", EdtfDate.Day(2024, 3, 1), Behaviour.Of("following")) { Note = "her words" };
        Assert.Equal("""{"Operation":"add"}""", JsonSerializer.Serialize(new Work("add", incident, "officer-17"), WithoutPersonalData));
    }

    private static void LeaveOutPersonalData(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.PropertyType.IsDefined(typeof(PersonalDataAttribute), inherit: true) || property.AttributeProvider?.IsDefined(typeof(PersonalDataAttribute), inherit: true) == true)
                property.ShouldSerialize = (_, _) => false;
    }

    private static bool IsOfInstrument(Type type) =>
        !IsMarked(type) && (type.Namespace == "RiskAssessment.Instruments" || type.Namespace == "RiskAssessment.Authoring") && type != typeof(RiskAssessment.Instruments.InstrumentExample);

    private static bool IsListed(Type type, PropertyInfo property) => NotPersonal.ContainsKey($"{NameOf(type)}.*") || NotPersonal.ContainsKey($"{NameOf(type)}.{property.Name}");

    private static bool IsText(Type type) =>
        type == typeof(string) || (typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType && type.GetGenericArguments()[^1] == typeof(string));

    private static IEnumerable<Type> PartsOf(Type type) =>
        typeof(Delegate).IsAssignableFrom(type) ? [] : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(PartsOf)] : [type];

    private static bool IsMarked(MemberInfo member) => member.IsDefined(typeof(PersonalDataAttribute), inherit: false);

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private sealed record Work(string Operation, Incident Incident, [property: PersonalData] string By);
}
