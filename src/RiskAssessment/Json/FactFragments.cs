using System.Text;
using RiskAssessment.Patterns;

namespace RiskAssessment.Json;

/// <summary>What a result says of each fact in the same words every time, as JSON. Codes and units have nothing to escape.</summary>
internal static class FactFragments
{
    /// <summary>Up to the fact's low end.</summary>
    internal static readonly byte[][] UpToLow = Array.ConvertAll(PatternFactTable.Rows, fact => Encoding.UTF8.GetBytes($$"""{"code":"{{fact.Code}}","low":"""));

    /// <summary>From behind its high end.</summary>
    internal static readonly byte[][] Unit = Array.ConvertAll(PatternFactTable.Rows, fact => Encoding.UTF8.GetBytes($"\"unit\":\"{fact.Unit}\","));
}
