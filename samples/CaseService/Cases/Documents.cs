namespace CaseService;

/// <summary>A case file. Like the documents below, it is only used in the description: the library reads and writes the bytes.</summary>
internal sealed record CaseDocument;

/// <summary>An assessment.</summary>
internal sealed record AssessmentDocument;

/// <summary>The level after each incident and at each milestone, and the peak.</summary>
internal sealed record TrajectoryDocument;

/// <summary>What each rule of a level or above lacks, and the smallest sets of changes that would reach it.</summary>
internal sealed record WhyNotDocument;

/// <summary>The computed level, the judgements beside it, and the level to act on.</summary>
internal sealed record JudgementDocument;

/// <summary>The level as it happened and as it was known.</summary>
internal sealed record TrajectoriesDocument;

/// <summary>What changed between two instants, by cause.</summary>
internal sealed record ComparisonDocument;

/// <summary>The leaves of the records of a case, in the order of the log.</summary>
internal sealed record RecordsDocument;

/// <summary>Reviews: when, and why.</summary>
internal sealed record ReviewsDocument;

/// <summary>How much stalking is known.</summary>
internal sealed record ExtentDocument;

/// <summary>What another version of an instrument would change.</summary>
internal sealed record ImpactDocument;

/// <summary>An instrument file.</summary>
internal sealed record InstrumentDocument;

/// <summary>Sections, questions in both wordings, answers, and the rules that use each.</summary>
internal sealed record QuestionnaireDocument;

/// <summary>A JSON Schema (2020-12).</summary>
internal sealed record SchemaDocument;

/// <summary>RFC 9457 problem details of a case that is refused.</summary>
internal sealed record RefusalDocument(string Type, string Title, int Status, string Detail, IReadOnlyList<ProblemLine> Problems);
