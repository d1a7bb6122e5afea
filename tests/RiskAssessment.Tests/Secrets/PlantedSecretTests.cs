using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskAssessment.Json;
using RiskAssessment.Reporting;
using RiskAssessment.Tests.Telemetry;
using Xunit;

namespace RiskAssessment.Tests.Secrets;

/// <summary>
/// Secrets at every value and every key of every file about people are in no problem, no exception, no log entry, trace or metric, and in the <c>ToString</c> of nothing. Files of
/// instruments are left out: they are published, about nobody, and their authors are told what stands in them.
/// </summary>
public sealed class PlantedSecretTests
{
    private const string Case = """
        {
          "formatVersion": "1.0", "case": "c-1", "keys": { "victim": "v-1", "person": "p-1" }, "labels": { "area": "west", "unit": "7" }, "jurisdiction": "england-and-wales",
          "timeZone": "Europe/London", "asOf": "2024-05-01T12:00:00+01:00", "knownAt": "2024-04-30T12:00:00+01:00", "instrument": { "id": "stalking-screen", "version": "2.0.0" },
          "answers": {
            "threats": { "answer": "yes", "by": "victim", "since": "2024-03-01", "recorded": "2024-04-02", "migratedFrom": { "version": "1.0.0", "item": "threatened" }, "note": "as told" },
            "relationship": "former-intimate", "weapon": "unknown", "repeated": "yes"
          },
          "diary": {
            "coverage": "partial",
            "incidents": [
              {
                "id": "i1", "when": "2024-03-01", "behaviours": ["following", "unwanted-messages"], "channel": "online", "occurrences": 3, "spread": "even", "source": "victim",
                "recorded": "2024-03-05", "reported": "2024-03-06", "reportedTo": "police", "attribution": "confirmed", "place": "the town", "note": "what was seen",
                "evidence": [{ "ref": "clip 1", "sha256": "00000000000000000000000000000000000000000000000000000000000000aa", "kind": "video", "heldBy": "a friend" }, "photo 2"]
              },
              { "id": "i2", "when": "2024-03-01", "behaviours": ["following"], "sameAs": "i1" },
              { "id": "i3", "when": "2024-04-20", "behaviours": ["threat-to-kill"], "attribution": "suspected" },
              { "id": "i4", "when": "2024-06-20", "behaviours": ["loitering"] }
            ],
            "measures": [{ "id": "m1", "kind": "restraining-order", "from": "2024-03-10", "until": "2025-03-10", "recorded": "2024-03-11" }, { "id": "m2", "kind": "bail", "from": "2024-06-01" }],
            "milestones": [{ "id": "s1", "kind": "separation", "on": "2024-02-20", "recorded": "2024-02-21" }, { "kind": "hearing", "on": "2024-06-02" }]
          }
        }
        """;

