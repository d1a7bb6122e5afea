namespace RiskAssessment.Instruments;

/// <summary>The content of an instrument before it is checked.</summary>
internal sealed record InstrumentDefinition
{
    internal string Id { get; init; } = "";

    internal string Version { get; init; } = "";

    internal LocalizedText? Title { get; init; }

    internal LocalizedText? Description { get; init; }

    internal IReadOnlyList<string> Languages { get; init; } = [];

    internal IReadOnlyList<string> ReviewPending { get; init; } = [];

    internal string? Licence { get; init; }

    internal PeriodInForce? InForce { get; init; }

    internal IReadOnlyList<ReplacedVersion> Replaces { get; init; } = [];

    internal IReadOnlyList<InstrumentSource> Sources { get; init; } = [];

    internal IReadOnlyList<Grade> Grades { get; init; } = [];

    internal IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    internal IReadOnlyList<Section> Sections { get; init; } = [];

    internal IReadOnlyList<Item> Items { get; init; } = [];

    internal IReadOnlyList<Score> Scores { get; init; } = [];

    internal Sufficiency Sufficiency { get; init; }

    internal int? UndeterminedReviewDays { get; init; }

    internal IReadOnlyList<Rule> Rules { get; init; } = [];

    internal IReadOnlyList<ActionRule> Actions { get; init; } = [];

    internal IReadOnlyList<LocalizedText> Caveats { get; init; } = [];

    internal IReadOnlyList<LocalizedText> Unverified { get; init; } = [];

    internal IReadOnlyList<InstrumentExample> Examples { get; init; } = [];
}
