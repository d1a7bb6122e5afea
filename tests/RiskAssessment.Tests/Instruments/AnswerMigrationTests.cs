using FsCheck;
using RiskAssessment.Instruments;
using RiskAssessment.Tests.Laws;
using Xunit;
using static RiskAssessment.Tests.Instruments.Versions;

namespace RiskAssessment.Tests.Instruments;

public sealed class AnswerMigrationTests
{
    private static readonly ReplacedVersion First = new("1.0.0");

    [Fact]
    public void The_same_question_carries_over_with_its_whole_answer()
    {
        var answer = Answer.Yes with { By = "victim", Since = EdtfDate.Day(2026, 1, 2), Note = "twice", Recorded = EdtfDate.Day(2026, 1, 3) };
        var migration = Migrate(new(("a", answer), ("b", Answer.Unknown), ("c", Answer.Of(3))), [YesNo("a"), YesNo("b"), Count("c")], [YesNo("a"), YesNo("b"), Count("c")]);
        Assert.Equal([new("a", From("a", answer)), new("b", From("b", Answer.Unknown)), new("c", From("c", Answer.Of(3)))], migration.Answers);
        Assert.Empty(migration.AskAgain);
        Assert.Empty(migration.Dropped);
    }

    [Fact]
    public void A_renamed_question_keeps_its_answer() =>
        Assert.Equal(From("a", Answer.No), Migrate(new(("a", Answer.No)), [YesNo("a")], [YesNo("b", Old("a"))]).Answers["b"]);

    [Fact]
    public void A_declared_option_is_mapped_and_any_other_is_asked_again()
    {
        Item[] old = [Choice("who", "ex stranger partner")], now = [Choice("who", "intimate stranger", Old("who", "ex:intimate", "partner:intimate"))];
        var ex = Answer.Of("ex") with { By = "victim", Recorded = EdtfDate.Day(2026, 1, 3) };
        Assert.Equal(From("who", Answer.Of("intimate") with { By = "victim", Recorded = ex.Recorded }), Migrate(new(("who", ex)), old, now).Answers["who"]);
        var unlisted = Migrate(new(("who", Answer.Of("stranger"))), old, now);
        Assert.Equal((0, AskAgainReason.NoCounterpart), (unlisted.Answers.Count, Assert.Single(unlisted.AskAgain).Why));
        Assert.Equal([("who", Answer.Of("stranger"))], unlisted.AskAgain[0].OldAnswers.Select(old => (old.Item, old.Answer)));
    }

    [Fact]
    public void A_question_of_another_kind_or_with_other_options_is_asked_again()
    {
        var migration = Migrate(
            new(("a", Answer.Yes), ("b", Answer.Of("x")), ("c", Answer.Of("x"))),
            [YesNo("a"), Choice("b", "x y"), Choice("c", "x y")],
            [Count("a"), Choice("b", "x y z"), Choice("c", "y x")]);
        Assert.Equal(["a", "b"], migration.AskAgain.Select(question => question.Item.Code));
        Assert.All(migration.AskAgain, question => Assert.Equal(AskAgainReason.Changed, question.Why));
        Assert.Equal([new("c", From("c", Answer.Of("x")))], migration.Answers);
    }

    [Fact]
    public void The_answer_of_a_removed_question_is_dropped_and_a_new_question_is_to_be_asked()
    {
        var migration = Migrate(new(("a", Answer.Yes), ("unheard-of", Answer.No)), [YesNo("a"), YesNo("b")], [YesNo("c"), YesNo("b")]);
        Assert.Equal([("a", Answer.Yes), ("unheard-of", Answer.No)], migration.Dropped.Select(old => (old.Item, old.Answer)));
        Assert.Equal(("c", AskAgainReason.New), (migration.AskAgain[0].Item.Code, Assert.Single(migration.AskAgain).Why));
    }

    [Fact]
    public void A_question_with_the_same_code_and_another_meaning_takes_over_nothing()
    {
        var migration = Migrate(new(("a", Answer.Yes)), [YesNo("a")], [new Item("a", "all", ItemKind.YesNo, new("Other?")) { Replaces = [] }]);
        Assert.Equal((0, 1, AskAgainReason.New), (migration.Answers.Count, migration.Dropped.Count, Assert.Single(migration.AskAgain).Why));
    }

