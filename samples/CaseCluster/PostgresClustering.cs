using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace CaseCluster;

/// <summary>Registers <see cref="PostgresMembershipTable"/>.</summary>
internal static class PostgresClustering
{
    /// <summary>The silos of the cluster find each other by a table in a database, which is created at the first start.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="connectionString">The database. One of several clusters is that of <see cref="ClusterOptions.ClusterId"/>.</param>
    internal static ISiloBuilder UsePostgresClustering(this ISiloBuilder silo, string connectionString)
    {
        silo.Services.AddSingleton<IMembershipTable>(services => new PostgresMembershipTable(connectionString, services.GetRequiredService<IOptions<ClusterOptions>>().Value.ClusterId));
        return silo;
    }
}
