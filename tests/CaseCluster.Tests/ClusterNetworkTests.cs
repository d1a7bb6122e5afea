using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace CaseCluster.Tests;

/// <summary>The network for tests does what it says, with real connections.</summary>
public sealed class ClusterNetworkTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_member_that_is_cut_loses_the_other_members_and_not_the_bridge_and_they_still_reach_each_other()
    {
        ClusterNetwork.SkipWhereAbsent();
        using var network = new ClusterNetwork(3);
        await AssertReaches(network, [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)]);
        network.Cut(0);
        await AssertReaches(network, [(1, 2), (2, 1)]);
        network.Heal();
        await AssertReaches(network, [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)]);
        network.Cut(0, 1);
        await AssertReaches(network, [(0, 2), (2, 0), (1, 2), (2, 1)]);
        for (var member = 0; member < 3; member++)
            Assert.True(await Connects(() => network.In(member, NewSocket), NewSocket, network.Address, Long));
    }

    [Fact]
    public async Task A_member_that_is_cut_from_all_loses_the_bridge_too()
    {
        ClusterNetwork.SkipWhereAbsent();
        using var network = new ClusterNetwork(3);
        network.CutFromAll(1);
        await AssertReaches(network, [(0, 2), (2, 0)]);
        Assert.False(await Connects(() => network.In(1, NewSocket), NewSocket, network.Address, Short));
        network.Heal();
        await AssertReaches(network, [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)]);
        Assert.True(await Connects(() => network.In(1, NewSocket), NewSocket, network.Address, Long));
    }

    [Fact]
    public async Task A_connection_that_is_open_stays_open_while_it_is_cut_and_goes_on_after_it_is_healed()
    {
        ClusterNetwork.SkipWhereAbsent();
        using var network = new ClusterNetwork(2);
        using var listener = Listener(() => network.In(1, NewSocket), network.AddressOf(1));
        using var client = network.In(0, NewSocket);
        await client.ConnectAsync(listener.LocalEndPoint!, TestContext.Current.CancellationToken);
        using var server = await listener.AcceptAsync(TestContext.Current.CancellationToken);
        Assert.True(await Arrives("before", client, server, Long));
        network.Cut(1);
        Assert.False(await Arrives("lost?", client, server, Short));
        Assert.False(await Arrives("back?", server, client, Short));
        network.Heal();
        Assert.Equal("lost?", await Read(server, "lost?".Length, Long));
        Assert.Equal("back?", await Read(client, "back?".Length, Long));
        Assert.True(await Arrives("after", client, server, Long));
    }

    [Fact]
    public async Task A_cut_one_way_lets_the_other_way_pass()
    {
        ClusterNetwork.SkipWhereAbsent();
        using var network = new ClusterNetwork(2);
        using var one = Datagrams(network, 0);
        using var other = Datagrams(network, 1);
        network.CutOneWay(0, 1);
        Assert.Equal((false, true), (await Passes(one, other, Short), await Passes(other, one, Long)));
        network.Heal();
        Assert.Equal((true, true), (await Passes(one, other, Long), await Passes(other, one, Long)));
    }

    [Fact]
    public async Task A_program_runs_in_the_place_of_its_member_and_is_killed_with_the_network()
    {
        ClusterNetwork.SkipWhereAbsent();
        Process? running;
        using (var network = new ClusterNetwork(2))
        {
            using var listener = Listener(NewSocket, network.Address);
            var port = ((IPEndPoint)listener.LocalEndPoint!).Port;
            running = network.Start(1, new ProcessStartInfo("bash", ["-c", $"exec 3<>/dev/tcp/{network.Address}/{port}; exec sleep 1000"]));
            using var server = await listener.AcceptAsync(TestContext.Current.CancellationToken);
            Assert.Equal(network.AddressOf(1), ((IPEndPoint)server.RemoteEndPoint!).Address);
            Assert.False(running.HasExited);
        }
        await running.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Long, TestContext.Current.CancellationToken);
        running.Dispose();
    }

    [Fact]
    public void Nothing_is_left_of_a_network()
    {
        ClusterNetwork.SkipWhereAbsent();
        var before = Devices();
        using (var network = new ClusterNetwork(3))
        {
            network.Cut(2);
            network.CutFromAll(1);
            Assert.NotEqual(before, Devices());
        }
        Assert.Equal(before, Devices());

        static string[] Devices()
        {
            string[] namespaces = Directory.Exists("/run/netns") ? Directory.GetFiles("/run/netns") : [];
            return [.. Directory.GetDirectories("/sys/class/net").Concat(namespaces).Where(name => name.Contains($"{Environment.ProcessId}n", StringComparison.Ordinal))];
        }
    }

    private static async Task AssertReaches(ClusterNetwork network, (int From, int To)[] expected)
    {
        var pairs = from one in Enumerable.Range(0, 3) from other in Enumerable.Range(0, 3) where one != other select (From: one, To: other);
        var tries = await Task.WhenAll(pairs.Select(async pair => (
            Pair: pair,
            Connects: await Connects(() => network.In(pair.From, NewSocket), () => network.In(pair.To, NewSocket), network.AddressOf(pair.To), expected.Contains(pair) ? Long : Short))));
        Assert.Equal(expected.Order(), tries.Where(one => one.Connects).Select(one => one.Pair).Order());
    }

    /// <summary>Whether a connection is made and a message arrives. After a cut the system may say at once that nobody is there, and go on to say so for a moment after it is healed.</summary>
    private static async Task<bool> Connects(Func<Socket> makeClient, Func<Socket> make, IPAddress address, TimeSpan limit)
    {
        using var listener = Listener(make, address);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < limit;)
        {
            using var client = makeClient();
            try
            {
                await client.ConnectAsync(listener.LocalEndPoint!, TestContext.Current.CancellationToken).AsTask().WaitAsync(limit, TestContext.Current.CancellationToken);
                using var server = await listener.AcceptAsync(TestContext.Current.CancellationToken);
                return await Arrives("x", client, server, Long);
            }
            catch (SocketException nobody) when (nobody.SocketErrorCode == SocketError.HostUnreachable)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
        return false;
    }

    private static async Task<bool> Arrives(string message, Socket from, Socket to, TimeSpan limit)
    {
        await from.SendAsync(Encoding.ASCII.GetBytes(message), TestContext.Current.CancellationToken);
        return await Read(to, message.Length, limit) == message;
    }

    private static async Task<string?> Read(Socket from, int length, TimeSpan limit)
    {
        using var stop = new CancellationTokenSource(limit);
        try
        {
            var bytes = new byte[length];
            await using var stream = new NetworkStream(from, ownsSocket: false);
            await stream.ReadExactlyAsync(bytes, stop.Token);
            return Encoding.ASCII.GetString(bytes);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<bool> Passes(Socket from, Socket to, TimeSpan limit)
    {
        using var stop = new CancellationTokenSource(limit);
        try
        {
            await from.SendToAsync(new byte[1], to.LocalEndPoint!, TestContext.Current.CancellationToken);
            return await to.ReceiveAsync(new byte[1], stop.Token) == 1;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static Socket NewSocket() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private static Socket Listener(Func<Socket> make, IPAddress address)
    {
        var socket = make();
        socket.Bind(new IPEndPoint(address, 0));
        socket.Listen();
        return socket;
    }

    private static Socket Datagrams(ClusterNetwork network, int member)
    {
        var socket = network.In(member, () => new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
        socket.Bind(new IPEndPoint(network.AddressOf(member), 0));
        return socket;
    }
}
