using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Runtime.InteropServices;
using Xunit;

namespace CaseCluster.Tests;

/// <summary>
/// A network of this machine for tests: a bridge with an address, and members in network namespaces of their own, each with an address. A member that is cut off is not
/// told so: what it sends is lost, and its connections stay open.
/// </summary>
internal sealed class ClusterNetwork : IDisposable
{
    private const string Device = "eth0";
    private const int FirstMember = 11;
    private const int Subnets = 254;
    private const int NewNetwork = 0x40000000;

    /// <summary>An address of no device: the bridge passes frames to it on, and nobody takes them.</summary>
    private const string Nowhere = "02:00:00:00:00:01";

    private static readonly Lazy<string?> Obstacle = new(FindObstacle);
    private static readonly Lock Choice = new();
    private static int _networks;

    private readonly string _name = $"{Environment.ProcessId}n{Interlocked.Increment(ref _networks)}";
    private readonly int _members;
    private readonly string _subnet;
    private readonly List<(int From, int To)> _cuts = [];

    internal ClusterNetwork(int members)
    {
        _members = members;
        AppDomain.CurrentDomain.ProcessExit += RemoveAtExit;
        try
        {
            Ip("link", "add", Bridge, "type", "bridge");
            lock (Choice)
            {
                _subnet = FreeSubnet();
                Ip("address", "add", $"{_subnet}.1/24", "dev", Bridge);
            }
            Ip("link", "set", Bridge, "up");
            for (var member = 0; member < members; member++)
            {
                Ip("netns", "add", Namespace(member));
                Ip("link", "add", Port(member), "type", "veth", "peer", "name", Device, "netns", Namespace(member));
                Ip("link", "set", Port(member), "master", Bridge, "up");
                Within(member, "address", "add", $"{AddressOf(member)}/24", "dev", Device);
                // Without an IPv6 address there is no second way between members.
                Within(member, "link", "set", Device, "addrgenmode", "none");
                Within(member, "link", "set", Device, "up");
                Within(member, "link", "set", "lo", "up");
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The address that all members reach, for what they share. It is one of this process too.</summary>
    internal IPAddress Address => IPAddress.Parse($"{_subnet}.1");

    private string Bridge => $"rb{_name}";

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= RemoveAtExit;
        Remove();
    }

    internal static void SkipWhereAbsent()
    {
        Assert.True(Obstacle.Value is null || Environment.GetEnvironmentVariable("RISK_POSTGRES_REQUIRED") != "1", Obstacle.Value);
        Assert.SkipWhen(Obstacle.Value is not null, Obstacle.Value ?? "");
    }

    internal IPAddress AddressOf(int member) => IPAddress.Parse($"{_subnet}.{FirstMember + member}");

    /// <summary>Starts a program in the place of a member. What still runs when the network is disposed is killed.</summary>
    /// <param name="member">The member, from 0.</param>
    /// <param name="start">The program, with a list of arguments; it is changed.</param>
    internal Process Start(int member, ProcessStartInfo start)
    {
        foreach (var argument in (string[])[start.FileName, Namespace(member), "exec", "netns"])
            start.ArgumentList.Insert(0, argument);
        start.FileName = "ip";
        return Process.Start(start)!;
    }

    /// <summary>Makes something, such as a socket, in the place of a member. A socket stays there, whoever uses it.</summary>
    internal T In<T>(int member, Func<T> make)
    {
        T made = default!;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                using var place = File.OpenHandle($"/run/netns/{Namespace(member)}");
                if (SetNamespace(place.DangerousGetHandle().ToInt32(), NewNetwork) != 0)
                    throw new InvalidOperationException($"setns failed with {Marshal.GetLastPInvokeError()}.");
                made = make();
            }
#pragma warning disable CA1031 // It is thrown again on the thread of the caller.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? made : throw new InvalidOperationException("It could not be made.", failure);
    }

    /// <summary>Cuts a member from all other members, and not from the address of the bridge. The others still reach each other.</summary>
    internal void Cut(int member)
    {
        for (var other = 0; other < _members; other++)
            if (other != member)
                Cut(member, other);
    }

    /// <summary>Cuts two members from each other, and from nobody else.</summary>
    internal void Cut(int member, int other)
    {
        CutOneWay(member, other);
        CutOneWay(other, member);
    }

    /// <summary>What one member sends to another one is lost. What the other one sends arrives.</summary>
    internal void CutOneWay(int from, int to)
    {
        Within(from, "neighbour", "replace", AddressOf(to).ToString(), "lladdr", Nowhere, "nud", "permanent", "dev", Device);
        if (!_cuts.Contains((from, to)))
            _cuts.Add((from, to));
    }

    /// <summary>Cuts a member from the address of the bridge too.</summary>
    internal void CutFromAll(int member) => Ip("link", "set", Port(member), "down");

    /// <summary>Undoes all cuts.</summary>
    internal void Heal()
    {
        foreach (var (from, to) in _cuts)
            Within(from, "neighbour", "delete", AddressOf(to).ToString(), "dev", Device);
        _cuts.Clear();
        for (var member = 0; member < _members; member++)
            Ip("link", "set", Port(member), "up");
    }

    private static string? FindObstacle()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "A network for tests can only be made as root on Linux.";
        if (TryIp(out _, "-V") is null)
            return "ip is needed: apt-get install iproute2.";
        var probe = $"rp{Environment.ProcessId}";
        var isAllowed = TryIp(out _, "netns", "add", probe) == 0 && TryIp(out _, "link", "add", probe, "type", "bridge") == 0;
        TryIp(out _, "link", "delete", probe);
        TryIp(out _, "netns", "delete", probe);
        return isAllowed ? null : "This machine does not allow network namespaces and bridges.";
    }

    private static string FreeSubnet()
    {
        var taken = NetworkInterface.GetAllNetworkInterfaces().SelectMany(device => device.GetIPProperties().UnicastAddresses).Select(address => address.Address.ToString()).ToList();
        return Enumerable.Range(Environment.ProcessId, Subnets).Select(number => $"10.231.{1 + (number % Subnets)}").First(subnet => !taken.Any(address => address.StartsWith(subnet + ".", StringComparison.Ordinal)));
    }

    private static void Ip(params string[] arguments)
    {
        if (TryIp(out var output, arguments) != 0)
            throw new InvalidOperationException($"ip {string.Join(' ', arguments)} failed: {output}");
    }

    private static int? TryIp(out string output, params string[] arguments)
    {
        output = "";
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "setns", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetNamespace(int file, int kind);

    private void Within(int member, params string[] arguments) => Ip(["-n", Namespace(member), .. arguments]);

    /// <summary>Goes on after a failure, so that as much as can be is removed.</summary>
    private void Remove()
    {
        for (var member = 0; member < _members; member++)
        {
            TryIp(out var running, "netns", "pids", Namespace(member));
            foreach (var id in running.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                if (int.TryParse(id, out var number))
                    Kill(number);
            TryIp(out _, "link", "delete", Port(member));
            TryIp(out _, "netns", "delete", Namespace(member));
        }
        TryIp(out _, "link", "delete", Bridge);
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private void RemoveAtExit(object? sender, EventArgs e) => Remove();

    private string Namespace(int member) => $"risk{_name}m{member}";

    private string Port(int member) => $"rv{_name}m{member}";
}
