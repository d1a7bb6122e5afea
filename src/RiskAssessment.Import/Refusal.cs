namespace RiskAssessment.Import;

/// <summary>Why something is refused: the code and the message of the problem.</summary>
internal readonly record struct Refusal(string Code, string Message);
