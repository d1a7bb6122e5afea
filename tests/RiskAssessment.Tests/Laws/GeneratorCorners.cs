using RiskAssessment.Instruments;

namespace RiskAssessment.Tests.Laws;

/// <summary>The corner cases that random cases must include for the laws to be meaningful. For each corner: whether a case is one.</summary>
internal sealed class GeneratorCorners
{
    private readonly RandomCase _random;
    private readonly RefInstrument _model;
    private readonly RefWorld _world;
    private readonly Assessment _assessment;

    internal GeneratorCorners(int seed)
    {
        _random = new RandomCase(seed);
        (_model, _assessment) = (_random.Reference, _random.Assess());
        _world = new ReferenceAssessment(_random, _assessment.Pattern).World;
    }

    /// <summary>Every corner, with whether this case is one.</summary>
    internal IEnumerable<(string Corner, bool IsOne)> All => [.. Instruments(), .. Scores(), .. Items(), .. Results(), .. Questions(), .. Actions(), .. Diaries()];

    private IEnumerable<(string, bool)> Instruments() =>
    [
        ("eight items or more", _model.Items.Count >= 8),
        ("items in another order than they are decided in", !_model.Written.SequenceEqual(_model.Items)),
        ("several scores", _model.Scores.Count > 1),
        ("outcomes", _model.Outcomes.Count > 0),
        ("a floor", _model.Rules.Any(rule => rule.IsFloor)),
        ("several grades of one level", _model.Levels.Distinct().Count() < _model.Levels.Count),
        ("a code of nearly 100 characters", _model.Items.Any(item => item.Code.Length > 90)),
        ("a hostile text", _model.Text != "t"),
    ];

    private IEnumerable<(string, bool)> Scores()
    {
        bool Any(Func<RefScore, bool> predicate) => _model.Scores.Any(predicate);
        bool HasOpen(RefScore score) => _model.ItemsOf(score).Any(_world.IsOpen);
        return
        [
            ("interval over an open item", Any(score => score.Missing == MissingRule.Interval && HasOpen(score))),
            ("as-no over an open item", Any(score => score.Missing == MissingRule.AsNo && HasOpen(score))),
            ("as-yes over an open item", Any(score => score.Missing == MissingRule.AsYes && HasOpen(score))),
            ("prorate within its limit", Any(score => score.Missing == MissingRule.Prorate && HasOpen(score) && _world.Stated(score) is not null)),
            ("prorate beyond its limit", Any(score => score.Missing == MissingRule.Prorate && HasOpen(score) && _world.Stated(score) is null)),
            ("a score that is not a whole number", Any(score => _world.Stated(score) % 1 is not (null or 0))),
            ("a count that weighs", Any(score => _model.ItemsOf(score).Any(item => item.Kind == ItemKind.Count))),
            ("a score in no band", _assessment.Scores.Any(score => score.Score.Bands.Count > 0 && score.LowestBand is null)),
            ("a score in two bands", _assessment.Scores.Any(score => score.LowestBand != score.HighestBand)),
            ("a score where a band begins", _assessment.Scores.Any(score => score.Score.Bands.Any(band => band.From == score.Value.Low))),
        ];
    }

