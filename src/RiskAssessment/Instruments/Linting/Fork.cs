namespace RiskAssessment.Instruments;

/// <summary>Up to three ways to narrow a variable, those not empty first, and how far to go back before each.</summary>
internal readonly record struct Fork(int World, int Variable, int FirstMark, int SecondMark, ValueSet Way, ValueSet Next, ValueSet Last);
