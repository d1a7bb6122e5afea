using System.Diagnostics.CodeAnalysis;

namespace RiskAssessment;

/// <summary>Who a page or a case file is for, and so what is in it: one of a few fixed views. docs/sharing.md has them as a table, with the reasons.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Equality is identity. A view is the most that its reader sees as a rule; whether something may be
/// shared at all, and with whom, is decided by a person.
/// </remarks>
/// <example>
/// <code>
/// var caseFile = new CaseFile { Reference = "2018/0417", Answers = new AnswerSheet(("threats", Answer.Yes with { Note = "He said so at work." })) };
/// var redacted = SharingView.Health.Redact(caseFile, new Assessor(StalkingScreen.Instrument), DateTimeOffset.UtcNow);
///
/// foreach (var leftOut in redacted.LeftOut)
///     Console.WriteLine($"{SharingView.LabelOf(leftOut.Part).In("en")}: {leftOut.Count}");
/// Console.WriteLine(redacted.Effect!.ScoresTheSame);
/// </code>
/// </example>
public sealed class SharingView
{
    private readonly Func<SharingRow, bool> _includes;

    private SharingView(string code, string english, string welsh, Func<SharingRow, bool> includes) =>
        (Code, Label, _includes) = (code, LocalizedText.EnglishAndWelsh(english, welsh), includes);

    /// <summary>Everything, for those whose case it is.</summary>
    public static SharingView Full { get; } = new("full", "those whose case it is", "y rhai sy'n gyfrifol am yr achos", _ => true);

    /// <summary>For the multi-agency meeting: all but evidence, staff and what the host joins cases by.</summary>
    public static SharingView Marac { get; } = new("marac", "the multi-agency meeting (MARAC)", "y cyfarfod amlasiantaeth (MARAC)", row => row.Marac);

    /// <summary>For health services: the level, its reasons, what is open and what to do, and no name, place or free text.</summary>
    public static SharingView Health { get; } = new("health", "health services", "gwasanaethau iechyd", row => row.Health);

    /// <summary>For the victim and her advocate: the level, what she told herself and the reasons that rest on it, and what she is to do.</summary>
    public static SharingView Victim { get; } = new("victim", "the victim", "y dioddefwr", row => row.Victim);

    /// <summary>For anybody else, such as a trainer or a developer: what scores, and nothing that says of whom. It is personal data all the same: dates can tell.</summary>
    public static SharingView WithoutNames { get; } = new("without-names", "sharing without names", "rhannu heb enwau", row => row.WithoutNames);

    /// <summary>Every view: full, marac, health, victim, without-names.</summary>
    public static IReadOnlyList<SharingView> All { get; } = Array.AsReadOnly<SharingView>([Full, Marac, Health, Victim, WithoutNames]);

    /// <summary>The code in kebab-case: <c>full</c>, <c>marac</c>, <c>health</c>, <c>victim</c> or <c>without-names</c>.</summary>
    public string Code { get; }

    /// <summary>Who it is for, in words, such as "health services", in English and Welsh (the Welsh awaits review).</summary>
    public LocalizedText Label { get; }

    /// <summary>Finds a view by its code.</summary>
    /// <param name="code">The code. Upper and lower case matter.</param>
    /// <param name="view">The view; <see langword="null"/> if there is none with this code.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryGet(string code, [NotNullWhen(true)] out SharingView? view)
    {
        ArgumentNullException.ThrowIfNull(code);
        view = All.FirstOrDefault(one => one.Code == code);
        return view is not null;
    }

    /// <summary>What a kind of content is called where it was left out, such as "places", in English and Welsh (the Welsh awaits review).</summary>
    /// <param name="part">The content.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such content.</exception>
    public static LocalizedText LabelOf(CasePart part) => SharingTable.RowOf(part).Label;

    /// <summary>Why some views include a kind of content and others do not, in English.</summary>
    /// <param name="part">The content.</param>
    /// <returns>One sentence or several.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such content.</exception>
    public static string ReasonFor(CasePart part) => SharingTable.RowOf(part).Why;

    /// <summary>Whether the view includes a kind of content.</summary>
    /// <param name="part">The content.</param>
    /// <returns>Whether its readers see it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such content.</exception>
    public bool Includes(CasePart part) => _includes(SharingTable.RowOf(part));

    /// <summary>Makes a case file with what the view includes. What scores stays, unless somebody other than the victim said it and the view leaves that out.</summary>
    /// <param name="caseFile">
    /// The case. What was recorded after its <see cref="CaseFile.KnownAt"/> is left out. Codes of items and options are kept as they are: check the case
    /// by <see cref="Assessor.Check"/> if it comes from a stranger.
    /// </param>
    /// <returns>The case file, and what was left out. It does not say whether the case scores the same.</returns>
    public RedactedCase Redact(CaseFile caseFile)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        return CaseRedaction.Of(this, caseFile);
    }

    /// <summary>The same, and what it does to the score.</summary>
    /// <param name="caseFile">The case.</param>
    /// <param name="assessor">Assesses both the case and what is left of it. The case must name its instrument, with this version or none, or no instrument at all.</param>
    /// <param name="now">The instant for a case without <see cref="CaseFile.AsOf"/>.</param>
    /// <returns>The case file, what was left out, and whether it scores the same.</returns>
    /// <exception cref="InvalidInputException">The case names another instrument, or the answers are not valid for this one. The exception has every problem.</exception>
    public RedactedCase Redact(CaseFile caseFile, Assessor assessor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(assessor);
        var original = caseFile.AssessBy(assessor, now);
        var redacted = Redact(caseFile);
        return new RedactedCase(redacted, new RedactionEffect(original, redacted.Case.AssessBy(assessor, now)));
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
