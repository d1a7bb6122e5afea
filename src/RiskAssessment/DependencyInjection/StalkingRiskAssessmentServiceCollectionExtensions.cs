using Microsoft.Extensions.DependencyInjection.Extensions;
using RiskAssessment;
using RiskAssessment.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds stalking risk assessment to a host's services.</summary>
public static class StalkingRiskAssessmentServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="Assessor"/> for the default instrument, a <see cref="CaseAssessor"/> for all of them, and
    /// <see cref="TimeProvider.System"/> where no other clock is there. What a host has registered itself stays.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Names the host's own instruments; the built-in screen is used without it.</param>
    /// <exception cref="InvalidInputException">An instrument is refused; it has the problems of all of them.</exception>
    public static IServiceCollection AddStalkingRiskAssessment(
        this IServiceCollection services, Action<StalkingRiskAssessmentOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new StalkingRiskAssessmentOptions();
        configure?.Invoke(options);
        var instruments = options.Load();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new Assessor(instruments[0]));
        services.TryAddSingleton(provider => new CaseAssessor(instruments, provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