    [Fact]
    public void Joined_questions_carry_over_if_they_agree()
    {
        Item[] old = [YesNo("a"), YesNo("b")], now = [YesNo("either", Old("a"), Old("b"))];
        var agreed = Migrate(new(("a", Answer.Yes with { Note = "first" }), ("b", Answer.Yes with { Note = "second" })), old, now);
        Assert.Equal("first", agreed.Answers["either"]!.Note);
        Assert.Equal(["first", "second"], Assert.Single(agreed.CarriedOver).OldAnswers.Select(answer => answer.Answer.Note));
        var disagreed = Migrate(new(("a", Answer.Yes), ("b", Answer.Unknown)), old, now);
        Assert.Equal(AskAgainReason.Disagreement, Assert.Single(disagreed.AskAgain).Why);
        Assert.Equal(2, disagreed.AskAgain[0].OldAnswers.Count);
    }

    [Fact]
    public void A_question_that_is_split_answers_each_of_its_parts() =>
        Assert.Equal(["home", "work"], Migrate(new(("places", Answer.Yes)), [YesNo("places")], [YesNo("home", Old("places")), YesNo("work", Old("places"))]).Answers.Select(answer => answer.Key));

    [Fact]
    public void Answers_are_migrated_along_a_chain_of_versions_and_instruments()
    {
        var first = Of("old-screen", "1.0.0", [], [Choice("who", "ex stranger")]);
        var second = Of("screen", "1.0.0", [new("1.0.0") { Id = "old-screen" }], [Choice("who", "former stranger", new ReplacedItem("who") { Instrument = "old-screen", Options = new Dictionary<string, string> { ["ex"] = "former" } })]);
        var third = Of("2.0.0", First, Choice("relation", "former stranger", Old("who")));
        var registry = InstrumentRegistry.Of(third, first, second);
        Assert.Equal(From("who", Answer.Of("former")), registry.Migrate(new(("who", Answer.Of("ex"))), first, third).Answers["relation"]);
        Assert.Equal("SRA0602", Assert.Single(Assert.Throws<InvalidInputException>(() => registry.Migrate(AnswerSheet.Empty, third, first)).Problems).Code);
        Assert.Equal("SRA0602", Assert.Single(Assert.Throws<InvalidInputException>(() => InstrumentRegistry.Of(first, third).Migrate(AnswerSheet.Empty, first, third)).Problems).Code);
    }

    [Fact]
    public void An_answer_that_was_migrated_before_keeps_the_version_and_item_of_which_it_came_first()
    {
        var migrated = From("a", Answer.Yes) with { MigratedFrom = new AnswerOrigin("0.1.0", "old-a") };
        Assert.Equal(migrated, Migrate(new(("a", migrated)), [YesNo("a")], [YesNo("b", Old("a"))]).Answers["b"]);
    }

    [Fact]
    public void A_version_is_its_own_successor()
    {
        var version = Of("1.0.0", YesNo("a"), YesNo("b"));
        var migration = InstrumentRegistry.Of(version).Migrate(new(("a", Answer.Yes), ("b", Answer.Of("maybe")), ("c", Answer.No)), version, version);
        Assert.Equal((1, 1, 1), (migration.CarriedOver.Count, migration.AskAgain.Count, migration.Dropped.Count));
        Assert.Null(migration.Answers["a"]!.MigratedFrom);
    }

    /// <summary>
    /// Of the questions whose meaning changed, those that became wider keep a yes, the one that became narrower keeps a no, and those that became wider
    /// in one way and narrower in another keep nothing.
    /// </summary>
    [Theory]
    [InlineData(false, "under-18 violence-now violence-before weapon nothing-to-lose planning victim-suicidal children-involved", "weapon nothing-to-lose planning")]
    [InlineData(true, "under-18 third-parties weapon nothing-to-lose planning victim-suicidal children-involved", "weapon nothing-to-lose planning")]
    public void A_full_sheet_of_the_screen_before_carries_every_answer_or_asks_again(bool yes, string askedAgain, string dropped)
    {
        var (from, to) = (EarlierScreen.Instrument, StalkingScreen.Instrument);
        var answers = new AnswerSheet(from.Items.Select(item => (item.Code, Answer.Of(item.Options[yes ? ^1 : 0].Code) with { Note = item.Code })));
        var migration = InstrumentRegistry.Of(from, to).Migrate(answers, from, to);
        var again = askedAgain.Split(' ');
        Assert.Equal(again, migration.AskAgain.Select(question => question.Item.Code));
        Assert.Equal(to.Items.Select(item => item.Code).Except(again), migration.CarriedOver.Select(carried => carried.Item.Code));
        Assert.All(migration.CarriedOver, carried => Assert.Equal(answers[carried.Item.Code]! with { MigratedFrom = new(from.Version, carried.Item.Code) }, carried.Answer));
        Assert.Equal(dropped.Split(' ').Order(StringComparer.Ordinal), migration.Dropped.Select(old => old.Item).Order(StringComparer.Ordinal));
        Assert.Empty(new Assessor(to).Check(migration.Answers));
    }

