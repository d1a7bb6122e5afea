using System.Text;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Tests.Instruments;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// A property that appears twice in one object is refused by every reader: with the same value and with another one, of another place or another
/// type, before the first and after it, and also where its name is written with an escape.
/// </summary>
public sealed class DuplicatePropertyLaws
{
    private static readonly string[] Values = ["null", "true", "0", "-1", "1e999", "[]", "{}", "\"\"", "\"yes\"", "\"1.0\"", "\"2.0\"", "\"2024-01-01\""];

    private static readonly string[] Instruments = Directory.GetFiles(Path.Combine(Docs.Root, "samples", "instruments"), "*.json");

    [Law]
    public void A_duplicate_property_of_a_case_is_refused_at_any_depth(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var file = random.Next(2) == 0 ? Encoding.UTF8.GetBytes(FormatLaws.AnyCase(random)) : CaseJson.Write(RandomCaseFiles.Of(random));
        AssertRefused(random, file, static duplicate => CaseJson.TryRead(duplicate, out _, out var problems) ? null : problems);
    }

    [Law]
    public void A_duplicate_property_of_an_event_is_refused_at_any_depth(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var events = new RandomHistory(random).History.Events;
        var place = random.Next(events.Count);
        byte[][] lines = [.. events.Select(one => Encoding.UTF8.GetBytes(HistoryJson.WriteEvent(one) + "\n"))];
        AssertRefused(random, lines[place], duplicate =>
            HistoryJson.TryRead([.. lines.Take(place).Append(duplicate).Concat(lines.Skip(place + 1)).SelectMany(line => line)], out _, out var problems)
                ? null
                : [.. problems.Where(problem => problem.Line == place + 1)]);
        AssertRefused(random, lines[place], static duplicate =>
            [new(Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<CaseEvent>(duplicate)).Message.Contains("SRA0002", StringComparison.Ordinal) ? "SRA0002" : "", "$", "")]);
    }

    [Law]
    public void A_duplicate_property_of_an_instrument_is_refused_at_any_depth(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var file = random.Next(4) switch
        {
            0 => File.ReadAllBytes(Instruments[random.Next(Instruments.Length)]),
            1 => InstrumentJson.Write(Versions.Later()),
            _ => Encoding.UTF8.GetBytes(new RandomInstrument(seed.Item).Reference.Json().ToJsonString()),
        };
        AssertRefused(random, file, static duplicate => InstrumentJson.TryRead(duplicate, out _, out var problems) ? null : problems);
        AssertRefused(random, file, static duplicate => [.. InstrumentJson.Lint(duplicate, budget: 1).Select(finding => finding.Problem)]);
        AssertRefused(random, file, static duplicate => Assert.Throws<InvalidInputException>(() => CanonicalJson.Canonicalize(duplicate)).Problems);
    }

    [Law]
    public void A_duplicate_property_of_a_file_of_texts_is_refused_at_any_depth(DoNotSize<int> seed)
    {
        var instrument = Versions.Of("1.0.0", Versions.YesNo("a"), Versions.Choice("b", "x y"));
        var file = """
            {"formatVersion":"1.0","instrument":{"id":"screen","version":"1.0.0"},
             "texts":{"a":{"en":"A?","cy":"A?"},"b":{"prompt":{"en":"B?"},"help":"b","options":{"x":{"en":"X"},"y":"Y"}}}}
            """u8.ToArray();
        Assert.True(InstrumentJson.TryReadTexts(file, instrument, out _, out _));
        AssertRefused(new Random(seed.Item), file, duplicate => InstrumentJson.TryReadTexts(duplicate, instrument, out _, out var problems) ? null : problems);
    }

    private static void AssertRefused(Random random, byte[] file, Func<byte[], IReadOnlyList<Problem>?> problemsOf)
    {
        var duplicate = WithDuplicate(random, file);
        var problems = problemsOf(duplicate);
        Assert.True(problems is not null, Encoding.UTF8.GetString(duplicate));
        Assert.Single(problems, problem => problem.Code == "SRA0002");
    }

    private static byte[] WithDuplicate(Random random, byte[] file)
    {
        var places = PropertyPlaces.In(file);
        var candidates = random.Next(2) == 0 ? places.FindAll(place => place.Depth == 1) : places;
        var place = candidates[random.Next(candidates.Count)];
        var other = places[random.Next(places.Count)];
        byte[] value = random.Next(3) switch
        {
            0 => file[place.ValueStart..place.End],
            1 => file[other.ValueStart..other.End],
            _ => Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]),
        };
        byte[] name = file[place.Start..place.ValueStart];
        if (random.Next(4) == 0 && name[1] is > (byte)' ' and < 0x80 and not (byte)'\\')
            name = [(byte)'"', .. Encoding.UTF8.GetBytes($"\\u{(int)name[1]:x4}"), .. name[2..]];
        return random.Next(2) == 0
            ? [.. file[..place.Start], .. name, .. value, (byte)',', .. file[place.Start..]]
            : [.. file[..place.End], (byte)',', .. name, .. value, .. file[place.End..]];
    }
}
