using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <summary>Draws cases of a made-up population at random, with a whole interview for an instrument: every item is answered that the diary does not fill.</summary>
/// <remarks>
/// The same seed gives the same cases. The number of a case, not the instrument, decides what is drawn, so that two instruments are compared over the same
/// people. An item that the population does not know is answered with its first option, a count with 0. Not safe to share between threads.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Analysis;
///
/// Population.TryGet("low-level", out var population);
/// var simulator = new CaseSimulator(population!, StalkingScreen.Instrument, seed: 1, asOf: new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
/// CaseFile first = simulator.Next();
/// </code>
/// </example>
[SuppressMessage("Security", "CA5394", Justification = "Made-up cases are drawn from a seed, so that they can be drawn again.")]
[SuppressMessage("ApiDesign", "RS0030", Justification = "The generator and its seed are stated; the same seed gives the same cases.")]
public sealed class CaseSimulator
{
    private const int MostContacts = 120;

    private static readonly string[] Partners = ["former-intimate", "current-intimate"];
    private static readonly string[] Remote = ["calls", "messages", "gifts", "letters", "rumours", "new-accounts", "abuse"];

    private static readonly Dictionary<string, string[]> Codes = new(StringComparer.Ordinal)
    {
        ["calls"] = ["unwanted-calls"],
        ["messages"] = ["unwanted-messages", "social-media-contact"],
        ["letters"] = ["unwanted-letters"],
        ["gifts"] = ["unwanted-gifts"],
        ["rumours"] = ["spreading-allegations"],
        ["following"] = ["following"],
        ["showing-up"] = ["turning-up-at-home", "turning-up-at-work", "turning-up-elsewhere"],
        ["waiting"] = ["loitering"],
        ["objects-left"] = ["disturbing-objects"],
        ["abuse"] = ["verbal-abuse"],
        ["threat"] = ["threat-of-harm", "implied-threat"],
        ["damage"] = ["property-damage"],
        ["attack"] = ["physical-assault"],
        ["entry"] = ["home-intrusion"],
        ["tracking"] = ["tracking-location"],
        ["new-accounts"] = ["contact-by-new-account"],
    };

    private readonly Assessor _assessor;
    private readonly int _seed;
    private readonly DateTimeOffset _asOf;
    private int _number;

    /// <summary>Starts with the first case of a seed.</summary>
    /// <param name="population">The population.</param>
    /// <param name="instrument">The instrument whose items are answered.</param>
    /// <param name="seed">The seed: another one gives other cases.</param>
    /// <param name="asOf">The instant as of which every case is, in the local time of the victim.</param>
    public CaseSimulator(Population population, Instrument instrument, int seed, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(instrument);
        (Population, _assessor, _seed, _asOf) = (population, new Assessor(instrument), seed, asOf);
    }

    /// <summary>The population.</summary>
    public Population Population { get; }

    /// <summary>The instrument whose items are answered.</summary>
    public Instrument Instrument => _assessor.Instrument;

    /// <summary>Draws the next case.</summary>
    /// <returns>The case, which names the instrument, with a complete diary where the population has one.</returns>
    public CaseFile Next()
    {
        var random = RandomDraws.Of(_seed, ++_number);
        var relation = random.Chosen(Population.Relations);
        var isBrief = random.Happens(Population.Brief);
        var factor = Normal.Sample(random, 0, 1);
        var diary = Population.HasDiary ? Diary(relation, isBrief, factor, random) : null;
        var answers = Answers(relation, isBrief, factor, random);
        var filled = _assessor.Assess(AnswerSheet.Empty, diary, _asOf).Observed.Select(observed => observed.Item.Code).ToHashSet(StringComparer.Ordinal);
        return new CaseFile
        {
            Reference = string.Create(CultureInfo.InvariantCulture, $"{Population.Code}-{_seed}-{_number}"),
            AsOf = _asOf,
            InstrumentId = Instrument.Id,
            InstrumentVersion = Instrument.Version,
            Answers = new AnswerSheet(answers.Where(answer => !filled.Contains(answer.Item))),
            Diary = diary,
        };
    }

