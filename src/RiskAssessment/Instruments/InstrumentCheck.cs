namespace RiskAssessment.Instruments;

/// <summary>Checks the parts of an instrument except conditions. Paths are those of the instrument file.</summary>
internal static class InstrumentCheck
{
    internal const string Unknown = "SRA0101";
    internal const string Duplicate = "SRA0102";
    internal const string Cycle = "SRA0103";
    internal const string MissingLanguage = "SRA0104";
    internal const string WrongUse = "SRA0105";
    internal const string OutOfRange = "SRA0106";

    internal const int MostItems = 1_000;
    internal const int MostOptions = 64;
    internal const int MostOutcomes = 63;
    internal const int MostWeight = 1_000;

    internal static void Check(InstrumentDefinition definition, List<Problem> problems)
    {
        if (!SemanticVersion.IsOne(definition.Version))
            problems.Add(new(OutOfRange, "$.version", SemanticVersion.Rule(definition.Version)));
        if (definition.Grades.Count == 0)
            problems.Add(new(OutOfRange, "$.grades", "An instrument needs at least one grade."));
        CheckLevels(definition, problems);
        Unique(definition.Sources.Select(source => source.Code), "$.sources", problems);
        Unique(definition.Grades.Select(grade => grade.Code), "$.grades", problems);
        Unique(definition.Outcomes.Select(outcome => outcome.Code), "$.outcomes", problems);
        if (definition.Outcomes.Count > MostOutcomes)
            problems.Add(new(OutOfRange, "$.outcomes", $"An instrument has at most {MostOutcomes} outcomes."));
        Unique(definition.Sections.Select(section => section.Code), "$.sections", problems);
        Unique(definition.Items.Select(item => item.Code), "$.items", problems);
        Unique(definition.Scores.Select(score => score.Code), "$.scores", problems);
        Unique(definition.Rules.Select(rule => rule.Code), "$.rules", problems);
        Unique(definition.Actions.Select(action => action.Code), "$.actions", problems);
        CheckItems(definition, problems);
        CheckRules(definition, problems);
        CheckScores(definition, problems);
        ReplacementCheck.Check(definition, problems);
        if (definition.Sufficiency.ScoredPercent is < 0 or > 100)
            problems.Add(new(OutOfRange, "$.sufficiency.scoredPercent", "A share must be between 0 and 100."));
        foreach (var (place, text) in InstrumentTexts.Of(definition))
            CheckLanguages(place, text, definition.Languages, problems);
    }

    private static void CheckLevels(InstrumentDefinition definition, List<Problem> problems)
    {
        for (var i = 1; i < definition.Grades.Count; i++)
            if (definition.Grades[i].Level < definition.Grades[i - 1].Level)
                problems.Add(new(OutOfRange, $"$.grades[{i}].level", "Grades are in ascending order, so their levels may not go down."));
    }

    private static void CheckItems(InstrumentDefinition definition, List<Problem> problems)
    {
        var sections = new HashSet<string>(definition.Sections.Select(section => section.Code), StringComparer.Ordinal);
        var sources = new HashSet<string>(definition.Sources.Select(source => source.Code), StringComparer.Ordinal);
        if (definition.Items.Count is 0 or > MostItems)
            problems.Add(new(OutOfRange, "$.items", $"An instrument has 1 to {MostItems} items."));
        for (var i = 0; i < definition.Items.Count; i++)
        {
            var (item, path) = (definition.Items[i], $"$.items[{i}]");
            if (!sections.Contains(item.Section))
                problems.Add(NotFound($"{path}.section", "section", item.Section, sections));
            if (Math.Abs((long)item.CountWeight) > MostWeight)
                problems.Add(Weight($"{path}.weight"));
            CheckOptions(item, path, problems);
            CheckNamed(item.Sources, "source", $"{path}.sources", sources, problems);
        }
    }

    private static void CheckOptions(Item item, string path, List<Problem> problems)
    {
        if (item.Kind == ItemKind.Choice)
        {
            Unique(item.Options.Select(option => option.Code), $"{path}.options", problems);
            if (item.Options.Count is 0 or > MostOptions)
                problems.Add(new(OutOfRange, $"{path}.options", $"A choice has 1 to {MostOptions} options."));
            for (var i = 0; i < item.Options.Count; i++)
                if (Answer.OwnCodes.Contains(item.Options[i].Code))
                    problems.Add(new(WrongUse, $"{path}.options[{i}].code", $"'{item.Options[i].Code}' is a reserved code and cannot be an option. Use another code."));
        }
        for (var i = 0; i < item.Options.Count; i++)
            if (Math.Abs((long)item.Options[i].Weight) > MostWeight)
                problems.Add(Weight(item.Kind == ItemKind.Choice ? $"{path}.options[{i}].weight" : $"{path}.weight"));
    }

