using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// Every case that can be built is refused when it is written, or its file reads back as the same case: every property of every part is
/// compared by reflection, so that a new one is compared too.
/// </summary>
public sealed class WrittenCaseLaws
{
    private static readonly string[] Zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).SelectMany(WithWindowsId).Distinct()];

    private static readonly DateTime[] Instants = [.. Enumerable.Range(0, 240).Select(month => new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(month))];

    [Law]
    public void A_case_that_can_be_built_is_refused_or_reads_back_as_the_same_case(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var caseFile = AnyCase(random, out var isSound);
        try
        {
            Assert.Equal(Parts(caseFile), Parts(CaseJson.Read(CaseJson.Write(caseFile))));
            Assert.Equal(Parts(caseFile), Parts(JsonSerializer.Deserialize<CaseFile>(JsonSerializer.Serialize(caseFile))));
        }
        catch (InvalidInputException refused) when (!isSound)
        {
            Assert.NotEmpty(refused.Problems);
            Assert.All(refused.Problems, problem => Assert.Equal((0, 0), (problem.Line, problem.Column)));
        }
    }

    [Fact]
    public void Every_time_zone_of_this_machine_is_written_by_a_name_that_reads_back_with_the_same_rules()
    {
        Assert.Contains("Pacific/Auckland", Zones);
        foreach (var id in Zones)
        {
            var caseFile = new CaseFile { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(id) };
            var written = CaseJson.Write(caseFile);
            Assert.Equal(Parts(caseFile), Parts(CaseJson.Read(written)));
            Assert.True(Docs.IsNetStandard || CaseJson.Read(written).TimeZone.HasIanaId, id);
        }
    }

    [Fact]
    public void A_Windows_time_zone_is_written_by_its_IANA_name()
    {
        var windows = TimeZoneInfo.FindSystemTimeZoneById("New Zealand Standard Time");
        foreach (var caseFile in (CaseFile[])[new() { TimeZone = windows }, new() { Diary = new IncidentDiary([], timeZone: windows) }])
            Assert.Contains("\"timeZone\":\"Pacific/Auckland\"", Encoding.UTF8.GetString(CaseJson.Write(caseFile)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Our office", 1)]
    [InlineData("Europe/London", 5)]
    [InlineData("UTC", 1)]
    [InlineData("GMT Standard Time", -3)]
    [InlineData("localtime", 0)]
    public void A_time_zone_without_an_IANA_name_is_refused_at_once(string id, int hours)
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.FromHours(hours), id, id);
        Assert.Equal("TimeZone", Assert.Throws<ArgumentException>(() => new CaseFile { TimeZone = zone }).ParamName);
        Assert.Equal("timeZone", Assert.Throws<ArgumentException>(() => new IncidentDiary([], timeZone: zone)).ParamName);
    }

    private static CaseFile AnyCase(Random random, out bool isSound)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[random.Next(Zones.Length)]);
        var instrument = random.Next(3);
        var fault = random.Next(16);
        isSound = fault > 11;
        return new CaseFile
        {
            Reference = fault == 0 ? new('x', Bounds.TextLength + 1) : HostileText.MaybeOf(random),
            TimeZone = zone,
            AsOf = fault == 1 ? DateTimeOffset.MaxValue : random.Next(2) == 0 ? null : RandomDate.AsOf(random),
            KnownAt = fault == 9 ? DateTimeOffset.MinValue : random.Next(2) == 0 ? null : RandomDate.AsOf(random),
            VictimKey = fault == 10 ? new('x', Bounds.TextLength + 1) : HostileText.MaybeOf(random),
            PersonKey = HostileText.MaybeOf(random),
            Labels = RandomParts.Labels(random, fault == 11 ? Bounds.Labels + 1 : null),
            InstrumentId = fault == 2 ? "Not A Code" : instrument == 0 ? null : "an-instrument",
            InstrumentVersion = fault == 3 || instrument == 2 ? "1.0.0" : null,
            Answers = new AnswerSheet(Enumerable.Range(0, fault == 4 ? Bounds.Answers + 1 : random.Next(6)).Select(i => ($"item {i}", AnyAnswer(random, fault)))),
            Diary = fault is 6 or 7 or 8 ? Unsound(fault, zone) : random.Next(4) == 0 ? null : new RandomDiaries(random, zone).Next(),
        };
    }

    private static Answer AnyAnswer(Random random, int fault)
    {
        var answer = random.Next(3) == 0 ? Answer.Of(random.Next(3) == 0 ? int.MaxValue : random.Next(9)) : Answer.Of(fault == 5 ? new('y', Bounds.TextLength + 1) : HostileText.Of(random));
        return random.Next(2) == 0 ? answer : RandomParts.WithDetails(random, answer);
    }

    private static IncidentDiary Unsound(int fault, TimeZoneInfo zone) => new(
        fault == 6 ? [new Incident(new('i', Bounds.TextLength + 1), EdtfDate.Year(2024), Behaviour.All[0])] : [],
        fault == 7 ? [new ProtectiveMeasure("", "bail", EdtfDate.Year(2024))] : [],
        fault == 8 ? [new Milestone("Not A Code", EdtfDate.Year(2024))] : [],
        timeZone: zone);

    /// <summary>The library for netstandard2.0 takes Windows names from its own table, which can differ from that of this machine.</summary>
    private static IEnumerable<string> WithWindowsId(string id) => !Docs.IsNetStandard && TimeZoneInfo.TryConvertIanaIdToWindowsId(id, out var windows) ? [id, windows] : [id];

    /// <summary>Every property of a case and its parts as text.</summary>
    internal static List<string> Parts(object? value, string path = "", List<string>? parts = null)
    {
        parts ??= [];
        switch (value)
        {
            case TimeZoneInfo zone:
                parts.Add($"{path}: {string.Join(' ', Instants.Select(zone.GetUtcOffset))}");
                break;
            case DateTimeOffset instant:
                parts.Add($"{path}: {instant.UtcTicks}");
                break;
            case null or string or EdtfDate or Enum or IFormattable or bool or Behaviour:
                parts.Add($"{path}: {Convert.ToString(value, CultureInfo.InvariantCulture)}");
                break;
            case IEnumerable list when value is not IncidentDiary:
                foreach (var (element, i) in list.Cast<object>().Select((element, i) => (element, i)))
                    Parts(element, $"{path}[{i}]", parts);
                break;
            default:
                foreach (var property in value.GetType().GetProperties().Where(property => property.GetMethod is { IsStatic: false }))
                    Parts(property.GetValue(value), $"{path}.{property.Name}", parts);
                break;
        }
        return parts;
    }
}