    private IEnumerable<(string, bool)> Items()
    {
        bool Any(Func<RefItem, bool> predicate) => _model.Items.Any(predicate);
        return
        [
            ("a count", Any(item => item.Kind == ItemKind.Count && _world.IsOpen(item))),
            ("askWhen over an item with askWhen", Any(item => item.AskWhen is { } when && _model.AskedBy(when).Any(asked => _model.Item(asked).AskWhen is not null))),
            ("askWhen over a score", Any(item => item.AskWhen?.Leaves.Any(leaf => leaf is RefWithin { Kind: "score" }) ?? false)),
            ("askWhen over a fact", Any(item => item.AskWhen?.Facts.Any() ?? false)),
            ("an item that does not apply", Any(item => _random.Given[item.Code] is null && _world.Applies(item) == false)),
            ("an answer to an item that does not apply", Any(item => _random.Given[item.Code] is not null && _world.Applies(item) == false)),
            ("an open item that may not apply", Any(item => _world.IsOpen(item) && _world.Applies(item) is null)),
            ("an item that is answered as not applicable", Any(item => _random.Given[item.Code] == RefItem.NotApplicable && item.AskWhen is null)),
            ("an answer that it does not apply, where its askWhen says otherwise", Any(item => _random.Given[item.Code] == RefItem.NotApplicable && item.AskWhen is not null && _world.Applies(item) == true)),
            ("an open item that may be answered as not applicable", Any(item => _world.IsOpen(item) && item.MayNotApply)),
            ("a diary that shows what is answered as not applicable", _assessment.Discrepancies.Any(one => one.Answer == "not-applicable")),
            ("an item that the diary filled", _assessment.Observed.Count > 0),
            ("a diary that shows more", _assessment.Discrepancies.Any(one => one.Kind == DiscrepancyKind.DiaryShowsMore)),
            ("an answer to a question that does not apply is listed", _assessment.Discrepancies.Any(one => one.Kind == DiscrepancyKind.DoesNotApply)),
            ("a diary that shows less", _assessment.Discrepancies.Any(one => one.Kind == DiscrepancyKind.DiaryShowsLess)),
            ("two options that the diary may show", Any(item => item.ObservedBy.Count > 1)),
            ("an answer that holds later", _random.Answers.Any(answer => !answer.Value.IsOpen && _random.Given[answer.Key] is null)),
            ("an answer that holds by now", _random.Answers.Any(answer => answer.Value.Since is not null && _random.Given[answer.Key] is not null)),
            ("an answer declined", _random.Answers.Any(answer => answer.Value.Option == "declined")),
        ];
    }

    private IEnumerable<(string, bool)> Results()
    {
        var facts = _random.FactsOf(_assessment.Pattern);
        return
        [
            ("undetermined", _assessment.Level == RiskLevel.Undetermined),
            ("the lowest grade stated while the range is open", _assessment.Grade == _assessment.Instrument.Grades[0] && !_assessment.IsSettled),
            ("settled", _assessment.IsSettled),
            ("settled above the lowest grade", _assessment.IsSettled && _assessment.Lowest != _assessment.Instrument.Grades[0]),
            ("an open rule", _assessment.OpenRules.Count > 0),
            ("an outcome with another range than the whole", _assessment.Outcomes.Any(outcome => (outcome.Lowest, outcome.Highest) != (_assessment.Lowest, _assessment.Highest))),
            ("an outcome that is undetermined", _assessment.Outcomes.Any(outcome => outcome.Level == RiskLevel.Undetermined)),
            ("reasons of two grades", _assessment.Reasons.Select(reason => reason.Grade).Distinct().Count() > 1),
            ("a reason by an item and a fact", _assessment.Reasons.Any(reason => reason.Items.Count > 0 && reason.Facts.Count > 0)),
            ("a reason by three or more", _assessment.Reasons.Any(reason => reason.Items.Count + reason.Facts.Count > 2)),
            ("a review", _assessment.ReviewDue is not null),
        ];
    }

    /// <summary>For each part of the ranking key of questions: two neighbours whose order it decides.</summary>
    private IEnumerable<(string, bool)> Questions()
    {
        var keys = QuestionLaws.Keys(_random, _assessment).Select(question => question.Key).ToList();
        var deciding = keys.Zip(keys.Skip(1), (one, other) => Array.FindIndex([.. one.Zip(other, (a, b) => a != b)], differs => differs)).ToHashSet();
        var toAsk = _assessment.OpenQuestions.Where(question => question.State == OpenState.NotAsked).ToList();
        return
        [
            ("a question before another since that is a judgement", deciding.Contains(0)),
            ("a question before another since it is critical", deciding.Contains(1)),
            ("a question before another since it can prove more", deciding.Contains(2)),
            ("a question before another since it can narrow more", deciding.Contains(3)),
            ("a question before another since more open rules rest on it", deciding.Contains(4)),
            ("a question before another by the instrument's order", deciding.Contains(-1)),
            ("a count with several outcomes", _assessment.OpenQuestions.Any(question => question.Item.Kind == ItemKind.Count && question.Effects.Count > 1)),
            ("a first question that gives way to another", Interview.Start(_random.Assessor, new CaseFile { Answers = _random.Answers, Diary = _random.Diary, AsOf = _random.AsOf }, default).Next is { } next && next.Item != toAsk[0].Item),
        ];
    }

