using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Authoring;

/// <summary>
/// Creates an instrument in C#, for tests and hosts. It can say all that an instrument file can say. The result is checked as a file is, and is
/// the same instrument, with the same SHA-256, as a file with the same content that leaves defaults out.
/// </summary>
/// <remarks>Building twice gives equal instruments. Equality of builders is identity. Every list is empty by default.</remarks>
public sealed class InstrumentBuilder
{
    private InstrumentDefinition _definition;

    /// <summary>Begins an empty instrument.</summary>
    /// <param name="id">The code of the instrument, in kebab-case.</param>
    /// <param name="version">The version, as in Semantic Versioning: <c>1.0.0</c> or <c>1.1.0-beta.1</c>.</param>
    public InstrumentBuilder(string id, string version) => _definition = new InstrumentDefinition { Id = NotNull.Of(id), Version = NotNull.Of(version) };

    /// <summary>Begins another version of an instrument. What is not set here is copied.</summary>
    /// <param name="from">The instrument from which everything but the version is copied.</param>
    /// <param name="version">The new version, as in Semantic Versioning.</param>
    public InstrumentBuilder(Instrument from, string version)
    {
        ArgumentNullException.ThrowIfNull(from);
        _definition = from.Definition with { Version = NotNull.Of(version) };
    }

    /// <summary>The name of the instrument, for people. Building without it fails.</summary>
    public LocalizedText? Title { get => _definition.Title; init => _definition = _definition with { Title = value }; }

    /// <summary>What the instrument is for; <see langword="null"/> by default.</summary>
    public LocalizedText? Description { get => _definition.Description; init => _definition = _definition with { Description = value }; }

    /// <summary>BCP 47 tags of the languages in which every localized text must be given.</summary>
    public IReadOnlyList<string> Languages { get => _definition.Languages; init => _definition = _definition with { Languages = NotNull.All(value) }; }

    /// <summary>BCP 47 tags of the languages whose texts no fluent speaker has reviewed yet.</summary>
    public IReadOnlyList<string> ReviewPending { get => _definition.ReviewPending; init => _definition = _definition with { ReviewPending = NotNull.All(value) }; }

    /// <summary>The terms under which the instrument may be used, as free text; <see langword="null"/> by default.</summary>
    public string? Licence { get => _definition.Licence; init => _definition = _definition with { Licence = value }; }

    /// <summary>The days on which this version is in force; <see langword="null"/> (the default) if that is not limited.</summary>
    public PeriodInForce? InForce { get => _definition.InForce; init => _definition = _definition with { InForce = value }; }

    /// <summary>The versions that this one replaces, with what their answers mean here.</summary>
    public IReadOnlyList<ReplacedVersion> Replaces { get => _definition.Replaces; init => _definition = _definition with { Replaces = NotNull.All(value) }; }

    /// <summary>The publications that items and rules name as sources.</summary>
    public IReadOnlyList<InstrumentSource> Sources { get => _definition.Sources; init => _definition = _definition with { Sources = NotNull.All(value) }; }

    /// <summary>The grades, the lowest first; at least one.</summary>
    public IReadOnlyList<Grade> Grades { get => _definition.Grades; init => _definition = _definition with { Grades = NotNull.All(value) }; }

    /// <summary>The outcomes that have a range of their own in addition to the overall level.</summary>
    public IReadOnlyList<Outcome> Outcomes { get => _definition.Outcomes; init => _definition = _definition with { Outcomes = NotNull.All(value) }; }

    /// <summary>The sections, in the order of the questionnaire.</summary>
    public IReadOnlyList<Section> Sections { get => _definition.Sections; init => _definition = _definition with { Sections = NotNull.All(value) }; }

    /// <summary>The items, in the order of the questionnaire; 1 to 1,000.</summary>
    public IReadOnlyList<Item> Items { get => _definition.Items; init => _definition = _definition with { Items = NotNull.All(value) }; }

    /// <summary>The scores, in the order in which results list them.</summary>
    public IReadOnlyList<Score> Scores { get => _definition.Scores; init => _definition = _definition with { Scores = NotNull.All(value) }; }

    /// <summary>How much must be answered before the lowest grade may be stated. The default requires no answer.</summary>
    public Sufficiency Sufficiency { get => _definition.Sufficiency; init => _definition = _definition with { Sufficiency = value }; }

    /// <summary>Days until the review of an assessment that is undetermined: 1 to 3,650; <see langword="null"/>, the default, for none.</summary>
    public int? UndeterminedReviewDays { get => _definition.UndeterminedReviewDays; init => _definition = _definition with { UndeterminedReviewDays = value }; }

    /// <summary>The rules, in the order in which results list those of the same grade.</summary>
    public IReadOnlyList<Rule> Rules { get => _definition.Rules; init => _definition = _definition with { Rules = NotNull.All(value) }; }

    /// <summary>The actions, in the order in which results list those of the same urgency.</summary>
    public IReadOnlyList<ActionRule> Actions { get => _definition.Actions; init => _definition = _definition with { Actions = NotNull.All(value) }; }

    /// <summary>What a reader of a result must bear in mind, in the order of results.</summary>
    public IReadOnlyList<LocalizedText> Caveats { get => _definition.Caveats; init => _definition = _definition with { Caveats = NotNull.All(value) }; }

    /// <summary>Statements of the instrument that are not confirmed at the source.</summary>
    public IReadOnlyList<LocalizedText> Unverified { get => _definition.Unverified; init => _definition = _definition with { Unverified = NotNull.All(value) }; }

    /// <summary>Worked examples: cases, and what the instrument gives for them. Building fails if one of them does not hold.</summary>
    public IReadOnlyList<InstrumentExample> Examples { get => _definition.Examples; init => _definition = _definition with { Examples = NotNull.All(value) }; }

    /// <summary>Checks and compiles the instrument, and reports every problem at once.</summary>
    /// <param name="instrument">The instrument; <see langword="null"/> if there is an error.</param>
    /// <param name="problems">Every error and warning, with its path as in a file, and with 0 as line and column; empty if there is none.</param>
    /// <returns>Whether there is no error.</returns>
    public bool TryBuild([NotNullWhen(true)] out Instrument? instrument, out IReadOnlyList<Problem> problems)
    {
        var isBuilt = InstrumentJson.TryRead(InstrumentWriter.Write(_definition), out instrument, out var found);
        problems = [.. found.Select(problem => problem with { Line = 0, Column = 0 })];
        return isBuilt;
    }

    /// <summary>Checks and compiles the instrument.</summary>
    /// <returns>The instrument.</returns>
    /// <exception cref="InvalidInputException">The instrument has an error. The exception has every problem.</exception>
    public Instrument Build() => TryBuild(out var instrument, out var problems) ? instrument : throw new InvalidInputException(problems);

    /// <summary>Id and version.</summary>
    public override string ToString() => $"{_definition.Id} {_definition.Version}";
}
