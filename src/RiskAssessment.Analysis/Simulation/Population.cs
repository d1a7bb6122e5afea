using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment.Analysis;

/// <summary>
/// A made-up population from which cases are drawn at random, to see what an instrument does to many people. It compares instruments; nothing can be
/// claimed of real people with it. docs/simulation.md has each frequency, with its source or as a declared guess.
/// </summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Population
{
    private static readonly (string Kind, double Share)[] LowLevelKinds =
    [
        ("calls", 57), ("messages", 60), ("rumours", 20), ("following", 11), ("showing-up", 10), ("waiting", 8), ("gifts", 5), ("abuse", 10),
    ];

    private static readonly Population LowLevelBase = new("low-level", "Low-level cases")
    {
        Relations =
        [
            ("former-intimate", 30), ("family", 8), ("friend", 10), ("acquaintance", 15), ("colleague", 12), ("neighbour", 8), ("professional", 5),
            ("stranger", 7), ("unidentified", 5),
        ],
        Brief = 45,
        Weekly = 46,
        LongestDays = 730,
        Kinds = LowLevelKinds,
        Separation = 50,
        Items =
        [
            ("unwanted", 90), ("checks-made", 20), ("fixated", 15), ("controlling", 15), ("violence-before", 5), ("previous-stalking", 5),
            ("substance-misuse", 10), ("acute-distress", 5), ("recent-trigger", 5), ("evading-blocks", 10), ("third-parties", 10),
        ],
        ImpactOfBrief = 22,
        ImpactOfOthers = 36,
        HasTriggerOfPartners = false,
    };

    private static readonly (string, double)[] SurveyItems =
    [
        ("unwanted", 100), ("checks-made", 20), ("victim-fear", 46), ("fear-of-serious-harm", 30), ("fixated", 50), ("controlling", 35),
        ("violence-before", 20), ("previous-stalking", 15), ("substance-misuse", 25), ("acute-distress", 15), ("recent-trigger", 10), ("weapon", 5),
        ("nothing-to-lose", 8), ("planning", 3), ("strangulation", 8),
    ];

    private static readonly Population Survey = new("survey-defined", "Survey-defined stalking")
    {
        Relations =
        [
            ("former-intimate", 26), ("current-intimate", 4), ("family", 8), ("friend", 16), ("acquaintance", 15), ("colleague", 10), ("neighbour", 8),
            ("stranger", 6), ("unidentified", 7),
        ],
        Brief = 20,
        Weekly = 46,
        LongestDays = 1_825,
        Kinds =
        [
            ("calls", 66), ("messages", 60), ("letters", 31), ("rumours", 36), ("following", 34), ("showing-up", 31), ("waiting", 29), ("gifts", 12),
            ("threat", 43), ("damage", 24), ("attack", 15), ("entry", 12), ("tracking", 8), ("new-accounts", 25),
        ],
        Correlation = .25,
        Separation = 40,
        Items = SurveyItems,
        ImpactOfBrief = 55,
        ImpactOfOthers = 55,
        Breach = 12,
    };

    private static readonly Population Women = Survey.With("women-stalked", "Women stalked in their lives", women =>
    {
        women.Relations =
        [
            ("former-intimate", 45), ("current-intimate", 12), ("family", 5), ("friend", 8), ("acquaintance", 15), ("colleague", 5), ("stranger", 6),
            ("unidentified", 4),
        ];
        (women.Brief, women.Weekly) = (10, 50);
        women.Kinds =
        [
            ("messages", 74.6), ("letters", 13), ("gifts", 24.1), ("following", 45.1), ("showing-up", 58.7), ("objects-left", 14.2), ("entry", 26.3),
            ("damage", 50.9), ("threat", 67.2), ("attack", 25),
        ];
        women.Items = Changed(SurveyItems, ("victim-fear", 80), ("fear-of-serious-harm", 50), ("violence-before", 35), ("controlling", 50));
    });

    private static readonly Population HomicidePartners = new("homicide-partners", "Homicide profile, partners")
    {
        Relations = [("former-intimate", 28), ("current-intimate", 72)],
        Items =
        [
            ("unwanted", 100), ("repeated", 100), ("fixated", 88), ("surveillance", 63), ("escalating", 79), ("threat-to-kill", 55), ("nothing-to-lose", 23),
            ("controlling", 92), ("strangulation", 24),
        ],
    };

    private Population(string code, string title) => (Code, Title) = (code, title);

    /// <summary>Every population, the general ones first.</summary>
    public static IReadOnlyList<Population> All { get; } =
    [
        LowLevelBase,
        LowLevelBase.With("low-level-former-partners", "Low-level cases, former partners only", former => former.Relations = [("former-intimate", 100)]),
        LowLevelBase.With("low-level-presence-doubled", "Low-level cases, presence doubled", present => present.Kinds = Changed(
            LowLevelKinds, ("following", 22), ("showing-up", 25), ("waiting", 16), ("messages", 75), ("gifts", 8), ("abuse", 15))),
        LowLevelBase.With("low-level-remote", "Low-level cases, remote only", remote =>
        {
            remote.Kinds = [("calls", 57), ("messages", 60), ("gifts", 5), ("abuse", 5), ("rumours", 10)];
            remote.Items = Changed(remote.Items, ("third-parties", 5), ("evading-blocks", 5));
        }),
        LowLevelBase.With("low-level-three-questions", "Low-level cases, only relation, unwanted and fear asked", few => few.Asked = ["relationship", "unwanted", "victim-fear"]),
        Survey,
        Women,
        HomicidePartners,
        HomicidePartners.With("homicide-others", "Homicide profile, others", others => others.Relations =
            [("acquaintance", 1), ("colleague", 1), ("stranger", 1), ("neighbour", 1), ("friend", 1), ("family", 1)]),
    ];

    /// <summary>The code in kebab-case, for example <c>low-level</c>.</summary>
    public string Code { get; }

    /// <summary>The name for people, in English.</summary>
    public string Title { get; }

    /// <summary>Whether its cases have a diary; else answers alone.</summary>
    public bool HasDiary => Kinds.Count > 0;

    /// <summary>The relation of the person to the victim, with its weight among all.</summary>
    internal IReadOnlyList<(string Option, double Weight)> Relations { get; private set; } = [];

    /// <summary>Percent of cases that last up to 14 days.</summary>
    internal double Brief { get; private set; }

    /// <summary>Percent of the others with contact every week or more.</summary>
    internal double Weekly { get; private set; }

    /// <summary>The longest span in days.</summary>
    internal double LongestDays { get; private set; }

    /// <summary>Percent of cases with each kind of behaviour, in the order in which they begin: the first is the first contact.</summary>
    internal IReadOnlyList<(string Kind, double Share)> Kinds { get; private set; } = [];

    /// <summary>How strongly kinds of behaviour and answers come together, from 0 to 1.</summary>
    internal double Correlation { get; private set; }

    /// <summary>Percent of partners who separated in the last 89 days.</summary>
    internal double Separation { get; private set; }

    /// <summary>Percent of cases in which each item is answered with yes; the others are answered with their first option.</summary>
    internal IReadOnlyList<(string Item, double Share)> Items { get; private set; } = [];

    internal double ImpactOfBrief { get; private set; }

    internal double ImpactOfOthers { get; private set; }

    /// <summary>Percent of cases with a police warning that contacts follow.</summary>
    internal double Breach { get; private set; }

    /// <summary>Whether partners may have a trigger beside the separation.</summary>
    internal bool HasTriggerOfPartners { get; private set; } = true;

    /// <summary>The only items that were asked; <see langword="null"/> for all.</summary>
    internal IReadOnlyList<string>? Asked { get; private set; }

    /// <summary>Finds a population by its code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="population">The population; <see langword="null"/> if there is none.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryGet(string code, [NotNullWhen(true)] out Population? population) =>
        (population = All.FirstOrDefault(one => one.Code == code)) is not null;

    private static (string, double)[] Changed(IEnumerable<(string Code, double Share)> shares, params (string Code, double Share)[] changes) =>
        [.. shares.Select(share => changes.FirstOrDefault(change => change.Code == share.Code, share))];

    private Population With(string code, string title, Action<Population> change)
    {
        var copy = new Population(code, title)
        {
            Relations = Relations,
            Brief = Brief,
            Weekly = Weekly,
            LongestDays = LongestDays,
            Kinds = Kinds,
            Correlation = Correlation,
            Separation = Separation,
            Items = Items,
            ImpactOfBrief = ImpactOfBrief,
            ImpactOfOthers = ImpactOfOthers,
            Breach = Breach,
            HasTriggerOfPartners = HasTriggerOfPartners,
        };
        change(copy);
        return copy;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
