using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CaseService;
using Orleans.Configuration;
using Orleans.Connections.Security;

namespace CaseCluster;

/// <summary>Puts Orleans on the service: section <c>Cluster</c> of the configuration.</summary>
internal static class ClusterHost
{
    /// <summary>The id of the cluster in the table of members.</summary>
    internal const string Name = "case-service";

    private const int LargestPort = 65_535;

    private static readonly TimeSpan TableTime = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Without <c>Cluster:Address</c> this is the only silo, which listens on this machine alone. With it, silos find each other by a table in the PostgreSQL of
    /// <c>Storage:Postgres</c>.
    /// </summary>
    /// <exception cref="StartRefusedException">The configuration is not valid, or other machines could reach the silo without a certificate.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The certificate is used until the process ends.")]
    internal static void AddTo(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var port = ServiceLimits.Read(configuration, "Cluster:SiloPort", EndpointOptions.DEFAULT_SILO_PORT, 1, LargestPort);
        var probe = TimeSpan.FromMilliseconds(ServiceLimits.Read(configuration, "Cluster:ProbeMilliseconds", 2_000, 100, 60_000));
        var hold = TimeSpan.FromMinutes(ServiceLimits.Read(configuration, "Cluster:HoldMinutes", 15, 2, 1_440));
        var (address, certificate) = (AddressOf(configuration["Cluster:Address"]), CertificateOf(configuration));
        if (certificate is null && address is not null && !IPAddress.IsLoopback(address))
            throw new StartRefusedException("Who reaches the port of a silo may do everything. Give Cluster:Certificate and Cluster:Key, files in PEM form that all silos have and nobody else; docs/scaling.md says how to make them.");
        // Entries of Orleans, and of Polly in it, contain the keys of grains, which are ids of cases; those about silos do not.
        builder.Logging.AddFilter("Orleans", LogLevel.None).AddFilter("Polly", LogLevel.None)
            .AddFilter("Orleans.Runtime.MembershipService", LogLevel.Warning).AddFilter("Orleans.Runtime.Silo", LogLevel.Warning);
        builder.Services.AddSingleton<ClusterMetrics>();
        builder.Services.AddSingleton<ICases, GrainCases>();
        builder.UseOrleans(silo =>
        {
            if (address is null)
                silo.UseLocalhostClustering(port, gatewayPort: 0, serviceId: Name, clusterId: Name);
            else
                AddMembers(silo, configuration, address, port);
            if (certificate is not null)
                silo.UseTls(certificate, tls => Secure(tls, certificate));
            // By default a silo that hangs is declared dead after a minute, one that was declared dead may work for as long before it knows, and where all have ended
            // at once, those that start wait a minute and a half for the ones that were.
            silo.Configure<ClusterMembershipOptions>(members =>
                (members.ProbeTimeout, members.MaxProbeTimeout, members.TableRefreshTimeout, members.IAmAliveTablePublishTimeout) = (probe, 2 * probe, TableTime, TableTime));
            // What nobody waits for any more does not keep a case from the next request.
            silo.Configure<SiloMessagingOptions>(messages => messages.CancelRequestOnTimeout = true);
            silo.Configure<GrainCollectionOptions>(grains => (grains.CollectionAge, grains.EnableActivationSheddingOnMemoryPressure) = (hold, true));
        });
    }

    private static void AddMembers(ISiloBuilder silo, IConfiguration configuration, IPAddress address, int port)
    {
        var database = configuration[Database.PostgresSetting] ?? throw new StartRefusedException($"Cluster:Address needs {Database.PostgresSetting}: silos find each other by a table there, and share the cases.");
        silo.UsePostgresClustering(database);
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (Name, Name));
        silo.Configure<EndpointOptions>(endpoint => (endpoint.AdvertisedIPAddress, endpoint.SiloPort, endpoint.GatewayPort, endpoint.SiloListeningEndpoint) = (address, port, 0, new IPEndPoint(address, port)));
    }

    /// <summary>All silos have the same certificate, and take no other.</summary>
    private static void Secure(TlsOptions tls, X509Certificate2 certificate)
    {
        tls.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.RemoteCertificateValidation = IsSame;
        tls.OnAuthenticateAsClient = (_, authentication) =>
        {
            authentication.TargetHost = Name;
            authentication.ClientCertificates = [certificate];
        };

        bool IsSame(X509Certificate2? other, X509Chain? chain, SslPolicyErrors errors) =>
            other is not null && CryptographicOperations.FixedTimeEquals(other.GetCertHash(HashAlgorithmName.SHA256), certificate.GetCertHash(HashAlgorithmName.SHA256));
    }

    private static X509Certificate2? CertificateOf(IConfiguration configuration)
    {
        var (certificate, key) = (configuration["Cluster:Certificate"], configuration["Cluster:Key"]);
        if (certificate is null && key is null)
            return null;
        try
        {
            return X509Certificate2.CreateFromPemFile(certificate ?? "", key);
        }
        catch (Exception wrong) when (wrong is CryptographicException or IOException or ArgumentException or UnauthorizedAccessException)
        {
            throw new StartRefusedException("Cluster:Certificate and Cluster:Key are files in PEM form: a certificate, and its private key.");
        }
    }

    private static IPAddress? AddressOf(string? text) => text is null ? null
        : IPAddress.TryParse(text, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) ? address
        : throw new StartRefusedException("Cluster:Address is the IP address of this machine by which the other silos reach it.");
}
