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
    /// Adds an <see cref="Assessor"/> for the default instrument, a <see cref="AssessmentService"/> and an <see cref="InstrumentRegistry"/> for all
    /// instruments, and <see cref="TimeProvider.System"/> if no clock is registered. All are singletons. Existing registrations are kept.
    /// </summary>
    /// <remarks>
    /// <see cref="Assessor"/> and <see cref="AssessmentService"/> are keyed services too: by each name that the host gave, by <c>id version</c>, and by
    /// id, which is the version added first. The files are read in this call only, so a host with an invalid file does not start.
    /// </remarks>
    /// <example>
    /// <code>
    /// using Microsoft.Extensions.DependencyInjection;
    ///
    /// var services = new ServiceCollection();
    /// services.AddStalkingRiskAssessment(options => options.AddInstrumentFolder("instruments"));
    ///
    /// using var provider = services.BuildServiceProvider();
    /// var assessor = provider.GetRequiredService&lt;AssessmentService&gt;();
    /// Console.WriteLine(assessor.Assess(new CaseFile { Answers = new AnswerSheet(("threats", Answer.Yes)) }).Level);
    /// </code>
    /// </example>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Adds the host's own instruments; <see langword="null"/> for the built-in ones.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidInputException">An instrument has an error. The exception has the problems of all of them, each with its file.</exception>
    /// <exception cref="ArgumentException">A name is given twice, or no version of the default instrument was added.</exception>
    public static IServiceCollection AddStalkingRiskAssessment(
        this IServiceCollection services, Action<StalkingRiskAssessmentOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new StalkingRiskAssessmentOptions();
        configure?.Invoke(options);
        var registered = options.Load();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(registered.Registry);
        services.TryAddSingleton(new Assessor(registered.Instruments[0]));
        services.TryAddSingleton(provider => Edge(provider, registered));
        foreach (var (key, instrument) in registered.Keys())
        {
            services.TryAddKeyedSingleton(key, new Assessor(instrument));
            services.TryAddKeyedSingleton(key, (provider, _) => new AssessmentService([instrument, .. registered.Instruments], Clock(provider)) { Telemetry = Telemetry(provider) });
        }
        return services;
    }

    private static AssessmentService Edge(IServiceProvider provider, RegisteredInstruments registered)
    {
        var telemetry = Telemetry(provider);
        telemetry.Registered(registered.Instruments);
        return registered.InForce is { } id
            ? new AssessmentService(registered.Registry, id, Clock(provider)) { Telemetry = telemetry }
            : new AssessmentService(registered.Instruments, Clock(provider)) { Telemetry = telemetry };
    }

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();

    private static AssessmentTelemetry Telemetry(IServiceProvider provider) =>
        new((provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(TelemetryNames.LogCategory));
}
