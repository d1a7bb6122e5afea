using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RiskAssessment;

namespace CaseService;

/// <summary>
/// Where a case stands: what the worklist shows, and what is compared to tell whether there is news. It is worked out from the events and can be worked out
/// again at any time.
/// </summary>
/// <param name="Level">The computed level.</param>
/// <param name="Grade">The code of the instrument's grade.</param>
/// <param name="Lowest">The code of the lowest grade that the answers still allow.</param>
/// <param name="Highest">The code of the highest.</param>
/// <param name="Settled">Whether no open question can change the level.</param>
/// <param name="ResponseLevel">The level to act on: the computed one, or that of a judgement that is in force.</param>
/// <param name="Due">When somebody is to look at the case again; null for never.</param>
/// <param name="Because">Why, in the order of <see cref="ReviewCause"/>.</param>
/// <param name="Closed">Whether the case is closed. It is on no worklist then.</param>
/// <param name="Instrument">The instrument, its version, and the SHA-256 of its canonical form.</param>
/// <param name="AsOf">The instant as of which it was assessed.</param>
internal sealed record Standing(
    RiskLevel Level, string Grade, string Lowest, string Highest, bool Settled, RiskLevel ResponseLevel, DateTimeOffset? Due, IReadOnlyList<ReviewCause> Because, bool Closed,
    InstrumentName Instrument, DateTimeOffset AsOf)
{
    internal static Standing Of(CaseHistory history, AssessmentService service, DateTimeOffset now, CancellationToken stop) => Of(history, service, service.JudgedAssessmentOf(history, now, now), now, stop);

    /// <summary>The same with the judged assessment, which is as of and as known at that instant.</summary>
    internal static Standing Of(CaseHistory history, AssessmentService service, JudgedAssessment judged, DateTimeOffset now, CancellationToken stop)
    {
        var review = service.ReviewOf(history, now, stop);
        var computed = judged.Computed;
        return new Standing(
            computed.Level, computed.Grade.Code, computed.Lowest.Code, computed.Highest.Code, computed.IsSettled, judged.ResponseLevel, history.IsClosed ? null : review.Due,
            history.IsClosed ? [] : review.Because, history.IsClosed, new InstrumentName(computed.Instrument.Id, computed.Instrument.Version, computed.Instrument.Sha256), now);
    }

    /// <summary>Whether level, range, settledness, the level to act on or the review differ: the only changes that are news.</summary>
    internal bool IsNewsAfter(Standing? before) => before is null || WithoutContext(this) != WithoutContext(before) || !Because.SequenceEqual(before.Because);

    private static Standing WithoutContext(Standing standing) => standing with { Because = [], Instrument = InstrumentName.None, AsOf = default, Due = standing.Due?.ToUniversalTime() };
}

/// <summary>An instrument as it is named in a standing.</summary>
internal sealed record InstrumentName(string Id, string Version, string Sha256)
{
    internal static InstrumentName None { get; } = new("", "", "");
}

/// <summary>A standing as it is stored: a cache, which counts only for the events and the version of the engine that it was worked out by.</summary>
internal sealed record StoredStanding(string CaseId, int Sequence, byte[] Chain, string Engine, Standing Standing)
{
    /// <summary>The columns, in the order of <see cref="Read"/>.</summary>
    internal const string Columns = "case_id, sequence, chain, due, closed, engine, body, checksum";

    internal const int ColumnCount = 8;

    private const int ChecksumBytes = 16;

    internal string Body { get; } = JsonSerializer.Serialize(Standing, ServiceJson.Default.Standing);

    /// <summary>When it is due, so that an index has the order of the worklist: what is never due comes last.</summary>
    internal long Due => Standing.Due?.ToUnixTimeMilliseconds() ?? long.MaxValue;

    /// <summary>SQLite has no checksums of its own, so that a changed bit could change a level unseen.</summary>
    internal byte[] Checksum => SHA256.HashData(Encoding.UTF8.GetBytes($"{CaseId}\n{Sequence}\n{Convert.ToHexString(Chain)}\n{Due}\n{Standing.Closed}\n{Engine}\n{Body}"))[..ChecksumBytes];

    /// <summary>Reads a row.</summary>
    /// <returns>The standing; <see langword="null"/> if the row is damaged.</returns>
    internal static StoredStanding? Read(System.Data.Common.DbDataReader row)
    {
        try
        {
            var body = row.GetString(6);
            var stored = new StoredStanding(row.GetString(0), row.Integer(1), row.Bytes(2), row.GetString(5), JsonSerializer.Deserialize(body, ServiceJson.Default.Standing)!);
            return stored.Checksum.AsSpan().SequenceEqual(row.Bytes(7)) && stored.Due == row.GetInt64(3) && stored.Standing.Closed == (row.Integer(4) != 0) ? stored : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidCastException or InvalidOperationException or OverflowException or NullReferenceException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}
