using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Xunit;

namespace RiskAssessment.Native.Tests;

/// <summary>The header and the code name the same functions and statuses.</summary>
public sealed partial class HeaderTests
{
    private static readonly string Header = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "risk-assessment.h"));

    [Fact]
    public void The_header_declares_what_is_exported() =>
        Assert.Equal(
            typeof(Exports).GetMethods(BindingFlags.NonPublic | BindingFlags.Static).Select(method => method.GetCustomAttribute<UnmanagedCallersOnlyAttribute>()?.EntryPoint).OfType<string>().Order(),
            Declared().Matches(Header).Select(match => match.Groups[1].Value).Order());

    [Fact]
    public void The_page_lists_every_function() =>
        Assert.Equal(
            Declared().Matches(Header).Select(match => match.Groups[1].Value).Order(),
            Listed().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "integrating-native.md"))).SelectMany(row => Names().Matches(row.Groups[1].Value)).Select(name => name.Value).Order());

    [Fact]
    public void The_header_numbers_the_statuses_as_the_code_does() =>
        Assert.Equal(
            Enum.GetValues<CallStatus>().Select(status => (int)status),
            Statuses().Matches(Header).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"^[a-z][\w ]*[ *](ra_\w+)\([^;]*\);$", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^\| (`ra_[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex("ra_[a-z_]+")]
    private static partial Regex Names();

    [GeneratedRegex(@"^    RA_\w+ = (\d+)", RegexOptions.Multiline)]
    private static partial Regex Statuses();
}
