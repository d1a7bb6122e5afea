using System.Net.Http.Headers;
using RiskAssessment;
using RiskAssessment.Json;

namespace CaseService.Load;

/// <summary>A kind of request; the cases are made up, the same in every run.</summary>
internal sealed record LoadRequest(string Name, string Path, byte[]? Body)
{
    private static readonly string[] Behaviours = ["unwanted-messages", "following", "unwanted-calls", "unwanted-gifts", "driving-past"];

    internal static IEnumerable<LoadRequest> All =>
    [
        new("health", "/health", null),
        new("assess, 4 incidents", "/v1/assessments", Case(4)),
        new("assess, 100 incidents", "/v1/assessments", Case(100)),
        new("assess, 5,000 incidents", "/v1/assessments", Case(5_000)),
        new("trajectory, 100 incidents", "/v1/trajectories", Case(100)),
        new("trajectory, 5,000 incidents", "/v1/trajectories", Case(5_000)),
        new("refused, 100 problems", "/v1/assessments", Refused(100)),
    ];

    internal HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(Body is null ? HttpMethod.Get : HttpMethod.Post, Path);
        if (Body is not null)
            message.Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return message;
    }

    private static byte[] Case(int incidents)
    {
        var first = new DateOnly(2021, 1, 1);
        var diary = new IncidentDiary(
        [
            .. Enumerable.Range(0, incidents).Select(i =>
            {
                var day = first.AddDays(i * 1_000 / incidents);
                return new Incident($"i{i}", EdtfDate.Day(day.Year, day.Month, day.Day), Behaviour.Of(Behaviours[i % Behaviours.Length])) { Occurrences = 1 + (i % 3) };
            }),
        ]);
        var answers = new AnswerSheet(("relationship", Answer.Of("former-intimate")), ("unwanted", Answer.Yes), ("victim-fear", Answer.Yes), ("threats", Answer.Unknown));
        return CaseJson.Write(new CaseFile { AsOf = new DateTimeOffset(2024, 1, 1, 9, 0, 0, TimeSpan.Zero), Answers = answers, Diary = diary });
    }

    private static byte[] Refused(int problems) => CaseJson.Write(new CaseFile { Answers = new AnswerSheet([.. Enumerable.Range(0, problems).Select(i => ($"no-item-{i}", Answer.Yes))]) });
}
