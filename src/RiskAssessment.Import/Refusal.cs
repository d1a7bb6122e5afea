namespace RiskAssessment.Import;

/// <summary>Why something is not taken: the code and the words of the problem.</summary>
internal readonly record struct Refusal(string Code, string Message);
