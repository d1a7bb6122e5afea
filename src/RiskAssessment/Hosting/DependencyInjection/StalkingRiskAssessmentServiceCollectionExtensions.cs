using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RiskAssessment;
using RiskAssessment.DependencyInjection;
using RiskAssessment.Telemetry;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds stalking risk assessment to a host's services.</summary>
public static class StalkingRiskAssessmentServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="Assessor"/> for the default instrument, a <see cref="CaseAssessor"/> and an <see cref="InstrumentRegistry"/> for
    /// all of them, and <see cref="TimeProvider.System"/> where no other clock is there. What is registered already stays.
    /// </summary>
    /// <remarks>
    /// Assessor and CaseAssessor are there as keyed services too: by each name that the host gave, by <c>id version</c>, and by id, which
    /// is the version added first. The files are read now and never again, so a host with a bad file does not start.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Names the host's own instruments; the built-in screen is used without it.</param>
    /// <exception cref="InvalidInputException">Instruments are refused; it has the problems of all of them, each with its file.</exception>
    /// <exception cref="ArgumentException">A name is given twice, or no version of the default instrument was added.</exception>
    public static IServiceCollection AddStalkingRiskAssessment(
        this IServiceCollection services, Action<StalkingRiskAssessmentOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new StalkingRiskAssessmentOptions();
        configure?.Invoke(options);
        var atHand = options.Load();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(atHand.Registry);
        services.TryAddSingleton(new Assessor(atHand.Instruments[0]));
        services.TryAddSingleton(provider => Edge(provider, atHand));
        foreach (var (key, instrument) in atHand.Keys())
        {
            services.TryAddKeyedSingleton(key, new Assessor(instrument));
            services.TryAddKeyedSingleton(key, (provider, _) => new CaseAssessor([instrument, .. atHand.Instruments], Clock(provider)) { Telemetry = Telemetry(provider) });
        }
        return services;
    }

    private static CaseAssessor Edge(IServiceProvider provider, InstrumentsAtHand atHand)
    {
        var telemetry = Telemetry(provider);
        telemetry.AtHand(atHand.Instruments);
        return atHand.InForce is { } id
            ? new CaseAssessor(atHand.Registry, id, Clock(provider)) { Telemetry = telemetry }
            : new CaseAssessor(atHand.Instruments, Clock(provider)) { Telemetry = telemetry };
    }

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();

    private static AssessmentTelemetry Telemetry(IServiceProvider provider) =>
        new((provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(TelemetryNames.LogCategory));
}
