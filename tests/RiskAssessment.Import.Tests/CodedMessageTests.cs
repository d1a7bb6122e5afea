using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RiskAssessment.Json;
using Xunit;

namespace RiskAssessment.Import.Tests;

/// <summary>A message counts once, however often its file is imported and whatever behaviours somebody sees in it.</summary>
public class CodedMessageTests
{
    private const string Threat = "threat-to-kill";
    private const string Finality = "finality-talk";

    private static readonly string[] Codes = [Threat, Finality];

    /// <summary>Ten messages of one day and two of the next one, by their minutes.</summary>
    private static readonly int[] All = [480, 500, 501, 630, 700, 701, 702, 900, 1200, 1380, 1440 + 60, 1440 + 61];

    [Fact]
    public void A_file_that_is_imported_with_codes_and_then_without_changes_nothing()
    {
        var coded = Read(null, All, (480, Threat), (1380, Threat), (700, Finality)).Diary;
        var plain = Read(coded, All);

        Assert.Equal(["2024-03-02 7 ", $"2024-03-02 1 {Finality}", $"2024-03-02 2 {Threat}", "2024-03-03 2 "], Counted(coded));
        Assert.Equal(Written(coded), Written(plain.Diary));
        Assert.Empty(plain.Problems);
        Assert.Equal(All.Length, plain.RowsTaken);
    }

