using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using RiskAssessment.Json;
using RiskAssessment.Tests.Laws.Generators;
using Xunit;

namespace RiskAssessment.Tests.Laws;

/// <summary>
/// A redacted case scores as the whole one does, tells nothing that its view leaves out, and is a case file like any other: over random instruments and cases
/// with every kind of content.
/// </summary>
public sealed class RedactionLaws
{
    private static readonly SharingView[] ThatKeepAllSources = [.. SharingView.All.Where(view => view.Includes(CasePart.OtherSources))];

    [Law]
    public void A_view_that_leaves_out_no_source_gives_the_same_assessment_but_for_ids_and_reference(DoNotSize<int> seed)
    {
        var marked = new MarkedCases(seed.Item);
        var (whole, assessor) = (marked.Case, marked.Random.Assessor);
        var expected = AssessmentJson.Write(whole.AssessBy(assessor, default));
        foreach (var view in ThatKeepAllSources)
        {
            var redacted = view.Redact(whole, assessor, default);
            Assert.True(redacted.Effect!.ScoresTheSame, redacted.Effect.ToString());
            Assert.Equal(Read(expected, whole.WhatWasKnown(), redacted.Case), Read(AssessmentJson.Write(redacted.Case.AssessBy(assessor, default)), redacted.Case, redacted.Case));
        }
    }

    [Law]
    public void Nothing_that_a_view_leaves_out_is_written_and_all_that_it_includes_is(DoNotSize<int> seed)
    {
        var marked = new MarkedCases(seed.Item);
        foreach (var view in SharingView.All)
        {
            var written = Encoding.UTF8.GetString(CaseJson.Write(view.Redact(marked.WholeCase).Case));
            Assert.All(marked.Marks, mark => Assert.Equal(
                (mark.Mark, view.Includes(mark.Part) && (mark.IsHers || view.Includes(CasePart.OtherSources))),
                (mark.Mark, written.Contains(mark.Mark, StringComparison.Ordinal))));
            var known = Encoding.UTF8.GetString(CaseJson.Write(view.Redact(marked.Case).Case));
            Assert.All(marked.Marks.Where(mark => !view.Includes(mark.Part)), mark => Assert.DoesNotContain(mark.Mark, known, StringComparison.Ordinal));
        }
    }

    [Law]
    public void What_was_left_out_is_counted(DoNotSize<int> seed)
    {
        var marked = new MarkedCases(seed.Item);
        foreach (var view in ThatKeepAllSources)
        {
            var redacted = view.Redact(marked.WholeCase);
            Assert.Equal(redacted.LeftOut.Select(part => part.Part).Order(), redacted.LeftOut.Select(part => part.Part));
            foreach (var part in (CasePart[])[CasePart.Reference, CasePart.Ids, CasePart.Names, CasePart.Places])
                Assert.Equal(view.Includes(part) ? 0 : marked.Marks.Count(mark => mark.Part == part), redacted.LeftOut.SingleOrDefault(one => one.Part == part)?.Count ?? 0);
            Assert.All(redacted.LeftOut, part => Assert.False(view.Includes(part.Part)));
        }
    }

    [Law]
    public void Redacting_again_changes_nothing_and_leaves_out_nothing(DoNotSize<int> seed)
    {
        var marked = new MarkedCases(seed.Item);
        foreach (var view in SharingView.All)
        {
            var once = view.Redact(marked.Case);
            var twice = view.Redact(once.Case);
            Assert.Equal(CaseJson.Write(once.Case), CaseJson.Write(twice.Case));
            Assert.Empty(twice.LeftOut);
            Assert.Equal(WrittenCaseLaws.Parts(once.Case), WrittenCaseLaws.Parts(CaseJson.Read(CaseJson.Write(once.Case))));
        }
    }

    [Law]
    public void The_full_view_is_the_case_as_it_was_known(DoNotSize<int> seed)
    {
        var caseFile = new MarkedCases(seed.Item).Case;
        var full = SharingView.Full.Redact(caseFile);
        Assert.Equal(WrittenCaseLaws.Parts(caseFile.WhatWasKnown()), WrittenCaseLaws.Parts(full.Case));
        Assert.Empty(full.LeftOut);
        var random = RandomCaseFiles.Of(new Random(seed.Item));
        Assert.Equal(WrittenCaseLaws.Parts(random.WhatWasKnown()), WrittenCaseLaws.Parts(SharingView.Full.Redact(random).Case));
    }

