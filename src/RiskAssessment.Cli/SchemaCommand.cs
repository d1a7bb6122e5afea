using System.CommandLine;
using RiskAssessment.Analysis;
using RiskAssessment.Json;
using RiskAssessment.Referral;

namespace RiskAssessment.Cli;

/// <summary><c>schema</c>: the shipped JSON Schemas.</summary>
internal static class SchemaCommand
{
    private static readonly Dictionary<string, Func<string>> Schemas = new(StringComparer.Ordinal)
    {
        ["case"] = () => JsonSchemas.Case,
        ["history"] = () => JsonSchemas.History,
        ["assessment"] = () => JsonSchemas.Assessment,
        ["trajectory"] = () => JsonSchemas.Trajectory,
        ["comparison"] = () => JsonSchemas.Comparison,
        ["judgement"] = () => JsonSchemas.Judgement,
        ["reviews"] = () => JsonSchemas.Reviews,
        ["redaction"] = () => JsonSchemas.Redaction,
        ["why-not"] = () => JsonSchemas.WhyNot,
        ["extent"] = () => ExtentJson.Schema,
        ["impact"] = () => ImpactJson.Schema,
        ["evaluation"] = () => EvaluationJson.Schema,
        ["guidance"] = () => GuidanceJson.Schema,
        ["advice"] = () => AdviceLibrary.Schema,
        ["instrument"] = () => JsonSchemas.Instrument,
    };

    internal static Command Create(Terminal terminal)
    {
        var of = new Argument<string>("OF") { Description = "The kind of file.", HelpName = string.Join('|', Schemas.Keys) };
        of.AcceptOnlyFromAmong([.. Schemas.Keys]);
        var command = new Command("schema", "Print the JSON Schema (2020-12) of a kind of file.") { of };
        command.SetAction(arguments =>
        {
            terminal.Out.WriteLine(Schemas[arguments.GetRequiredValue(of)]().TrimEnd());
            return ExitCode.Done;
        });
        return command;
    }

}
