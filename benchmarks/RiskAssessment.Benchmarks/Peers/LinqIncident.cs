using System.Globalization;

namespace RiskAssessment.Benchmarks;

/// <summary>An incident as a developer of a police force would store it: the exact time, the count and the behaviours.</summary>
internal sealed class LinqIncident(DateTimeOffset at, int occurrences, IReadOnlyList<Behaviour> behaviours)
{
    internal DateTimeOffset At { get; } = at;

    internal int Occurrences { get; } = occurrences;

    internal IReadOnlyList<Behaviour> Behaviours { get; } = behaviours;

    internal static LinqIncident Of(Incident incident) => new(
        DateTimeOffset.Parse(incident.When.ToString(), CultureInfo.InvariantCulture), incident.Occurrences, incident.Behaviours);
}