    private IEnumerable<(string, bool)> Actions()
    {
        bool Any(Func<RecommendedAction, bool> predicate) => _assessment.Actions.Any(predicate);
        return
        [
            ("an action by the rules of the level, others holding", Any(action => action.Rule.Grades.Count > 0 && action.Because.Count > 0 && action.Because.Count < _assessment.Reasons.Count)),
            ("an action by the rules that rest on its items", Any(action => action.Rule.Grades.Count == 0 && action.Because.Count > 0)),
            ("an action in any case", Any(action => action.Because.Count == 0)),
            ("an action where the level is settled", Any(action => action.Rule.Settled == true)),
            ("an action where the level is not settled", Any(action => action.Rule.Settled == false)),
            ("an action that is not called for since the level is settled or not", _model.Actions.Any(action => action.Settled == !_assessment.IsSettled && action.Grades.Count == 0 && action.When is null && action.Unless is null)),
            ("an action unless something holds that is open", Any(action => action.Rule.Unless is not null && _model.Actions.Single(one => one.Code == action.Rule.Code).Unless!.Holds(_world) is null)),
            ("actions in another order than the instrument's", !_assessment.Actions.Select(action => action.Rule.Code).Order(StringComparer.Ordinal).SequenceEqual(_assessment.Actions.Select(action => action.Rule.Code))),
        ];
    }

    private IEnumerable<(string, bool)> Diaries()
    {
        var incidents = _random.Diary?.Incidents ?? [];
        var dates = new ReferenceDates(_random.Zone);
        bool IsIn(string zone) => _random.Zone.Id == zone && incidents.Any(incident => IsAtAChange(dates.Span(incident.When)));
        var trajectory = _random.Assessor.TrajectoryOf(_random.Answers, _random.Diary, _random.AsOf);
        return
        [
            ("no diary", _random.Diary is null),
            ("an empty diary", _random.Diary is { Count: 0 }),
            ("a partial diary", _random.Diary is { Coverage: Coverage.Partial }),
            ("a change of the clock in London", IsIn("Europe/London")),
            ("a change of the clock in St John's", IsIn("America/St_Johns")),
            ("a change of the clock in Lord Howe", IsIn("Australia/Lord_Howe")),
            ("equal instants", incidents.Select(incident => dates.Span(incident.When)).Distinct().Count() < incidents.Count),
            ("a duplicate", incidents.Any(incident => incident.SameAs is not null)),
            ("a suspected entry", incidents.Any(incident => incident.Attribution == Attribution.Suspected)),
            ("the first year", incidents.Any(incident => incident.When.ToString().StartsWith("0001", StringComparison.Ordinal))),
            ("the last year", incidents.Any(incident => incident.When.ToString().Contains("9999", StringComparison.Ordinal))),
            ("a hostile id", incidents.Any(incident => incident.Id.Length > 3)),
            ("a hostile note", incidents.Any(incident => incident.Note?.Contains('\0', StringComparison.Ordinal) ?? false)),
            ("a level that lapsed", trajectory.Steps.Any(step => step.IsLapsed)),
            ("a peak that is reached twice", trajectory.Steps.Count(step => step.Grade.Level == trajectory.Peak?.Grade.Level && step.Grade.Level > RiskLevel.Undetermined) > 1),
        ];
    }

    private bool IsAtAChange(RefSpan span) =>
        span.Start > TimeSpan.TicksPerDay && span.End < DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay && span.End - span.Start <= 2 * TimeSpan.TicksPerDay
        && _random.Zone.GetUtcOffset(new DateTime(span.Start - (TimeSpan.TicksPerDay / 4), DateTimeKind.Utc)) != _random.Zone.GetUtcOffset(new DateTime(span.End + (TimeSpan.TicksPerDay / 4), DateTimeKind.Utc));

    private static int Place(Item item, string option) => item.Options.Select(one => one.Code).ToList().IndexOf(option);
}
