using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>Law 13: every judgement of a random history is what a reference machine says of it, and no level is hidden.</summary>
public sealed class JudgementLaws
{
    private static readonly string[] Order = ["Standard", "Undetermined", "Medium", "High"];

    [Law]
    public void Judgements_are_what_the_reference_says_and_refused_where_it_refuses_them(DoNotSize<int> seed)
    {
        var histories = new JudgedHistories(seed.Item);
        var reference = new Reference();
        reference.Follow(InputOf(histories));
        for (var steps = histories.Next(16); steps >= 0; steps--)
        {
            histories.PassTime();
            switch (histories.Next(5))
            {
                case 0:
                    Judge(histories, reference);
                    break;
                case 1:
                    Countersign(histories, reference);
                    break;
                default:
                    if (histories.TryAppend())
                        reference.Follow(InputOf(histories));
                    break;
            }
            AssertSame(histories, reference, histories.At);
        }
        AssertSame(histories, reference, histories.At.AddDays(histories.Next(400)));
    }

    private static void Judge(JudgedHistories histories, Reference reference)
    {
        var (level, by, why) = ((RiskLevel)(1 + histories.Next(3)), histories.Somebody(), histories.Next(4) switch { 0 => null, 1 => " ", _ => "Because." });
        var judged = ComputedOf(histories, histories.At);
        var refused = reference.RefusalsOf(judged, level, why);
        var before = histories.History;
        AssertRefused(refused, () => histories.History = histories.Service.Judge(before, level, histories.At, by, why));
        if (refused.Count == 0)
            reference.Judgements.Add(new Reference.Judgement(histories.History.LastSequence, by, level, judged));
    }

    private static void Countersign(JudgedHistories histories, Reference reference)
    {
        var (agrees, by) = (histories.Next(3) > 0, histories.Somebody());
        var number = histories.Next(6) == 0 ? histories.Next(histories.History.LastSequence + 2) : reference.Judgements.LastOrDefault()?.Sequence;
        var found = reference.Judgements.Find(one => one.Sequence == number);
        var refused = new List<string>();
        if (found is null)
            refused.Add("no-such-judgement");
        if (found is { Agrees: not null })
            refused.Add("already-countersigned");
        if (found?.By == by)
            refused.Add("same-person");
        if (found is not null && reference.StatusOf(found, ComputedOf(histories, histories.At)) == "Void")
            refused.Add("void");
        var before = histories.History;
        AssertRefused(refused, () => histories.History = histories.Service.Countersign(before, agrees, histories.At, by, "Because.", number));
        if (refused.Count == 0)
            (found!.Agrees, found.Second) = (agrees, by);
    }

    private static void AssertRefused(List<string> codes, Action act)
    {
        if (codes.Count == 0)
            act();
        else
            Assert.Equal(codes.Order(), Assert.Throws<InvalidInputException>(act).Problems.Select(problem => problem.Code).Order());
    }

    private static void AssertSame(JudgedHistories histories, Reference reference, DateTimeOffset asOf)
    {
        var computed = ComputedOf(histories, asOf);
        var judged = histories.Service.JudgedAssessmentOf(histories.History, asOf);
        Assert.Equal(reference.Judgements.Select(one => (one.Sequence, one.Level, reference.StatusOf(one, computed))), judged.Judgements.Select(one => (one.Event.Sequence, one.Level, one.Status.ToString())));
        Assert.Equal(reference.ResponseLevelOf(computed), judged.ResponseLevel);
        Assert.True(Place(judged.ResponseLevel) >= Place(Reference.FloorOf(computed)));
        if (Place(judged.ResponseLevel) < Place(computed.Level))
            Assert.Contains(reference.Judgements, one => one.Agrees == true && one.Second != one.By && Place(one.Level) <= Place(judged.ResponseLevel) && one.IsOfThis);
    }

    /// <summary>The assessment of the case as it is, by an assessor of its own.</summary>
    private static Assessment ComputedOf(JudgedHistories histories, DateTimeOffset asOf)
    {
        var caseFile = histories.History.Case;
        return new Assessor(histories.Instruments.Single(one => one.Version == caseFile.InstrumentVersion)).Assess(caseFile.Answers, caseFile.Diary, asOf, caseFile.TimeZone);
    }