    [Fact]
    public void Who_the_person_is_carries_over_from_the_screen_before_although_there_is_a_new_option()
    {
        var (from, to) = (EarlierScreen.Instrument, StalkingScreen.Instrument);
        var registry = InstrumentRegistry.Of(from, to);
        Assert.All(from.Items[0].Options, option =>
            Assert.Equal(
                Answer.Of(option.Code) with { MigratedFrom = new(from.Version, "relationship") },
                registry.Migrate(new(("relationship", Answer.Of(option.Code))), from, to).Answers["relationship"]));
    }

    [Law]
    public void No_answer_is_lost_and_every_migrated_answer_is_valid_in_the_new_version(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var dice = new Random(seed.Item);
        var versions = new List<Instrument> { random.Instrument };
        for (var i = 1; i <= 3; i++)
            versions.Add(Next(versions[^1], $"{i + 1}.0.0", dice));
        var migration = InstrumentRegistry.Of(versions).Migrate(random.Answers, versions[0], versions[^1]);
        Assert.Empty(new Assessor(migration.To).Check(migration.Answers));
        var kept = migration.CarriedOver.SelectMany(carried => carried.OldAnswers).Concat(migration.AskAgain.SelectMany(question => question.OldAnswers)).Concat(migration.Dropped);
        Assert.Equal(random.Answers.Select(answer => (answer.Key, answer.Value)), kept.Select(old => (old.Item, old.Answer)).Distinct().OrderBy(old => old.Item, StringComparer.Ordinal));
        Assert.Empty(migration.CarriedOver.Select(carried => carried.Item).Intersect(migration.AskAgain.Select(question => question.Item)));
        Assert.All(migration.CarriedOver, carried => Assert.Equal(carried.OldAnswers[0].Answer.MigratedFrom ?? new AnswerOrigin("1.0.0", carried.OldAnswers[0].Item), carried.Answer.MigratedFrom));
    }

    /// <summary>The next version: each question is kept, removed, renamed, joined with another, or has renamed or fewer options.</summary>
    private static Instrument Next(Instrument before, string version, Random dice)
    {
        var items = new List<Item> { YesNo($"new-{version}") };
        foreach (var item in before.Items)
        {
            var renamed = item.Code + (dice.Next(2) == 0 ? "" : "x");
            var others = before.Items.Where(other => dice.Next(4) == 0).Append(item).Select(other => other.Code).Distinct().Select(code => new ReplacedItem(code)).ToList();
            string[] options = [.. item.Options.Select(option => option.Code)];
            if (dice.Next(6) is > 0 and var kind)
                items.Add(options.Length == 0 ? Count(item.Code) : kind switch
                {
                    1 => Choice(item.Code, string.Join(' ', options)),
                    2 => Choice(renamed, string.Join(' ', options), [.. others]),
                    3 => Choice(renamed, string.Join(' ', options.Select(option => option + "n")), Old(item.Code, [.. options.Select(option => $"{option}:{option}n").Where(_ => dice.Next(3) > 0).DefaultIfEmpty($"{options[0]}:{options[0]}n")])),
                    4 => Choice(item.Code, string.Join(' ', options.Append($"more-{version}"))),
                    _ => Count(item.Code, Old(item.Code)),
                });
        }
        return Of("random", version, [new(before.Version)], [.. items.GroupBy(item => item.Code).Select(same => same.First())]);
    }

    /// <summary>An answer as it is carried over from an item of version 1.0.0.</summary>
    private static Answer From(string item, Answer answer) => answer with { MigratedFrom = new("1.0.0", item) };

    private static AnswerMigration Migrate(AnswerSheet answers, Item[] old, Item[] now)
    {
        var (from, to) = (Of("1.0.0", old), Of("2.0.0", First, now));
        return InstrumentRegistry.Of(from, to).Migrate(answers, from, to);
    }
}
