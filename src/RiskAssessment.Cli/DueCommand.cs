using System.CommandLine;
using RiskAssessment.Json;

namespace RiskAssessment.Cli;

/// <summary><c>due</c>: which of many cases need a review, when and why.</summary>
internal sealed class DueCommand(Terminal terminal)
{
    private readonly Argument<string[]> _cases = CaseSource.Argument();
    private readonly Option<string?> _asOf = CommandOptions.Instant("--as-of", "The date and time at which to look; by default the current time, and for a case file its own.");
    private readonly Option<string?> _instrument = CommandOptions.Instrument();
    private readonly Option<string?> _texts = CommandOptions.Texts();
    private readonly Option<string> _language = CommandOptions.Language();
    private readonly Option<string> _format = CommandOptions.Format("text", "json");

    internal static Command Create(Terminal terminal) => new DueCommand(terminal).Build();

    private Command Build()
    {
        var command = new Command("due", "List which cases need a review, when and why, the earliest first. Closed cases are left out.") { _cases, _asOf, _instrument, _texts, _language, _format };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var (asJson, problems) = (arguments.GetRequiredValue(_format) == "json", new List<Problem>());
        var instruments = InstrumentFile.ReadAll(arguments.GetValue(_instrument), arguments.GetValue(_texts), problems);
        if (problems.Count > 0)
            return ProblemReport.Refuse(terminal, asJson, problems);
        var service = new AssessmentService(instruments, TimeProvider.System);
        var date = CommandOptions.DateOf(arguments, _asOf);
        var reviews = new List<ReviewDue>();
        var found = new ProblemList();
        foreach (var one in CaseSource.Read(arguments.GetRequiredValue(_cases), service, Instants.OfCase))
        {
            found.AddRange(one.Problems);
            if (one.Input is { } input && Review(input, one, date, found) is { } review)
                reviews.Add(review);
        }
        if (asJson)
        {
            terminal.Bytes.Write(ReviewJson.Write(reviews));
            terminal.Out.WriteLine();
        }
        else
        {
            ReviewText.Write(reviews, terminal.Out, arguments.GetRequiredValue(_language), terminal.Width, terminal.Colour);
        }
        ProblemReport.Warn(terminal, asJson, found.All);
        return found.HasErrors ? ExitCode.InputRefused : ExitCode.Done;
    }

    /// <summary>The review of a case; <see langword="null"/> if it is closed then, or cannot be assessed, which is a problem.</summary>
    private static ReviewDue? Review(CaseInput input, SourcedCase source, EdtfDate? date, ProblemList problems)
    {
        var found = new List<Problem>();
        try
        {
            var asOf = Instants.InstantOf("--as-of", date, input.Case, found);
            if (input.History is not { } history)
                return found.Count > 0 ? null : input.Assessor.ReviewOf(input.Case, asOf);
            return found.Count > 0 || history.IsClosed ? null : input.Assessor.ReviewOf(history, asOf);
        }
        catch (InvalidInputException refused)
        {
            found.AddRange(refused.Problems);
            return null;
        }
        finally
        {
            problems.AddRange(found.Select(source.Placed));
        }
    }
}
