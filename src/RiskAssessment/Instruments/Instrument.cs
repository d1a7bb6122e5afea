namespace RiskAssessment.Instruments;

/// <summary>A screening questionnaire as data: items, scores, rules, grades and actions, checked and compiled.</summary>
/// <remarks>
/// Immutable and safe to share between threads; compile once, assess many times. Equality is identity; two instruments are the same
/// publication where <see cref="Id"/>, <see cref="Version"/> and <see cref="Sha256"/> are equal.
/// </remarks>
public sealed class Instrument
{
    private readonly InstrumentDefinition _definition;

    private Instrument(InstrumentDefinition definition, InstrumentProgram program, string sha256) =>
        (_definition, Program, Sha256) = (definition, program, sha256);

    /// <summary>The code by which the instrument is known.</summary>
    public string Id => _definition.Id;

    /// <summary>Its SemVer version.</summary>
    public string Version => _definition.Version;

    /// <summary>SHA-256 of its canonical JSON (RFC 8785), in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Its name.</summary>
    public LocalizedText Title => _definition.Title!;

    /// <summary>What it is for.</summary>
    public LocalizedText? Description => _definition.Description;

    /// <summary>The languages in which every text is there.</summary>
    public IReadOnlyList<string> Languages => _definition.Languages;

    /// <summary>The languages whose texts a fluent speaker has not reviewed yet.</summary>
    public IReadOnlyList<string> ReviewPending => _definition.ReviewPending;

    /// <summary>Under what terms it may be used.</summary>
    public string? Licence => _definition.Licence;

    /// <summary>The publications on which it leans.</summary>
    public IReadOnlyList<InstrumentSource> Sources => _definition.Sources;

    /// <summary>Its grades, in ascending order.</summary>
    public IReadOnlyList<Grade> Grades => _definition.Grades;

    /// <summary>Its sections, in the order of the questionnaire.</summary>
    public IReadOnlyList<Section> Sections => _definition.Sections;

    /// <summary>Its items, in the order of the questionnaire.</summary>
    public IReadOnlyList<Item> Items => _definition.Items;

    /// <summary>Its scores.</summary>
    public IReadOnlyList<Score> Scores => _definition.Scores;

    /// <summary>Its rules.</summary>
    public IReadOnlyList<Rule> Rules => _definition.Rules;

    /// <summary>When enough has been asked for the lowest grade to be stated.</summary>
    public Sufficiency Sufficiency => _definition.Sufficiency;

    /// <summary>Its actions.</summary>
    public IReadOnlyList<ActionRule> Actions => _definition.Actions;

    /// <summary>What a reader of a result must bear in mind.</summary>
    public IReadOnlyList<LocalizedText> Caveats => _definition.Caveats;

    internal InstrumentDefinition Definition => _definition;

    internal InstrumentProgram Program { get; }

    /// <summary>The item with a code.</summary>
    /// <exception cref="ArgumentException">There is no such item.</exception>
    public Item Item(string code) => Program.Items.TryGetValue(code, out var index)
        ? Items[index]
        : throw new ArgumentException($"Instrument {this} has no item '{code}'.", nameof(code));

    /// <summary>The id and version.</summary>
    public override string ToString() => $"{Id} {Version}";

    /// <summary>Checks and compiles; with any error among the problems there is no instrument.</summary>
    internal static Instrument? Create(InstrumentDefinition definition, string sha256, List<Problem> problems)
    {
        var program = InstrumentCompiler.Compile(definition, problems);
        return problems.Exists(problem => problem.Severity == ProblemSeverity.Error)
            ? null
            : new Instrument(definition, program, sha256);
    }
}