    [Law]
    public void Chains_of_duplicates_are_of_the_same_entries_and_of_those_that_are_left(DoNotSize<int> seed)
    {
        var known = new MarkedCases(seed.Item).Case.WhatWasKnown();
        if (known.Diary is not { } diary)
            return;
        foreach (var view in SharingView.All)
        {
            var dates = new ReferenceDates(known.TimeZone);
            var entries = diary.ToDictionary(
                entry => entry.Id,
                entry => new RefWritten(entry, view.Includes(CasePart.OtherSources) || entry.Source == IncidentSource.Victim, entry.Recorded is { } date ? dates.Span(date).End : long.MinValue));
            List<Incident> expected = [.. ReferenceChains.Known(entries, dates).OrderBy(entry => dates.Span(entry.When).Start).ThenBy(entry => dates.Span(entry.When).End).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
            var actual = view.Redact(known).Case.Diary!.Incidents;
            Assert.Equal(expected.Count, actual.Count);
            Assert.Equal(expected.Count < diary.Count ? Coverage.Partial : diary.Coverage, view.Redact(known).Case.Diary!.Coverage);
            var places = expected.Select((entry, i) => (entry.Id, i)).ToDictionary(place => place.Id, place => place.i);
            Assert.Equal(expected.Select(entry => entry.SameAs is { } other ? places[other] : -1), actual.Select(entry => entry.SameAs is { } other ? actual.ToList().FindIndex(one => one.Id == other) : -1));
            Assert.All(expected.Zip(actual), pair => Assert.Equal((pair.First.When, pair.First.Occurrences, pair.First.Source), (pair.Second.When, pair.Second.Occurrences, pair.Second.Source)));
        }
    }

    [Law]
    public void Both_trajectories_stay_the_same(DoNotSize<int> seed)
    {
        var marked = new MarkedCases(seed.Item);
        var service = new AssessmentService([marked.Random.Instrument], TimeProvider.System);
        var expected = service.TrajectoriesOf(marked.Case.WhatWasKnown());
        foreach (var view in ThatKeepAllSources)
        {
            var actual = service.TrajectoriesOf(view.Redact(marked.Case).Case);
            Assert.Equal(Steps(expected.Happened), Steps(actual.Happened));
            Assert.Equal(Steps(expected.Known), Steps(actual.Known));
        }
    }

    [Law]
    public void A_history_is_redacted_as_it_was_known(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var histories = new JudgedHistories(seed.Item);
        for (var step = 0; step < 12; step++)
        {
            histories.PassTime();
            _ = histories.TryAppend();
        }
        var knownAt = RandomHistory.Instant(random, histories.History);
        var known = histories.History.CaseAt(knownAt) with { AsOf = histories.At };
        foreach (var view in ThatKeepAllSources)
        {
            var redacted = histories.Service.Redact(known, view);
            Assert.Equal((knownAt, histories.History.LastSequence - histories.History.Events.Count(one => one.Recorded <= knownAt)), (redacted.Case.KnownAt, redacted.NotKnownYet));
            Assert.True(redacted.Effect!.ScoresTheSame, redacted.Effect.ToString());
            Assert.Equal(0, redacted.Effect.Redacted.NotKnownYet);
        }
    }

    /// <summary>Without these corners the laws above would mean little.</summary>
    [Fact]
    public void The_cases_reach_every_kind_of_content()
    {
        var cases = Enumerable.Range(0, 300).Select(seed => new MarkedCases(seed)).ToList();
        Assert.All(
            [CasePart.Reference, CasePart.Keys, CasePart.Ids, CasePart.Names, CasePart.Notes, CasePart.Places, CasePart.Evidence],
            part => Assert.InRange(cases.Count(marked => marked.Marks.Any(mark => mark.Part == part)), 30, 300));
        (string Corner, Func<CaseFile, bool> IsOne)[] corners =
        [
            ("an entry of another source", one => Entries(one).Any(entry => entry.Source != IncidentSource.Victim)),
            ("a duplicate of one of another source", one => Entries(one).Any(entry => entry.Source == IncidentSource.Victim && Entries(one).Any(other => other.Id == entry.SameAs && other.Source != IncidentSource.Victim))),
            ("a duplicate of a duplicate", one => Entries(one).Any(entry => Entries(one).Any(other => other.Id == entry.SameAs && other.SameAs is not null))),
            ("ten entries or more", one => Entries(one).Count >= 10),
            ("entries at one time", one => Entries(one).Select(entry => entry.When).Distinct().Count() < Entries(one).Count),
            ("a report to somebody on a day that is not known", one => Entries(one).Any(entry => entry is { Reported: null, ReportedTo.Length: > 6 })),
            ("the same over an interval", one => Entries(one).Any(entry => entry is { Reported: null, ReportedTo.Length: > 6, When.Precision: DatePrecision.Interval })),
            ("a report to nobody", one => Entries(one).Any(entry => entry is { Reported: null, ReportedTo: "" })),
            ("a duplicate that is reported", one => Entries(one).Any(entry => entry is { SameAs: not null, ReportedTo: not null })),
            ("a possible breach", one => one.Diary?.AsOf(one.AsOf!.Value).PossibleBreaches.Count > 0),
            ("an entry that is not known yet", one => one.WhatWasKnown().Diary?.Count < one.Diary?.Count),
            ("an answer of another", one => one.Answers.Any(answer => answer.Value.By != "victim")),
            ("an answer of hers", one => one.Answers.Any(answer => answer.Value.By == "victim")),
            ("a milestone with an id", one => one.Diary?.Milestones.Any(milestone => milestone.Id is not null) ?? false),
            ("no diary", one => one.Diary is null),
        ];
        Assert.All(corners, corner => Assert.True(cases.Count(marked => corner.IsOne(marked.Case)) >= 5, corner.Corner));
        Assert.InRange(cases.Count(marked => !SharingView.Victim.Redact(marked.Case, marked.Random.Assessor, default).Effect!.ScoresTheSame), 50, 295);
        Assert.InRange(cases.Count(marked => SharingView.Victim.Redact(marked.Case, marked.Random.Assessor, default).Effect!.Redacted.Level != marked.Case.AssessBy(marked.Random.Assessor, default).Level), 10, 250);
    }

    private static IReadOnlyList<Incident> Entries(CaseFile caseFile) => caseFile.Diary?.Incidents ?? [];

    private static IEnumerable<string> Steps(Trajectory trajectory) =>
        trajectory.Steps.Select(step => $"{step.At:O} {step.Grade.Code} {step.Highest.Code} {step.IsLapsed} {string.Join(',', step.Gained)} {string.Join(',', step.Lost)}");

    /// <summary>An assessment as it is written, with the ids of another case file at the same places, and without what differs on purpose.</summary>
    private static string Read(byte[] assessment, CaseFile from, CaseFile to)
    {
        var json = JsonNode.Parse(assessment)!.AsObject();
        json.Remove("case");
        json["notKnownYet"] = 0;
        var ids = Entries(from).Zip(Entries(to), (one, other) => (one.Id, New: other.Id)).ToDictionary(id => id.Id, id => id.New);
        var others = (from.Diary?.Measures ?? []).Zip(to.Diary?.Measures ?? [], (one, other) => (one.Id, New: other.Id))
            .Concat((from.Diary?.Milestones ?? []).Zip(to.Diary?.Milestones ?? [], (one, other) => (Id: one.Id ?? "", New: other.Id ?? ""))).DistinctBy(id => id.Id).ToDictionary(id => id.Id, id => id.New);
        Rename(json, ids, others);
        // Of ignored entries that begin at one time the order is that of their ids.
        json["ignored"] = new JsonArray([.. json["ignored"]!.AsArray().Select(entry => entry!.DeepClone()).OrderBy(entry => entry.ToJsonString(), StringComparer.Ordinal)]);
        return json.ToJsonString();
    }

    private static void Rename(JsonNode? node, Dictionary<string, string> ids, Dictionary<string, string> others)
    {
        if (node is JsonArray array)
            foreach (var element in array)
                Rename(element, ids, others);
        if (node is not JsonObject parts)
            return;
        foreach (var (name, part) in parts.ToList())
        {
            if (name == "incidents")
                parts[name] = new JsonArray([.. part!.AsArray().Select(id => (JsonNode)ids[(string)id!])]);
            else if (name == "id" && part is not null && parts.ContainsKey("kind"))
                parts[name] = (string)parts["kind"]! == "incident" ? ids[(string)part!] : others[(string)part!];
            else
                Rename(part, ids, others);
        }
    }
}
