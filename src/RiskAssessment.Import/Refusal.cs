namespace RiskAssessment.Import;

/// <summary>Why something cannot be read, and what to do. No code: no refusal.</summary>
/// <param name="Code">The code of the problem.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="IsOfFile">Whether it is the same for all rows of the file, so that it is reported once.</param>
internal readonly record struct Refusal(string Code, string Message, bool IsOfFile = false);
