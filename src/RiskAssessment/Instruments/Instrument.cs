namespace RiskAssessment.Instruments;

/// <summary>A screening questionnaire as data: items, scores, rules, grades and actions, checked and compiled.</summary>
/// <remarks>
/// Immutable and safe to share between threads; compile once, assess many times. Equality is identity; two instruments are the same
/// publication if <see cref="Id"/>, <see cref="Version"/> and <see cref="Sha256"/> are equal.
/// </remarks>
public sealed class Instrument
{
    private Instrument(InstrumentDefinition definition, GateProgram program, PublishedForm form) =>
        (Definition, Program, Form) = (definition, program, form);

    /// <summary>The code of the instrument in kebab-case, for example <c>stalking-screen</c>.</summary>
    public string Id => Definition.Id;

    /// <summary>The SemVer version, for example <c>1.0.0</c>.</summary>
    public string Version => Definition.Version;

    /// <summary>The SHA-256 of its canonical JSON (RFC 8785), as 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => Form.Sha256;

    /// <summary>The name for people.</summary>
    public LocalizedText Title => Definition.Title!;

    /// <summary>What it is for; <see langword="null"/> if it does not say.</summary>
    public LocalizedText? Description => Definition.Description;

    /// <summary>The BCP 47 tags of the languages in which it has every text, in the order of its file.</summary>
    public IReadOnlyList<string> Languages => Definition.Languages;

    /// <summary>The BCP 47 tags of the languages whose texts no fluent speaker has reviewed yet; empty if there are none.</summary>
    public IReadOnlyList<string> ReviewPending => Definition.ReviewPending;

    /// <summary>The terms under which it may be used; <see langword="null"/> if it does not say.</summary>
    public string? Licence => Definition.Licence;

    /// <summary>The days on which this version is in force; <see langword="null"/> if it does not say.</summary>
    public PeriodInForce? InForce => Definition.InForce;

    /// <summary>The versions that it replaces; empty if there are none.</summary>
    public IReadOnlyList<ReplacedVersion> Replaces => Definition.Replaces;

    /// <summary>The publications that it cites, in the order of its file.</summary>
    public IReadOnlyList<InstrumentSource> Sources => Definition.Sources;

    /// <summary>Its grades, in ascending order.</summary>
    public IReadOnlyList<Grade> Grades => Definition.Grades;

    /// <summary>The outcomes that are assessed beside the overall level; empty if it has the overall level alone.</summary>
    public IReadOnlyList<Outcome> Outcomes => Definition.Outcomes;

    /// <summary>Its sections, in the order of the questionnaire.</summary>
    public IReadOnlyList<Section> Sections => Definition.Sections;

    /// <summary>Its items, in the order of the questionnaire.</summary>
    public IReadOnlyList<Item> Items => Definition.Items;

    /// <summary>Its scores, in the order of its file.</summary>
    public IReadOnlyList<Score> Scores => Definition.Scores;

    /// <summary>Its rules, in the order of its file.</summary>
    public IReadOnlyList<Rule> Rules => Definition.Rules;

    /// <summary>How much must be answered before the lowest grade may be stated.</summary>
    public Sufficiency Sufficiency => Definition.Sufficiency;

    /// <summary>
    /// Days from the instant of an assessment whose grade is <see cref="Grade.Undetermined"/> until it is due for review: 1 to 3,650;
    /// <see langword="null"/> if the instrument does not say. The other grades have theirs in <see cref="Grade.ReviewDays"/>.
    /// </summary>
    public int? UndeterminedReviewDays => Definition.UndeterminedReviewDays;

    /// <summary>Its actions, in the order of its file.</summary>
    public IReadOnlyList<ActionRule> Actions => Definition.Actions;

    /// <summary>What a reader of a result must bear in mind, in the order of its file.</summary>
    public IReadOnlyList<LocalizedText> Caveats => Definition.Caveats;

    /// <summary>Statements of its file that were not confirmed at the source and must be checked before use; empty if there are none.</summary>
    public IReadOnlyList<LocalizedText> Unverified => Definition.Unverified;

    /// <summary>Its worked examples, in the order of its file; empty if there are none.</summary>
    public IReadOnlyList<InstrumentExample> Examples => Definition.Examples;

    /// <summary>The caveats, then the unconfirmed statements.</summary>
    internal IReadOnlyList<LocalizedText> CaveatsOfResults => field ??= Array.AsReadOnly([.. Caveats, .. Unverified]);

    /// <summary>The code of each item.</summary>
    internal string[] ItemCodes => field ??= [.. Items.Select(item => item.Code)];

    /// <summary>
    /// The answers to each item that can have different effects: every option, or for a count the lowest of those with the same effect; then "not
    /// applicable" where the item may not apply.
    /// </summary>
    internal Answer[][] Answers => field ??=
    [
        .. Items.Select((item, i) => (Answer[])[
            .. item.Kind == ItemKind.Count ? Program.CountsThatMatter[i].Select(Answer.Of) : item.Options.Select(option => Answer.Of(option.Code)),
            .. item.MayNotApply ? [Answer.NotApplicable] : (Answer[])[]]),
    ];

    internal InstrumentDefinition Definition { get; }

    internal GateProgram Program { get; }

    internal PublishedForm Form { get; }

    /// <summary>Finds an item by its code.</summary>
    /// <param name="code">The code of the item.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentException">There is no such item.</exception>
    public Item Item(string code) => Items[IndexOf(code)];

    /// <summary>Finds the rules on which the answer to an item has an effect, by itself or through a score.</summary>
    /// <param name="code">The code of the item.</param>
    /// <returns>The rules in the order of the instrument; empty if there are none.</returns>
    /// <exception cref="ArgumentException">There is no such item.</exception>
    public IReadOnlyList<Rule> RulesOn(string code)
    {
        var item = IndexOf(code);
        return Array.AsReadOnly([.. Rules.Where((_, i) => Program.Rules[i].Items.Contains(item))]);
    }

    private int IndexOf(string code) => Program.Items.TryGetValue(NotNull.Of(code), out var index)
        ? index
        : throw new ArgumentException($"Instrument {this} has no item '{code}'.", nameof(code));

    /// <summary>Whether the answer to an item informs a judgement, independent of the rules.</summary>
    internal bool InformsJudgement(int item) => !Items[item].IsJudgement && Items.Any(other => other.IsJudgement);

    /// <summary>
    /// The same instrument with other texts. It scores the same, and keeps the hash of the published file.
    /// </summary>
    internal Instrument Worded(IReadOnlyDictionary<string, ItemWording> wordings)
    {
        Item[] items = [.. Items.Select(item => wordings.TryGetValue(item.Code, out var wording) ? wording.Over(item) : item)];
        return new Instrument(Definition with { Items = items }, Program, Form);
    }

    /// <summary>The id and version.</summary>
    public override string ToString() => $"{Id} {Version}";

    /// <summary>Checks and compiles; if there is an error among the problems, there is no instrument.</summary>
    internal static Instrument? Create(InstrumentDefinition definition, PublishedForm form, List<Problem> problems)
    {
        var program = GateCompiler.Compile(definition, problems);
        return problems.Exists(problem => problem.Severity == ProblemSeverity.Error)
            ? null
            : new Instrument(definition, program, form);
    }
}
