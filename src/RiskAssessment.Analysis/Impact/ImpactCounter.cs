using System.Globalization;
using RiskAssessment.Instruments;

namespace RiskAssessment.Analysis;

/// <summary>Assesses a caseload by two instruments and counts what the later one changes: who moves, from which level to which, and by which rules.</summary>
/// <remarks>
/// Answers belong to the version that a case names, else to the earlier instrument, and are carried to both along <c>replaces</c>; what cannot be carried is open.
/// Cases are assessed in columns, some thousands at a time, so memory does not grow with their number. Not safe to share between threads.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Analysis;
///
/// var counter = new ImpactCounter(StalkingScreen.Instrument, StalkingScreen.Instrument);
/// counter.Add(new CaseFile { Answers = new(("victim-fear", Answer.Yes)) }, asOf: new DateTimeOffset(2018, 4, 17, 12, 0, 0, TimeSpan.Zero));
/// ImpactReport report = counter.Report();
/// Console.WriteLine(report.Count(RiskLevel.Undetermined, RiskLevel.Undetermined));
/// </code>
/// </example>
public sealed class ImpactCounter
{
    private readonly InstrumentRegistry _registry;
    private readonly Side _from;
    private readonly Side _to;
    private readonly ImpactOptions _options;
    private readonly ImpactTally _tally;

    /// <summary>Starts to count.</summary>
    /// <param name="from">The earlier instrument.</param>
    /// <param name="to">The later one. A chain of <c>replaces</c> leads from it back to the earlier one.</param>
    /// <param name="options">What else is counted; <see langword="null"/> for the defaults.</param>
    /// <exception cref="InvalidInputException">No chain of replacements leads from the one to the other, or two versions of the same number differ. The exception has every problem.</exception>
    public ImpactCounter(Instrument from, Instrument to, ImpactOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        _options = options ?? new ImpactOptions();
        _registry = InstrumentRegistry.Of([from, to, .. _options.OtherVersions]);
        _ = _registry.Migrate(AnswerSheet.Empty, from, to);
        (_from, _to) = (new Side(from), new Side(to));
        _tally = new ImpactTally(from, to);
    }

    /// <summary>Adds a case, with what was known at its <see cref="CaseFile.KnownAt"/>.</summary>
    /// <param name="caseFile">The case.</param>
    /// <param name="asOf">The instant as of which it is assessed.</param>
    /// <exception cref="InvalidInputException">
    /// The case names an instrument that is not there, its answers are not valid for it, or they cannot be carried to both instruments. The exception has
    /// every problem, and the case is not counted.
    /// </exception>
    public void Add(CaseFile caseFile, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var known = caseFile.WhatWasKnown();
        var version = VersionOf(caseFile);
        var problems = new Assessor(version).Check(known.Answers);
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
        Add(known, Carried(known.Answers, version, _from.Instrument), Carried(known.Answers, version, _to.Instrument), asOf);
    }

    /// <summary>Adds a case of which both instruments were asked, with what was known at its <see cref="CaseFile.KnownAt"/>.</summary>
    /// <param name="caseFile">The case, with the answers to the earlier instrument.</param>
    /// <param name="later">The answers to the later instrument.</param>
    /// <param name="asOf">The instant as of which it is assessed.</param>
    /// <exception cref="InvalidInputException">Answers are not valid for their instrument. The exception has every problem, and the case is not counted.</exception>
    public void Add(CaseFile caseFile, AnswerSheet later, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(later);
        var problems = _from.Assessor.Check(caseFile.Answers).Concat(_to.Assessor.Check(later)).ToList();
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
        var known = (caseFile with { Answers = later }).WhatWasKnown();
        Add(known, caseFile.WhatWasKnown().Answers, known.Answers, asOf);
    }

    /// <summary>What was counted so far. Counting can go on after it.</summary>
    /// <returns>The figures.</returns>
    public ImpactReport Report()
    {
        Assess();
        return _tally.Report();
    }

    private void Add(CaseFile known, AnswerSheet before, AnswerSheet after, DateTimeOffset asOf)
    {
        _from.Cases.Add(before, known.Diary, asOf, known.TimeZone, known.Reference);
        _to.Cases.Add(after, known.Diary, asOf, known.TimeZone);
        if (_from.Cases.Count == CaseBlock.Size)
            Assess();
    }

    private Instrument VersionOf(CaseFile caseFile)
    {
        if (caseFile.InstrumentId is null && caseFile.InstrumentVersion is null)
            return _from.Instrument;
        return caseFile.InstrumentVersion is null && caseFile.InstrumentId == _from.Instrument.Id ? _from.Instrument
            : _registry.Find(caseFile.InstrumentId ?? "", caseFile.InstrumentVersion ?? "")
            ?? throw new InvalidInputException([new("SRA0306", "$.instrument", $"The case names {$"{caseFile.InstrumentId} {caseFile.InstrumentVersion}".Trim()}, which is not here. Name the two instruments that are compared, or versions that they replace.")]);
    }

    private AnswerSheet Carried(AnswerSheet answers, Instrument version, Instrument to) =>
        ReferenceEquals(version, to) ? answers : _registry.Migrate(answers, version, to).Answers;

    private void Assess()
    {
        var (before, after) = (_from.Assess(), _to.Assess());
        for (var i = 0; i < before.Count; i++)
            if (_tally.Add(before, after, i, _from.Cases.References[i], _options.OnMoved is not null) is { } moved)
                _options.OnMoved!(moved);
        _options.Sensitivity?.Add(_to.Cases);
        _from.Cases.Clear();
        _to.Cases.Clear();
    }

    /// <summary>How many cases were counted.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_tally.Cases + _from.Cases.Count} cases from {_from.Instrument} to {_to.Instrument}");

    private sealed class Side(Instrument instrument)
    {
        internal Instrument Instrument => instrument;

        internal Assessor Assessor { get; } = new(instrument);

        internal CaseColumns Cases { get; } = new(QuestionForm.Of(instrument));

        internal ColumnLevels Assess() => Assessor.AssessLevels(Cases);
    }
}

/// <summary>How many cases are assessed at once.</summary>
internal static class CaseBlock
{
    /// <summary>Enough that the cost of each gate is shared by many cases, and few enough that what is worked out stays in the cache of the processor.</summary>
    internal const int Size = 2_048;
}
