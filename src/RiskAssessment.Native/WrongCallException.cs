namespace RiskAssessment.Native;

/// <summary>An argument of a call is wrong. It never leaves the library.</summary>
/// <param name="message">Which argument, and what it must be.</param>
public sealed class WrongCallException(string message) : Exception(message);
