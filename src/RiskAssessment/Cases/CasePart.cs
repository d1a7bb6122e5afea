namespace RiskAssessment;

/// <summary>A kind of content of a case and of what is made of it, which a <see cref="SharingView"/> includes or leaves out.</summary>
/// <remarks>What is in none of these is in every view: dates, behaviours, counts, answers, measures, milestones, the level, its range and its reasons, what the victim is to do, and the instrument.</remarks>
public enum CasePart
{
    /// <summary>The host's reference of the case.</summary>
    Reference = 0,

    /// <summary>The host's keys of the victim and of the person, and its labels.</summary>
    Keys = 1,

    /// <summary>The ids of entries, measures and milestones as they are. Where they are left out, others take their place.</summary>
    Ids = 2,

    /// <summary>To whom something was reported, and who gave an answer, unless it is one of the words for a source, such as <c>police</c>.</summary>
    Names = 3,

    /// <summary>Notes, and words of the writer's own in other places: kinds of measures and milestones that are not known, and where an answer was carried over from.</summary>
    Notes = 4,

    /// <summary>Where things happened.</summary>
    Places = 5,

    /// <summary>References to evidence, with who keeps it and its hashes.</summary>
    Evidence = 6,

    /// <summary>
    /// Entries that somebody other than the victim told, answers that do not say that the victim gave them, and the reasons that rest on either.
    /// </summary>
    OtherSources = 7,

    /// <summary>Who judged and who countersigned.</summary>
    Staff = 8,

    /// <summary>Why somebody judged so, and what the diary documents beyond a judgement.</summary>
    Rationale = 9,

    /// <summary>What officers, supervisors and call handlers are to do.</summary>
    ProfessionalActions = 10,

    /// <summary>Open questions with what each answer would do, how complete the answers are, what is nearest to a higher level, where diary and answers disagree, and what causes a review.</summary>
    OpenPoints = 11,

    /// <summary>The level over time, as it happened and as it was known.</summary>
    OverTime = 12,
}
