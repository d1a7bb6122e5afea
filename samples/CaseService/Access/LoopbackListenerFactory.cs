using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace CaseService;

/// <summary>
/// Listens only on this machine. Every address passes through it, from the command line, the environment, a file or code,
/// before the server listens on it.
/// </summary>
internal sealed class LoopbackListenerFactory(IOptions<SocketTransportOptions> options, ILoggerFactory loggers) : IConnectionListenerFactory
{
    private readonly SocketTransportFactory _sockets = new(options, loggers);

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        IsThisMachine(endpoint)
            ? _sockets.BindAsync(endpoint, cancellationToken)
            : throw new StartRefusedException($"Not listening on {endpoint}: other machines can reach it without authentication. Configure API keys (Authentication:Schemes:ApiKey) or JWT bearer (Authentication:Schemes:Bearer), or listen on 127.0.0.1.");

    private static bool IsThisMachine(EndPoint endpoint) => endpoint is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address);
}