    [Fact]
    public void Messages_that_get_codes_later_leave_the_entry_of_their_day_with_a_warning()
    {
        var result = Read(Read(null, All).Diary, All, (480, Threat), (1380, Threat));

        Assert.Equal(["2024-03-02 8 ", $"2024-03-02 2 {Threat}", "2024-03-03 2 "], Counted(result.Diary));
        Assert.Equal("SRA0527", Assert.Single(result.Problems).Code);
        Assert.Contains("The entry keeps 8.", result.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_that_get_other_codes_later_count_once_and_no_code_is_lost()
    {
        var result = Read(Read(null, All, (480, Threat)).Diary, All, (1380, Finality));

        Assert.Equal(["2024-03-02 8 ", $"2024-03-02 1 {Finality}", $"2024-03-02 1 {Threat}", "2024-03-03 2 "], Counted(result.Diary));
    }

    [Fact]
    public void The_only_message_of_a_day_gets_all_codes_that_it_was_given()
    {
        var threat = Read(null, [480], (480, Threat)).Diary;
        var both = Read(threat, [480], (480, Finality)).Diary;
        var plain = Read(both, [480]).Diary;

        Assert.Equal([$"2024-03-02 1 {Finality} {Threat}"], Counted(both));
        var earlier = both.Single(incident => incident.Id == threat.Incidents[0].Id);
        Assert.Equal(both.Single(incident => incident != earlier).Id, earlier.SameAs);
        Assert.Equal(Written(both), Written(plain));
    }

    [Fact]
    public void An_entry_whose_messages_all_got_codes_counts_again_when_another_message_of_its_day_is_found()
    {
        var coded = Read(Read(null, [480, 500]).Diary, [480, 500], (480, Threat), (500, Threat));
        var longer = Read(coded.Diary, [480, 500, 630]);

        Assert.Equal([$"2024-03-02 2 {Threat}"], Counted(coded.Diary));
        Assert.Equal(["2024-03-02 1 ", $"2024-03-02 2 {Threat}"], Counted(longer.Diary));
    }

    [Fact]
    public void Words_that_are_asked_for_later_are_added_to_the_entry_of_their_message()
    {
        var coded = Read(null, [480, 500], (500, Threat)).Diary;
        var diary = DiaryImport.Read(Encoding.UTF8.GetBytes(Table([480, 500])), new ImportOptions { TimeZone = Import.London, Into = coded, KeepText = true }).Diary;

        Assert.Equal(["08:00 words", "08:20 words"], diary.OrderBy(incident => incident.Behaviours.Count).Select(incident => incident.Note!.Split('\n')[^1]));
    }

    [Fact]
    public void An_entry_that_a_person_coded_by_hand_keeps_its_behaviours()
    {
        var plain = Read(null, [480, 500]).Diary;
        var byHand = new IncidentDiary(plain.Incidents.Select(incident => new Incident(incident.Id, incident.When, [.. incident.Behaviours, Behaviour.Of(Threat)])
        {
            Occurrences = incident.Occurrences,
            Channel = incident.Channel,
            Source = incident.Source,
            Note = incident.Note,
        }), coverage: plain.Coverage, timeZone: plain.TimeZone);

        Assert.Equal(Written(byHand), Written(Read(byHand, [480, 500]).Diary));
    }

    /// <summary>Backups that overlap, each with the codes that somebody gave its messages in one run: the seconds say which messages are the same.</summary>
    [Property(MaxTest = 200)]
    public Property In_one_run_each_message_of_overlapping_backups_counts_once_with_all_its_codes() =>
        Prop.ForAll(Gen.ArrayOf(Backup(), 3).ToArbitrary(), backups =>
        {
            var codes = new Queue<string>(backups.SelectMany(backup => backup.Select(message => message.Code)));
            var result = DiaryImport.Read(
                [.. backups.Select(backup => (Stream)new MemoryStream(Encoding.UTF8.GetBytes(Table(backup.Select(message => message.Minute)))))],
                Options(null, _ => Behaviours(codes.Dequeue())));
            var messages = backups.SelectMany(backup => backup).GroupBy(message => message.Minute).Select(message => (
                Day: message.Key < 1440 ? "2024-03-02" : "2024-03-03",
                Codes: string.Join(' ', message.Select(one => one.Code).Where(code => code.Length > 0).Distinct().Order(StringComparer.Ordinal))));

            Assert.Equal(string.Join('\n', messages.CountBy(message => message).Select(day => $"{day.Key.Day} {day.Value} {day.Key.Codes}").Order(StringComparer.Ordinal)), string.Join('\n', Counted(result.Diary).Order(StringComparer.Ordinal)));
            Assert.Equal(backups.Sum(backup => backup.Length), result.RowsTaken);
        });

    /// <summary>The same file again and again, each time with other codes or none.</summary>
    [Property(MaxTest = 200)]
    public Property Imported_again_with_any_codes_a_message_counts_once_and_no_code_is_lost() =>
        Prop.ForAll(Gen.ArrayOf(Gen.ArrayOf(Code(), All.Length), 4).ToArbitrary(), runs =>
        {
            IncidentDiary? diary = null;
            foreach (var run in runs)
            {
                diary = Read(diary, All, [.. All.Zip(run)]).Diary;
                var counted = diary.Where(incident => incident.SameAs is null).ToList();
                Assert.Equal(All.Length, counted.Sum(incident => incident.Occurrences));
                foreach (var code in Codes)
                    Assert.InRange(counted.Where(incident => incident.Codes().Contains(code)).Sum(incident => incident.Occurrences), run.Count(one => one == code), All.Length);
                foreach (var again in (string[][])[run, [.. run.Select(_ => "")]])
                {
                    var result = Read(diary, All, [.. All.Zip(again)]);
                    Assert.Equal(Written(diary), Written(result.Diary));
                    Assert.Equal((0, All.Length), (result.Problems.Count, result.RowsTaken));
                }
            }
        });

    /// <summary>A backup with a part of the messages never raises their number.</summary>
    [Property(MaxTest = 200)]
    public Property A_part_of_the_messages_changes_no_count_of_messages() =>
        Prop.ForAll(Gen.ArrayOf(Backup(), 4).ToArbitrary(), backups =>
        {
            var diary = Read(null, All).Diary;
            foreach (var backup in backups)
                diary = Read(diary, [.. backup.Select(message => message.Minute)], backup).Diary;

            Assert.Equal(All.Length, diary.Where(incident => incident.SameAs is null).Sum(incident => incident.Occurrences));
        });

    private static Gen<string> Code() => Gen.Elements("", "", "", Threat, Finality);

    private static Gen<(int Minute, string Code)[]> Backup() =>
        Gen.ArrayOf(Gen.Elements(0, 1, 2), All.Length).SelectMany(kept => Gen.ArrayOf(Code(), All.Length).Select(codes => All.Zip(codes).Where((_, i) => kept[i] > 0).ToArray()));

    private static ImportResult Read(IncidentDiary? into, int[] minutes, params (int Minute, string Code)[] codes)
    {
        var next = new Queue<string>(minutes.Select(minute => codes.FirstOrDefault(code => code.Minute == minute).Code ?? ""));
        return DiaryImport.Read(Encoding.UTF8.GetBytes(Table(minutes)), Options(into, codes.Length == 0 ? null : _ => Behaviours(next.Dequeue())));
    }

    private static ImportOptions Options(IncidentDiary? into, Func<string, IReadOnlyCollection<Behaviour>>? coding) => new() { TimeZone = Import.London, Into = into, Coding = coding };

    private static Behaviour[] Behaviours(string code) => code.Length == 0 ? [] : [Behaviour.Of(code)];

    private static string Table(IEnumerable<int> minutes) =>
        "Date,Time,Number,Type,Body\n" + string.Concat(minutes.Select(minute => $"2024-03-0{2 + (minute / 1440)},{minute / 60 % 24:00}:{minute % 60:00}:00,07700900123,Received,words\n"));

    /// <summary>The entries that count, as day, number and further codes.</summary>
    private static IEnumerable<string> Counted(IncidentDiary diary) =>
        from incident in diary
        where incident.SameAs is null
        let codes = string.Join(' ', incident.Codes().Where(code => code != "unwanted-messages").Order(StringComparer.Ordinal))
        orderby incident.When.ToString(), codes
        select $"{incident.When} {incident.Occurrences} {codes}";

    private static string Written(IncidentDiary diary) => Encoding.UTF8.GetString(CaseJson.Write(new CaseFile { TimeZone = Import.London, Diary = diary }));
}