    private static readonly string History = string.Join('\n',
    [
        """{"formatVersion":"1.0","sequence":1,"recorded":"2024-03-01T09:00Z","by":"o-1","event":"opened","case":"c-1","timeZone":"Europe/London","jurisdiction":"england-and-wales","keys":{"victim":"v-1","person":"p-1"},"labels":{"area":"west"},"instrument":{"id":"stalking-screen","version":"2.0.0"},"coverage":"complete"}""",
        """{"sequence":2,"recorded":"2024-03-02T09:00Z","by":"o-1","event":"entry-added","entry":{"id":"i1","when":"2024-03-01","behaviours":["following"],"channel":"online","occurrences":3,"spread":"even","source":"victim","recorded":"2024-03-01","reported":"2024-03-01","reportedTo":"police","attribution":"confirmed","place":"town","note":"seen","evidence":[{"ref":"clip 1","sha256":"00000000000000000000000000000000000000000000000000000000000000aa","kind":"video","heldBy":"a friend"}]}}""",
        """{"sequence":3,"recorded":"2024-03-03T09:00Z","by":"o-1","event":"entry-added","entry":{"id":"i2","when":"2024-03-01","behaviours":["following"],"sameAs":"i1"}}""",
        """{"sequence":4,"recorded":"2024-03-04T09:00Z","by":"o-1","event":"entry-corrected","why":"A slip.","entry":{"id":"i1","when":"2024-03-02","behaviours":["following"]}}""",
        """{"sequence":5,"recorded":"2024-03-05T09:00Z","by":"o-1","event":"answered","item":"threats","answer":{"answer":"yes","by":"victim","since":"2024-03-01","recorded":"2024-03-01","migratedFrom":{"version":"1.0.0","item":"threatened"},"note":"told"}}""",
        """{"sequence":6,"recorded":"2024-03-06T09:00Z","by":"o-1","event":"answered","item":"weapon","answer":"no"}""",
        """{"sequence":7,"recorded":"2024-03-07T09:00Z","by":"o-1","event":"answer-withdrawn","why":"Not asked.","item":"weapon"}""",
        """{"sequence":8,"recorded":"2024-03-08T09:00Z","by":"o-1","event":"measure-set","measure":{"id":"m1","kind":"bail","from":"2024-03-08","until":"2024-09-08","recorded":"2024-03-08"}}""",
        """{"sequence":9,"recorded":"2024-03-09T09:00Z","by":"o-1","event":"measure-set","measure":{"id":"m2","kind":"bail","from":"2024-03-08"}}""",
        """{"sequence":10,"recorded":"2024-03-10T09:00Z","by":"o-1","event":"measure-withdrawn","why":"Twice.","id":"m2"}""",
        """{"sequence":11,"recorded":"2024-03-11T09:00Z","by":"o-1","event":"milestone-set","milestone":{"id":"s1","kind":"separation","on":"2024-02-01","recorded":"2024-02-02"}}""",
        """{"sequence":12,"recorded":"2024-03-12T09:00Z","by":"o-1","event":"milestone-set","milestone":{"id":"s2","kind":"hearing","on":"2024-02-01"}}""",
        """{"sequence":13,"recorded":"2024-03-13T09:00Z","by":"o-1","event":"milestone-withdrawn","why":"Twice.","id":"s2"}""",
        """{"sequence":14,"recorded":"2024-03-14T09:00Z","by":"o-1","event":"coverage-set","why":"More is known.","coverage":"partial"}""",
        """{"sequence":15,"recorded":"2024-03-15T09:00Z","by":"o-1","event":"addendum","about":2,"text":"A second look."}""",
        """{"sequence":16,"recorded":"2024-03-16T09:00Z","by":"o-1","event":"evidence-added","entry":"i1","evidence":{"ref":"clip 2","kind":"video"}}""",
        """{"sequence":17,"recorded":"2024-03-17T09:00Z","by":"o-1","event":"coded","entry":"i1","accepted":[{"behaviour":"loitering","words":["stood there"]}],"refused":[{"behaviour":"driving-past","words":["looked"]}]}""",
        """{"sequence":18,"recorded":"2024-03-18T09:00Z","by":"o-1","event":"instrument-changed","why":"The same again.","from":{"id":"stalking-screen","version":"2.0.0"},"to":{"id":"stalking-screen","version":"2.0.0"},"askAgain":["weapon"]}""",
        """{"sequence":19,"recorded":"2024-03-19T09:00Z","by":"o-1","event":"judged","why":"All of it.","level":"high","beforeSeeing":true,"assessment":"00000000000000000000000000000000000000000000000000000000000000aa"}""",
        """{"sequence":20,"recorded":"2024-03-20T09:00Z","by":"o-2","event":"countersigned","why":"I agree.","judgement":19,"agrees":true}""",
        """{"sequence":21,"recorded":"2024-03-21T09:00Z","by":"o-1","event":"sharing-restricted","why":"Her wish.","with":"the school"}""",
        """{"sequence":22,"recorded":"2024-03-22T09:00Z","by":"o-1","event":"reviewed"}""",
        """{"sequence":23,"recorded":"2024-03-23T09:00Z","by":"o-1","event":"closed","why":"Quiet."}""",
        """{"sequence":24,"recorded":"2024-03-24T09:00Z","by":"o-1","event":"reopened","why":"Again."}""",
        """{"sequence":25,"recorded":"2024-03-25T09:00Z","by":"o-1","event":"entry-added","entry":{"id":"i3","when":"2024-03-24","behaviours":["following"]}}""",
        """{"sequence":26,"recorded":"2024-03-26T09:00Z","by":"o-1","event":"entry-withdrawn","why":"Not so.","id":"i3"}""",
    ]);

