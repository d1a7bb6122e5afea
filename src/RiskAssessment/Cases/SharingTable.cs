namespace RiskAssessment;

/// <summary>One kind of content, and which views include it.</summary>
/// <param name="Part">The content.</param>
/// <param name="Label">What it is called where it was left out.</param>
/// <param name="Marac">Whether the multi-agency meeting sees it.</param>
/// <param name="Health">Whether health services see it.</param>
/// <param name="Victim">Whether the victim sees it.</param>
/// <param name="WithoutNames">Whether it stays in a case that is shared without names.</param>
/// <param name="Why">Why so, for the page of documentation that is made of this table.</param>
internal sealed record SharingRow(CasePart Part, LocalizedText Label, bool Marac, bool Health, bool Victim, bool WithoutNames, string Why);

/// <summary>The one table of who sees what. Pages, redacted case files and the documentation are made of it.</summary>
internal static class SharingTable
{
    private const bool Sees = true;
    private const bool Not = false;

    /// <summary>In the order of <see cref="CasePart"/>.</summary>
    internal static readonly SharingRow[] Rows =
    [
        // who sees it:                                                                                     marac health victim without names
        new(CasePart.Reference, Say("the reference of the case", "cyfeirnod yr achos"),                     Sees, Sees, Sees, Not,
            "Whoever has a question about the page needs it to ask. It is the host's and opaque; a case without names must not lead back to a file."),
        new(CasePart.Keys, Say("keys and labels", "allweddi a labeli"),                                     Not,  Not,  Not,  Not,
            "They join cases in the host's statistics, and nobody else needs to join them."),
        new(CasePart.Ids, Say("ids as they were", "dynodyddion fel yr oeddent"),                            Not,  Not,  Not,  Not,
            "Ids come from other systems and can hold names, numbers or times. Others take their place, always the same for the same case: `e1`, `e2` in the order of time."),
        new(CasePart.Names, Say("names of who was told or who answered", "enwau'r rhai a gafodd wybod neu a atebodd"), Sees, Not, Not, Not,
            "At the meeting it matters which agency was told. It is free text, so it can name a member of staff or somebody else. A word for a source, such as `police`, is no name and stays."),
        new(CasePart.Notes, Say("notes and other free words", "nodiadau a geiriau rhydd eraill"),           Sees, Not,  Not,  Not,
            "Free text can hold anything: addresses, third parties, what is only suspected. Whoever wants to hand on a note reads it first and copies it by hand."),
        new(CasePart.Places, Say("places", "lleoedd"),                                                      Sees, Not,  Not,  Not,
            "A page may be found by the person it is about, and no address may be on it. The meeting plans for home, work and school, and needs them."),
        new(CasePart.Evidence, Say("pieces of evidence", "darnau o dystiolaeth"),                           Not,  Not,  Not,  Not,
            "Evidence is disclosed by whoever keeps it, under its own rules. No decision of these readers rests on a reference to it."),
        new(CasePart.OtherSources, Say("entries and answers of others than the victim", "cofnodion ac atebion gan eraill heblaw'r dioddefwr"), Sees, Sees, Not, Sees,
            "What a witness, an agency or the police said is theirs, and may be intelligence or about somebody else. To tell the victim is a decision of its own, not of a page. An answer counts as hers only where it says `by: victim`: not known is not hers."),
        new(CasePart.Staff, Say("who judged", "pwy a farnodd"),                                             Not,  Not,  Not,  Not,
            "The id of a member of staff is of use inside the host alone."),
        new(CasePart.Rationale, Say("why it was judged so", "pam y barnwyd felly"),                         Sees, Not,  Not,  Not,
            "The meeting weighs the reasons of a judgement. They are free text and an officer's opinion. The judged level itself is in every view, because it is the one to act on."),
        new(CasePart.ProfessionalActions, Say("what professionals are to do", "yr hyn y mae gweithwyr proffesiynol i'w wneud"), Sees, Sees, Not, Sees,
            "Those who act together must know what the others do. On a page that may be found they would warn the person of an arrest or a search. What the victim is to do is in every view."),
        new(CasePart.OpenPoints, Say("open questions and contradictions", "cwestiynau agored a gwrthddywediadau"), Sees, Sees, Not, Sees,
            "Another agency may know the answer. Read with what each answer would do to the level, a question no longer is an open one; and a contradiction between diary and answer is for whoever asks, and reads as disbelief."),
        new(CasePart.OverTime, Say("the level over time", "y lefel dros amser"),                            Sees, Not,  Not,  Not,
            "What was known when is a matter of the agencies. The line also shows days on which something happened that was left out."),
    ];

    /// <summary>The row of a content.</summary>
    internal static SharingRow RowOf(CasePart part) => (int)part >= 0 && (int)part < Rows.Length ? Rows[(int)part] : throw new ArgumentOutOfRangeException(nameof(part));

    private static LocalizedText Say(string english, string welsh) => LocalizedText.EnglishAndWelsh(english, welsh);
}