    private static void CheckRules(InstrumentDefinition definition, List<Problem> problems)
    {
        var grades = new HashSet<string>(definition.Grades.Select(grade => grade.Code), StringComparer.Ordinal);
        var outcomes = new HashSet<string>(definition.Outcomes.Select(outcome => outcome.Code), StringComparer.Ordinal);
        var sources = new HashSet<string>(definition.Sources.Select(source => source.Code), StringComparer.Ordinal);
        for (var i = 0; i < definition.Rules.Count; i++)
        {
            var rule = definition.Rules[i];
            if (!grades.Contains(rule.Grade))
                problems.Add(NotFound($"$.rules[{i}].grade", "grade", rule.Grade, grades));
            CheckNamed(rule.Outcomes, "outcome", $"$.rules[{i}].outcomes", outcomes, problems);
            CheckNamed(rule.Sources, "source", $"$.rules[{i}].sources", sources, problems);
        }
        grades.Add(Grade.Undetermined.Code);
        for (var i = 0; i < definition.Actions.Count; i++)
            CheckNamed(definition.Actions[i].Grades, "grade", $"$.actions[{i}].grades", grades, problems);
    }

    private static void CheckScores(InstrumentDefinition definition, List<Problem> problems)
    {
        var items = new HashSet<string>(definition.Items.Select(item => item.Code), StringComparer.Ordinal);
        for (var i = 0; i < definition.Scores.Count; i++)
        {
            CheckBands(definition.Scores[i], $"$.scores[{i}].bands", problems);
            Unique(definition.Scores[i].Items, $"$.scores[{i}].items", problems, suffix: "");
            for (var k = 0; k < definition.Scores[i].Items.Count; k++)
                if (!items.Contains(definition.Scores[i].Items[k]))
                    problems.Add(NotFound($"$.scores[{i}].items[{k}]", "item", definition.Scores[i].Items[k], items));
        }
    }

    private static void CheckBands(Score score, string path, List<Problem> problems)
    {
        Unique(score.Bands.Select(band => band.Code), path, problems);
        for (var i = 0; i < score.Bands.Count; i++)
            if (score.Bands[i].RatePercent is < 0 or > 100)
                problems.Add(new(OutOfRange, $"{path}[{i}].ratePercent", "A share must be between 0 and 100."));
        for (var i = 1; i < score.Bands.Count; i++)
            if (score.Bands[i].From <= score.Bands[i - 1].From)
                problems.Add(new(OutOfRange, $"{path}[{i}].from", "Bands must be in ascending order: each must start above the previous one."));
    }

    private static void CheckNamed(IReadOnlyList<string> named, string what, string path, HashSet<string> known, List<Problem> problems)
    {
        for (var i = 0; i < named.Count; i++)
            if (!known.Contains(named[i]))
                problems.Add(NotFound($"{path}[{i}]", what, named[i], known));
    }

    private static void CheckLanguages(TextPlace place, LocalizedText text, IReadOnlyList<string> languages, List<Problem> problems)
    {
        if (text.IsPlain)
            return;
        List<string> missing = [];
        for (var i = 0; i < languages.Count; i++)
            if (!text.IsIn(languages[i]))
                missing.Add(languages[i]);
        if (missing.Count > 0)
            problems.Add(new(MissingLanguage, place.ToString(), $"The text is missing in: {string.Join(", ", missing)}. Add it, or remove the language from 'languages'."));
    }

    private static void Unique(IEnumerable<string> codes, string path, List<Problem> problems, string suffix = ".code")
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var code in codes)
        {
            if (!seen.Add(code))
                problems.Add(new(Duplicate, $"{path}[{index}]{suffix}", $"'{code}' appears twice here. Give each its own code."));
            index++;
        }
    }

    private static Problem Weight(string path) =>
        new(OutOfRange, path, $"A weight must be between -{MostWeight} and {MostWeight}.");

    internal static Problem NotFound(string path, string what, string code, IEnumerable<string> known) =>
        new(Unknown, path, $"There is no {what} '{code}'.{Spelling.Suggestion(code, known)}");
}
