using System.Globalization;

namespace RiskAssessment.Benchmarks;

/// <summary>An incident as a force's developer would keep it: when exactly, how often, what.</summary>
internal sealed class LinqIncident(DateTimeOffset at, int occurrences, IReadOnlyList<Behaviour> behaviours)
{
    internal DateTimeOffset At { get; } = at;

    internal int Occurrences { get; } = occurrences;

    internal IReadOnlyList<Behaviour> Behaviours { get; } = behaviours;

    internal static LinqIncident Of(Incident incident) => new(
        DateTimeOffset.Parse(incident.When.ToString(), CultureInfo.InvariantCulture), incident.Occurrences, incident.Behaviours);
}