    private static readonly DateTimeOffset Now = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_files_have_every_property_and_every_event_of_the_formats_and_are_read()
    {
        Assert.True(CaseJson.TryRead(Encoding.UTF8.GetBytes(Case), out var caseFile, out var problems), string.Join('\n', problems));
        Assert.NotEmpty(StalkingScreen.Instrument.Items);
        Assert.Empty(new AssessmentService(StalkingScreen.Versions, TimeProvider.System).Check(caseFile));
        Assert.True(HistoryJson.TryRead(Encoding.UTF8.GetBytes(History), out var history, out problems), string.Join('\n', problems));
        Assert.Equal("", string.Join('\n', new AssessmentService(StalkingScreen.Versions, TimeProvider.System).Check(history.Case)));
        Assert.All(PropertiesOf(JsonNode.Parse(JsonSchemas.Case)), name => Assert.Contains($"\"{name}\"", Case, StringComparison.Ordinal));
        Assert.All(PropertiesOf(JsonNode.Parse(JsonSchemas.History)), name => Assert.Contains($"\"{name}\"", History, StringComparison.Ordinal));
        Assert.Empty(typeof(CaseChange).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && typeof(CaseChange).IsAssignableFrom(type)).Except(history.Events.Select(one => one.Change.GetType())));
    }

    [Fact]
    public void A_secret_in_a_case_file_is_told_to_nobody()
    {
        using var host = new Listening();
        var (read, refused) = (0, 0);
        foreach (var file in Planted.In(Case))
        {
            AssertRefusalIsSilent(() => CaseJson.Read(file));
            if (IsJson(file))
                AssertRefusalIsSilent(() => JsonSerializer.Deserialize<CaseFile>(file));
            AssertRefusalIsSilent(() => CanonicalJson.Canonicalize(file));
            _ = CaseJson.TryRead(file, out var bare, out var problems);
            AssertSilent(file, [bare, .. problems]);
            var isRead = host.Edge.TryRead(file, out var caseFile, out problems);
            AssertSilent(file, [caseFile, .. problems]);
            (read, refused) = isRead ? (read + 1, refused) : (read, refused + 1);
            if (bare is not null)
                Use(file, host.Edge, bare);
        }
        Assert.True(read > 50 && refused > 1_000, $"{read} read, {refused} refused");
        Assert.False(Planted.IsIn(host.Everything));
    }

    [Fact]
    public void A_secret_in_a_history_is_told_to_nobody()
    {
        using var host = new Listening();
        var (read, refused) = (0, 0);
        foreach (var file in Planted.In(History))
        {
            AssertRefusalIsSilent(() => HistoryJson.Read(file));
            _ = HistoryJson.TryRead(file, out var bare, out var problems);
            AssertSilent(file, [bare, .. problems]);
            var isRead = host.Edge.TryRead(file, out _, out var history, out problems);
            AssertSilent(file, [history, .. problems]);
            (read, refused) = isRead ? (read + 1, refused) : (read, refused + 1);
            if (bare is not null && isRead)
                Use(file, host.Edge, bare);
            else if (bare is not null)
                AssertRefusalIsSilent(() => host.Edge.Assess(bare, Now));
        }
        Assert.True(read > 50 && refused > 1_000, $"{read} read, {refused} refused");
        Assert.False(Planted.IsIn(host.Everything));
    }

    [Fact]
    public void A_secret_in_an_event_that_is_appended_is_told_to_nobody()
    {
        using var host = new Listening();
        var events = History.Split('\n');
        for (var i = 0; i < events.Length; i++)
        {
            var before = i == 0 ? null : HistoryJson.Read(Encoding.UTF8.GetBytes(string.Join('\n', events.Take(i))));
            foreach (var file in Planted.In(events[i]))
            {
                _ = host.Edge.TryAppend(before, file, out var longer, out var problems);
                AssertSilent(file, [longer?.Events[^1], .. problems]);
                if (IsJson(file))
                    AssertRefusalIsSilent(() => JsonSerializer.Deserialize<CaseEvent>(file));
            }
        }
        Assert.False(Planted.IsIn(host.Everything));
    }

    [Fact]
    public void A_secret_in_a_stored_assessment_is_told_to_nobody()
    {
        var service = new AssessmentService(StalkingScreen.Versions, TimeProvider.System);
        var stored = Encoding.UTF8.GetString(AssessmentJson.Write(service.Assess(CaseJson.Read(Encoding.UTF8.GetBytes(Case)))));
        var read = 0;
        foreach (var file in Planted.In(stored, property => property is "case" or "incidents" or "id" or "at" or "asOf" or "$"))
        {
            _ = AssessmentJson.TryRead(file, out var document, out var problems);
            AssertSilent(file, [document is { Instrument.Id: "stalking-screen" } ? document : null, .. problems]);
            AssertRefusalIsSilent(() => AssessmentJson.Read(file));
            read += document is null ? 0 : 1;
        }
        Assert.True(read > 10, $"{read} read");
    }

    [Fact]
    public void A_secret_that_is_given_to_a_method_is_not_in_what_it_throws()
    {
        foreach (var secret in (string[])[Planted.Words, Planted.Code])
        {
            var diary = new IncidentDiary([new(secret, EdtfDate.Day(2024, 3, 1), Behaviour.Of("following")), new("i2", EdtfDate.Day(2024, 3, 1), Behaviour.Of("following")) { SameAs = secret }]);
            var given = new CaseFile { InstrumentId = secret, InstrumentVersion = secret };
            Action[] calls =
            [
                () => EdtfDate.Parse(secret),
                () => Behaviour.Of(secret),
                () => diary.Remove(secret),
                () => diary.Remove("none " + secret),
                () => diary.Append(new(secret, EdtfDate.Day(2024, 3, 1), Behaviour.Of("following"))),
                () => _ = new AnswerSheet((secret, Answer.Yes), (secret, Answer.No)),
                () => given.AssessBy(new Assessor(StalkingScreen.Instrument), Now),
                () => CaseJson.Write(new CaseFile { InstrumentVersion = secret }),
                () => CaseJson.Write(new CaseFile { Answers = new AnswerSheet(("threats", Answer.Yes with { Note = secret + new string('x', Bounds.TextLength) })) }),
                () => CaseJson.Write(new CaseFile { InstrumentId = "A " + secret, Diary = diary }),
                () => new Assessor(StalkingScreen.Instrument).Assess(new AnswerSheet((secret, Answer.Of(secret))), null, Now),
                () => new Assessor(StalkingScreen.Instrument).Assess(new AnswerSheet(("threats", Answer.Of(secret))), null, Now),
            ];
            foreach (var call in calls)
                Assert.False(Planted.IsIn(Assert.ThrowsAny<Exception>(call).ToString().Replace(nameof(A_secret_that_is_given_to_a_method_is_not_in_what_it_throws), "", StringComparison.Ordinal)));
        }
    }

    private static void Use(byte[] file, AssessmentService service, CaseFile caseFile)
    {
        Assessment? assessment = null;
        Try(() => assessment = service.Assess(caseFile));
        Try(() => service.TrajectoryOf(caseFile));
        if (assessment is null)
            return;
        Try(() => service.TrajectoriesOf(caseFile));
        Try(() => service.Compare(caseFile with { AsOf = Now.AddDays(-30) }, caseFile));
        Try(() => service.ReviewOf(caseFile, Now));
        Try(() => assessment.WhyNot());
        Try(() => CaseNarrative.Of(assessment));
        Try(() => new CaseReport(service, caseFile));
        Try(() => AssessmentJson.Read(AssessmentJson.Write(assessment)));
        foreach (var view in SharingView.All)
            Try(() => service.Redact(caseFile, view));

        void Try(Func<object> work)
        {
            object? result = null;
            AssertRefusalIsSilent(() => result = work());
            AssertSilent(file, [result]);
        }
    }

    private static void Use(byte[] file, AssessmentService service, CaseHistory history)
    {
        var later = history.Events[^1].Recorded.AddDays(1);
        Try(() => service.Compare(history, Now.AddDays(-50), Now));
        Try(() => service.Judge(history, RiskLevel.Standard, later, "o-9"));
        Try(() => service.Countersign(history, agrees: true, later, "o-9", "I agree."));
        // It has the assessment, both trajectories, the judgements and the review.
        Try(() => new CaseReport(service, history.Case, history));

        void Try(Func<object> work)
        {
            object? result = null;
            AssertRefusalIsSilent(() => result = work());
            AssertSilent(file, [result]);
        }
    }

    private static void AssertRefusalIsSilent(Action work)
    {
        try
        {
            work();
        }
        catch (Exception refused) when (refused is InvalidInputException or JsonException or FormatException or ArgumentException)
        {
            for (var exception = refused; exception is not null; exception = exception.InnerException)
                Assert.False(Planted.IsIn(exception.Message), exception.Message);
        }
    }

    /// <summary>Of a text that is not JSON, .NET itself quotes a part in its exception.</summary>
    private static bool IsJson(byte[] file)
    {
        try
        {
            using var document = JsonDocument.Parse(file);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void AssertSilent(byte[] file, IEnumerable<object?> results)
    {
        var all = results.ToArray();
        foreach (var problem in all.OfType<Problem>())
            Assert.False(Planted.IsIn($"{problem.Code} {problem.Path} {problem.Message}"), $"{problem}\n{Encoding.UTF8.GetString(file)}");
        foreach (var (type, text) in ReachableText.Of(all))
            Assert.False(Planted.IsIn(text), $"{type.Name}: {text}\n{Encoding.UTF8.GetString(file)}");
    }

    private static IEnumerable<string> PropertiesOf(JsonNode? schema) => schema switch
    {
        JsonObject part => part.SelectMany(inner => inner.Key == "properties" && inner.Value is JsonObject named ? named.Select(one => one.Key).Concat(named.SelectMany(one => PropertiesOf(one.Value))) : PropertiesOf(inner.Value)),
        JsonArray parts => parts.SelectMany(PropertiesOf),
        _ => [],
    };
}