    private List<(string Item, Answer Answer)> Answers(string relation, bool isBrief, double factor, RandomSource random)
    {
        var isPartner = Partners.Contains(relation);
        var yes = Population.Items.Where(item => IsThere(item.Share, factor, random)).Select(item => item.Item).ToHashSet(StringComparer.Ordinal);
        if (IsThere(isBrief ? Population.ImpactOfBrief : Population.ImpactOfOthers, factor, random))
            yes.Add("impact");
        if (yes.Contains("threat-to-kill"))
            yes.Add("threats");
        if (!isPartner)
            yes.Remove("strangulation");
        if (!isPartner && relation != "family")
            yes.Remove("controlling");
        if (isPartner && !Population.HasTriggerOfPartners)
            yes.Remove("recent-trigger");
        return
        [
            .. from item in Instrument.Items
               where Population.Asked?.Contains(item.Code) ?? true
               select (item.Code, AnswerTo(item, relation, yes.Contains(item.Code))),
        ];
    }

    private static Answer AnswerTo(Item item, string relation, bool isYes) =>
        item.Kind == ItemKind.Count ? Answer.Of(isYes ? 1 : 0)
        : item.Options.Any(option => item.Code == "relationship" && option.Code == relation) ? Answer.Of(relation)
        : Answer.Of(item.Options[isYes && item.Kind == ItemKind.YesNo ? 1 : 0].Code);

    private IncidentDiary Diary(string relation, bool isBrief, double factor, RandomSource random)
    {
        var span = isBrief ? random.Between(1, 14) : Math.Exp(random.Between(Math.Log(15), Math.Log(Population.LongestDays)));
        var count = isBrief ? random.Next(2, 7)
            : Math.Clamp((int)Math.Round(span / 7 * (random.Happens(Population.Weekly) ? random.Between(1, 3) : random.Between(.1, .9))), 3, MostContacts);
        var last = _asOf.AddDays(-(isBrief && random.Next(2) == 0 ? random.Between(.2, 5) : random.Between(.2, 21)));
        var kinds = Kinds(factor, random);
        while (kinds.Count > count)
            kinds.RemoveAt(random.Next(kinds.Count));
        var remote = kinds.Where(kind => Remote.Contains(kind)).ToList();
        var contacts = kinds.ToList();
        while (contacts.Count < count)
            contacts.Add(remote.Count > 0 && random.Happens(80) ? remote[random.Next(remote.Count)] : kinds[random.Next(kinds.Count)]);
        var days = contacts.Select((_, i) => i == 0 ? span : i == contacts.Count - 1 ? 0 : random.Between(0, span)).ToList();
        var incidents = contacts.Select((kind, i) => new Incident(
            string.Create(CultureInfo.InvariantCulture, $"i{i + 1}"), Local(last.AddDays(-days[i])), Behaviour.Of(Codes[kind][random.Next(Codes[kind].Length)])));
        List<Milestone> milestones = [];
        if (Partners.Contains(relation) && random.Happens(Population.Separation))
            milestones.Add(new Milestone("separation", EdtfDate.Day(DateOnly.FromDateTime(_asOf.AddDays(-random.Between(5, 89)).DateTime))));
        List<ProtectiveMeasure> measures = [];
        if (random.Happens(Population.Breach))
            measures.Add(new ProtectiveMeasure("m1", "police-warning", Local(last.AddDays(-span / 3))));
        return new IncidentDiary([.. incidents], measures, milestones, Coverage.Complete);
    }

    /// <summary>The kinds of behaviour that there are, in the order of the population; without any there are calls or messages.</summary>
    private List<string> Kinds(double factor, RandomSource random)
    {
        var kinds = Population.Kinds.Where(kind => IsThere(kind.Share, factor, random)).Select(kind => kind.Kind).ToList();
        if (kinds.Count == 0)
            kinds.Add(random.Next(2) == 0 ? "calls" : "messages");
        return kinds;
    }

    /// <summary>Whether something with a share is there, by a factor that all of a case have in common.</summary>
    private bool IsThere(double percent, double factor, RandomSource random) =>
        (Math.Sqrt(Population.Correlation) * factor) + (Math.Sqrt(1 - Population.Correlation) * Normal.Sample(random, 0, 1)) < Normal.InvCDF(0, 1, percent / 100);

    private static EdtfDate Local(DateTimeOffset at) => EdtfDate.AtLocal(at.Year, at.Month, at.Day, at.Hour, at.Minute);

    /// <summary>The population, and how many cases were drawn.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Population}: {_number} cases");
}
