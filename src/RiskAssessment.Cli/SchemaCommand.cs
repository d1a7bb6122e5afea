using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>schema</c>: the shipped JSON Schemas.</summary>
internal static class SchemaCommand
{
    internal static Command Create(Terminal terminal)
    {
        var of = new Argument<string>("OF") { Description = "The kind of file.", HelpName = "case|assessment|instrument" };
        of.AcceptOnlyFromAmong("case", "assessment", "instrument");
        var command = new Command("schema", "Print the JSON Schema (2020-12) of case files, assessments or instruments.") { of };
        command.SetAction(arguments =>
        {
            terminal.Out.WriteLine(Of(arguments.GetRequiredValue(of)).TrimEnd());
            return ExitCode.Done;
        });
        return command;
    }

    private static string Of(string name) => name switch
    {
        "case" => JsonSchemas.Case,
        "assessment" => JsonSchemas.Assessment,
        _ => JsonSchemas.Instrument,
    };
}