    /// <summary>What the case says, whenever it was recorded.</summary>
    private static string InputOf(JudgedHistories histories)
    {
        var json = JsonNode.Parse(Encoding.UTF8.GetString(CaseJson.Write(histories.History.Case)))!;
        Forget(json);
        return $"{histories.History.Case.Diary?.Coverage} {json.ToJsonString()}";

        static void Forget(JsonNode? node)
        {
            if (node is JsonObject map)
            {
                _ = map.Remove("recorded");
                foreach (var (name, value) in map.ToArray())
                {
                    if (value is JsonObject { Count: 1 } answer && answer["answer"] is { } alone)
                        map[name] = alone.DeepClone();
                    else
                        Forget(value);
                }
            }
            else if (node is JsonArray list)
            {
                foreach (var one in list)
                    Forget(one);
            }
        }
    }

    private static int Place(RiskLevel level) => Array.IndexOf(Order, level.ToString());

    /// <summary>ENGINE.md, section 5, word by word.</summary>
    private sealed class Reference
    {
        private string? _input;

        internal List<Judgement> Judgements { get; } = [];

        /// <summary>The level below which nobody goes: the highest of the floors that hold and count for the overall grade.</summary>
        internal static RiskLevel FloorOf(Assessment computed)
        {
            var floor = RiskLevel.Standard;
            foreach (var reason in computed.Reasons)
                if (reason.Rule is { IsFloor: true, IsOverall: true } && Place(reason.Grade.Level) > Place(floor))
                    floor = reason.Grade.Level;
            return floor;
        }

        internal void Follow(string input)
        {
            if (_input is not null && _input != input)
                Judgements.ForEach(one => one.IsOfThis = false);
            _input = input;
        }

        internal List<string> RefusalsOf(Assessment judged, RiskLevel level, string? why)
        {
            var refused = new List<string>();
            if (Place(level) < Place(judged.Level) && string.IsNullOrWhiteSpace(why))
                refused.Add("rationale-missing");
            if (Place(level) < Place(FloorOf(judged)))
                refused.Add("below-floor");
            return refused;
        }

        internal string StatusOf(Judgement judgement, Assessment computed)
        {
            var of = judgement.Judged;
            if (!judgement.IsOfThis || (of.Instrument.Sha256, of.Level, of.Lowest.Code, of.Highest.Code) != (computed.Instrument.Sha256, computed.Level, computed.Lowest.Code, computed.Highest.Code))
                return "Void";
            if (Place(judgement.Level) >= Place(of.Level))
                return "InForce";
            return judgement.Agrees switch { null => "Waiting", true => "InForce", false => "Rejected" };
        }

        internal RiskLevel ResponseLevelOf(Assessment computed)
        {
            RiskLevel? level = null;
            var (inForce, last) = (0, 0);
            foreach (var one in Judgements)
                if (StatusOf(one, computed) == "InForce")
                    (level, inForce) = (one.Level, one.Sequence);
            foreach (var one in Judgements)
                if (StatusOf(one, computed) == "Waiting" && one.Sequence > inForce && last < one.Sequence)
                    last = one.Sequence;
            if (level is not { } judged)
                return computed.Level;
            foreach (var other in (RiskLevel[])[FloorOf(computed), .. Judgements.Where(one => one.Sequence == last).Select(one => one.Level)])
                if (Place(other) > Place(judged))
                    judged = other;
            return judged;
        }

        internal sealed class Judgement(int sequence, string by, RiskLevel level, Assessment judged)
        {
            internal int Sequence => sequence;

            internal string By => by;

            internal RiskLevel Level => level;

            internal Assessment Judged => judged;

            internal bool? Agrees { get; set; }

            internal string? Second { get; set; }

            /// <summary>Whether the case still says what was judged.</summary>
            internal bool IsOfThis { get; set; } = true;
        }
    }
}
