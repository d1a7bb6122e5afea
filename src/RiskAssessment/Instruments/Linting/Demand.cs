namespace RiskAssessment.Instruments;

/// <summary>That a step be true, or false, in the first completion of a pair or in the second.</summary>
internal readonly record struct Demand(int Step, bool Wanted = true, int World = 0);
