using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RiskAssessment;

namespace CaseService;

/// <summary>Builds the service: authentication, limits and endpoints.</summary>
public static class ServiceHost
{
    private const int MostConnections = 1_000;

    private static readonly string[] NamesOfThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The service as configured by files, environment and arguments.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">Changes by a host, a test or a load run. What it registers as <see cref="ICases"/> takes the place of the local one.</param>
    /// <exception cref="StartRefusedException">The configuration is not valid.</exception>
    /// <exception cref="InvalidInputException">An instrument is refused.</exception>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        configure?.Invoke(builder);
        var limits = ServiceLimits.From(builder.Configuration);
        var access = Access.From(builder.Configuration);
        var rules = AccessRules.From(builder.Configuration);
        var rescore = RescoreLimits.From(builder.Configuration);
        AddDatabase(builder, RecordSettings.From(builder.Configuration));

        // Its entries, and the scope that it adds to all others, contain the requested path, which is untrusted text.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxConcurrentConnections = MostConnections;
            server.Limits.MaxRequestBodySize = limits.BodyBytes;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromMilliseconds(limits.Milliseconds);
        });
        AddInstruments(builder.Services, builder.Configuration);
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton(rules);
        builder.Services.AddSingleton(rescore);
        builder.Services.AddSingleton(_ => new BoundedWork(limits.AtOnce));
        builder.Services.AddSingleton<ICaseMemory>(_ => new CaseCache(limits.CachedEvents));
        builder.Services.AddSingleton<ServiceMetrics>();
        builder.Services.AddSingleton<CaseStore>();
        builder.Services.AddSingleton<StoreWriter>();
        builder.Services.AddSingleton<NewsSignal>();
        builder.Services.AddSingleton<Publisher>();
        builder.Services.AddSingleton<Caseload>();
        builder.Services.TryAddSingleton<ICases, LocalCases>();
        builder.Services.AddSingleton<EveryCase>();
        builder.Services.AddSingleton<Rescorer>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Publisher>());
        builder.Services.AddHostedService(services => services.GetRequiredService<Rescorer>());
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Default);
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        builder.Services.AddProblemDetails(details => details.CustomizeProblemDetails = context => Advice.Add(context.ProblemDetails, limits));
        builder.Services.AddExceptionHandler<FaultHandler>();
        builder.Services.AddRequestTimeouts(timeouts => TimeLimit.Set(timeouts, limits));
        builder.Services.AddRateLimiter(rates => RateLimit.Set(rates, limits));
        builder.Services.AddHealthChecks().AddCheck<EngineHealth>("engine").AddCheck<StorageHealth>("storage");
        builder.Services.AddOpenApi("v1", api => ServiceDescription.Set(api, access, rules));
        access.AddTo(builder.Services);
        if (!access.IsAsked)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<IConnectionListenerFactory, LoopbackListenerFactory>());
            builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = NamesOfThisMachine);
        }
        return Build(builder, access);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The container owns the database, and ends it when it ends.")]
    private static void AddDatabase(WebApplicationBuilder builder, RecordSettings settings)
    {
        var database = Database.From(builder.Configuration);
        var (records, isChecked) = (new Records(database, settings), builder.Configuration["Storage:CheckAtStart"] != "false");
        try
        {
            database.Migrate();
            if (isChecked && database.Damage() is [var damage, ..])
                throw new StartRefusedException($"{database.Name} is damaged: {damage} Run 'verify', and restore a backup: docs/operating.md.");
            records.CheckAtStart(isChecked);
        }
        catch
        {
            database.Dispose();
            throw;
        }
        builder.Services.AddSingleton(_ => database);
        builder.Services.AddSingleton(records);
    }

    private static WebApplication Build(WebApplicationBuilder builder, Access access)
    {
        var app = builder.Build();
        app.UseMiddleware<RequestLog>();
        app.Use((context, next) =>
        {
            // Every answer has one form. A refusal is problem details, whatever the client says that it accepts.
            context.Request.Headers.Accept = default;
            return next(context);
        });
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePages();
        if (!access.IsAsked)
            app.UseHostFiltering();
        app.UseRouting();
        if (access.IsAsked)
            app.UseAuthentication();
        app.UseRateLimiter();
        if (access.IsAsked)
            app.UseAuthorization();
        app.UseRequestTimeouts();
        CaseEndpoints.Map(app);
        StoredCaseEndpoints.Map(app);
        ImportEndpoint.Map(app, app.Services.GetRequiredService<ServiceLimits>());
        RecordEndpoints.Map(app);
        CaseloadEndpoints.Map(app);
        InstrumentEndpoints.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapHealthChecks("/health").AllowAnonymous().DisableRateLimiting();
        return app;
    }

    internal static void AddInstruments(IServiceCollection services, IConfiguration configuration)
    {
        try
        {
            services.AddStalkingRiskAssessment(options =>
            {
                if (configuration["Instruments:Folder"] is { } folder)
                    options.AddInstrumentFolder(folder);
                if (configuration["Instruments:Default"] is { } id)
                    options.UseVersionInForce(id);
            });
        }
        catch (ArgumentException wrong)
        {
            throw new StartRefusedException($"Instruments:Default does not name a registered instrument. {wrong.Message}");
        }
    }
}
