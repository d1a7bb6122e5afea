using System.Diagnostics.CodeAnalysis;
using RiskAssessment.Instruments;
using RiskAssessment.Json;

namespace RiskAssessment.Authoring;

/// <summary>
/// An instrument written in C#, for tests and hosts. It says all that an instrument file can say; what is built is checked as a file is,
/// and is the same instrument, SHA-256 included, as the file that says the same and leaves out what stands at its default.
/// </summary>
/// <remarks>Building twice gives the same instrument. Equality is identity.</remarks>
public sealed class InstrumentBuilder
{
    private InstrumentDefinition _definition;

    /// <summary>Begins an instrument.</summary>
    /// <param name="id">The code by which it is known.</param>
    /// <param name="version">Its SemVer version.</param>
    public InstrumentBuilder(string id, string version) => _definition = new InstrumentDefinition { Id = NotNull.Of(id), Version = NotNull.Of(version) };

    /// <summary>Begins another version of an instrument, which says what that one says unless it is set here.</summary>
    /// <param name="from">The instrument to take everything from but its version.</param>
    /// <param name="version">The SemVer version of what is built.</param>
    public InstrumentBuilder(Instrument from, string version)
    {
        ArgumentNullException.ThrowIfNull(from);
        _definition = from.Definition with { Version = NotNull.Of(version) };
    }

    /// <summary>Its name. There must be one.</summary>
    public LocalizedText? Title { get => _definition.Title; init => _definition = _definition with { Title = value }; }

    /// <summary>What it is for.</summary>
    public LocalizedText? Description { get => _definition.Description; init => _definition = _definition with { Description = value }; }

    /// <summary>The BCP 47 languages that every text by language must have.</summary>
    public IReadOnlyList<string> Languages { get => _definition.Languages; init => _definition = _definition with { Languages = NotNull.All(value) }; }

    /// <summary>The languages whose texts a fluent speaker has not reviewed yet.</summary>
    public IReadOnlyList<string> ReviewPending { get => _definition.ReviewPending; init => _definition = _definition with { ReviewPending = NotNull.All(value) }; }

    /// <summary>Under what terms it may be used.</summary>
    public string? Licence { get => _definition.Licence; init => _definition = _definition with { Licence = value }; }

    /// <summary>The days on which this version is in force; <see langword="null"/> says nothing of it.</summary>
    public PeriodInForce? InForce { get => _definition.InForce; init => _definition = _definition with { InForce = value }; }

    /// <summary>The versions that it takes the place of.</summary>
    public IReadOnlyList<ReplacedVersion> Replaces { get => _definition.Replaces; init => _definition = _definition with { Replaces = NotNull.All(value) }; }

    /// <summary>The publications that items and rules name.</summary>
    public IReadOnlyList<InstrumentSource> Sources { get => _definition.Sources; init => _definition = _definition with { Sources = NotNull.All(value) }; }

    /// <summary>Its grades in ascending order; at least one.</summary>
    public IReadOnlyList<Grade> Grades { get => _definition.Grades; init => _definition = _definition with { Grades = NotNull.All(value) }; }

    /// <summary>The outcomes that have a range of their own beside the overall level.</summary>
    public IReadOnlyList<Outcome> Outcomes { get => _definition.Outcomes; init => _definition = _definition with { Outcomes = NotNull.All(value) }; }

    /// <summary>Its sections, in the order of the questionnaire.</summary>
    public IReadOnlyList<Section> Sections { get => _definition.Sections; init => _definition = _definition with { Sections = NotNull.All(value) }; }

    /// <summary>Its items, 1 to 1,000, in the order of the questionnaire.</summary>
    public IReadOnlyList<Item> Items { get => _definition.Items; init => _definition = _definition with { Items = NotNull.All(value) }; }

    /// <summary>Its scores.</summary>
    public IReadOnlyList<Score> Scores { get => _definition.Scores; init => _definition = _definition with { Scores = NotNull.All(value) }; }

    /// <summary>When enough has been asked for the lowest grade to be stated.</summary>
    public Sufficiency Sufficiency { get => _definition.Sufficiency; init => _definition = _definition with { Sufficiency = value }; }

    /// <summary>Its rules.</summary>
    public IReadOnlyList<Rule> Rules { get => _definition.Rules; init => _definition = _definition with { Rules = NotNull.All(value) }; }

    /// <summary>Its actions.</summary>
    public IReadOnlyList<ActionRule> Actions { get => _definition.Actions; init => _definition = _definition with { Actions = NotNull.All(value) }; }

    /// <summary>What a reader of a result must bear in mind.</summary>
    public IReadOnlyList<LocalizedText> Caveats { get => _definition.Caveats; init => _definition = _definition with { Caveats = NotNull.All(value) }; }

    /// <summary>What it says without having been confirmed at the source.</summary>
    public IReadOnlyList<LocalizedText> Unverified { get => _definition.Unverified; init => _definition = _definition with { Unverified = NotNull.All(value) }; }

    /// <summary>Checks and compiles, and reports everything that is wrong at once.</summary>
    /// <param name="instrument">The instrument, where there is no error.</param>
    /// <param name="problems">Everything that is wrong, with the path that it would have in a file; there is no line.</param>
    public bool TryBuild([NotNullWhen(true)] out Instrument? instrument, out IReadOnlyList<Problem> problems)
    {
        var isBuilt = InstrumentJson.TryRead(InstrumentWriter.Write(_definition), out instrument, out var found);
        problems = [.. found.Select(problem => problem with { Line = 0, Column = 0 })];
        return isBuilt;
    }

    /// <summary>Checks and compiles.</summary>
    /// <exception cref="InvalidInputException">It is refused; the exception has every problem.</exception>
    public Instrument Build() => TryBuild(out var instrument, out var problems) ? instrument : throw new InvalidInputException(problems);

    /// <summary>Id and version.</summary>
    public override string ToString() => $"{_definition.Id} {_definition.Version}";
}
