using System.Data.Common;
using System.Text;
using RiskAssessment;
using RiskAssessment.Json;

namespace CaseService;

/// <summary>Reads and writes cases. The rows of events are the truth; everything else is worked out from them.</summary>
internal sealed class CaseStore(Database database)
{
    /// <summary>Reads a case and checks every event against the chain of hashes.</summary>
    /// <returns>The case; <see langword="null"/> if it has no event.</returns>
    /// <exception cref="CaseDamagedException">An event is not what was written, or is missing.</exception>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    internal StoredCase? Find(string caseId) => Reading(connection => connection.InSnapshot(database, _ => Find(connection, caseId)));

    /// <summary>The hash that covers all events of a case, <see langword="null"/> if there is none, and what is stored of where it stands.</summary>
    internal (byte[]? Chain, StoredStanding? Standing) EndOf(string caseId) => Reading(connection => (ChainOf(connection, caseId), StandingOf(connection, caseId)));

    /// <summary>What the log of records has of a case; <see langword="null"/> for nothing.</summary>
    internal RecordedCase? RecordedOf(string caseId) => Reading(connection => connection.Rows(
        "SELECT sequence, code, assessment, state FROM record_case WHERE case_id = @case",
        row => new RecordedCase(caseId, row.Integer(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetInt64(2), row.GetString(3)),
        ("case", caseId)) is [var recorded] ? recorded : null);

    /// <summary>The number of the record of a judgement; <see langword="null"/> if there is none.</summary>
    internal long? JudgementRecordOf(string caseId, int sequence) => Reading(connection => connection.Rows(
        "SELECT number FROM record_judgement WHERE case_id = @case AND sequence = @sequence", row => row.GetInt64(0), ("case", caseId), ("sequence", sequence)) is [var number] ? number : (long?)null);

    /// <summary>The answer that was given to a request with a key.</summary>
    internal StoredAnswer? AnswerOf(string caseId, string key) => Reading(connection => AnswerOf(connection, caseId, key));

    /// <summary>The ids of all cases after one, in their order.</summary>
    internal IReadOnlyList<string> Ids(string after, int most) => Reading(connection =>
        // From one case to the next by the key, without a look at the events between.
        connection.Rows(
            """
            WITH RECURSIVE found (id) AS (
                SELECT MIN(case_id) FROM event WHERE case_id > @after
                UNION ALL SELECT (SELECT MIN(case_id) FROM event WHERE case_id > found.id) FROM found WHERE found.id IS NOT NULL)
            SELECT id FROM found WHERE id IS NOT NULL LIMIT @most
            """,
            row => row.GetString(0),
            ("after", after),
            ("most", most)));

    /// <summary>The cases of which a standing is stored, and not one event.</summary>
    internal IReadOnlyList<string> WithoutEvents() => Reading(connection =>
        connection.Rows("SELECT case_id FROM standing WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.case_id = standing.case_id)", row => row.GetString(0)));

    /// <summary>The cases that are not closed, the earliest due first; those that are never due are last.</summary>
    /// <param name="after">The last row of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="most">How many.</param>
    /// <returns>The rows, each with the reason if it is parked; of one that is damaged the standing is <see langword="null"/>.</returns>
    internal IReadOnlyList<(string CaseId, long Due, StoredStanding? Standing, string? Parked)> Worklist((long Due, string CaseId)? after, int most) => Reading(connection => connection.Rows(
        $"SELECT {StoredStanding.Columns}, (SELECT reason FROM parked WHERE parked.case_id = standing.case_id) FROM standing WHERE closed = 0 AND (due, case_id) > (@due, @case) ORDER BY due, case_id LIMIT @most",
        row => (row.GetString(0), row.GetInt64(3), StoredStanding.Read(row), row.IsDBNull(StoredStanding.ColumnCount) ? null : row.GetString(StoredStanding.ColumnCount)),
        ("due", after?.Due ?? long.MinValue),
        ("case", after?.CaseId ?? ""),
        ("most", most)));

    /// <summary>The cases that cannot be read or assessed, in the order of their ids.</summary>
    internal IReadOnlyList<ParkedCase> Parked(string after, int most) => Reading(connection => connection.Rows(
        "SELECT case_id, sequence, at, reason FROM parked WHERE case_id > @after ORDER BY case_id LIMIT @most",
        row => new ParkedCase(row.GetString(0), row.Integer(1), row.Instant(2), row.GetString(3)),
        ("after", after),
        ("most", most)));

    /// <summary>The news after a number, in their order.</summary>
    internal IReadOnlyList<NewsRow> News(long after, int most) => Reading(connection => connection.Rows(
        "SELECT number, case_id, sequence, at, body FROM outbox WHERE number > @after ORDER BY number LIMIT @most",
        row => new NewsRow(row.GetInt64(0), row.GetString(1), row.Integer(2), row.Instant(3), row.GetString(4)),
        ("after", after),
        ("most", most)));

    internal long LastNews() => Reading(connection => connection.Number("SELECT COALESCE(MAX(number), 0) FROM outbox"));

    /// <summary>Whether there is news that has no number yet.</summary>
    internal bool HasUnpublished() => Reading(connection => connection.Number("SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE number IS NULL LIMIT 1) AS one") > 0);

    /// <summary>Who had access, in the order of time.</summary>
    /// <param name="caseId">Of one case; <see langword="null"/> for all.</param>
    /// <param name="after">The last number of the page before.</param>
    /// <param name="most">How many.</param>
    internal IReadOnlyList<AccessEntry> AccessTo(string? caseId, long after, int most) => Reading(connection => connection.Rows(
        $"SELECT id, at, who, acting_for, operation, case_id, purpose, allowed, trace FROM access WHERE id > @after{(caseId is null ? "" : " AND case_id = @case")} ORDER BY id LIMIT @most",
        row => new AccessEntry(row.GetInt64(0), row.Instant(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.Integer(7) != 0, row.GetString(8)),
        ("after", after),
        ("most", most),
        ("case", caseId)));

    /// <summary>The last run of the re-score; <see langword="null"/> if there was none.</summary>
    internal RescoreRun? LastRescore() => Reading(connection => connection.Rows(
        "SELECT id, started, started_by, state, after_case, cases, changed, failed, finished FROM rescore ORDER BY id DESC LIMIT 1",
        row => new RescoreRun(row.GetInt64(0), row.Instant(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.IsDBNull(8) ? null : row.Instant(8))))
        is [var run] ? run : null;

    internal static StoredAnswer? AnswerOf(DbConnection connection, string caseId, string key) => connection.Rows(
        "SELECT fingerprint, answer FROM request WHERE case_id = @case AND key = @key", row => new StoredAnswer(row.Bytes(0), row.GetString(1)), ("case", caseId), ("key", key)) is [var answer] ? answer : null;

    /// <summary>Appends events to a case.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="before">The case before; <see langword="null"/> for a new one.</param>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="longer">The longer history.</param>
    /// <returns>The hash that covers all events.</returns>
    /// <exception cref="DbException">Another writer has appended in the meantime (<see cref="Database.IsConflict"/>).</exception>
    internal static byte[] Append(DbConnection connection, StoredCase? before, string caseId, CaseHistory longer)
    {
        var chain = before?.Chain ?? EventChain.Start(caseId);
        for (var i = before?.History.LastSequence ?? 0; i < longer.LastSequence; i++)
        {
            var next = longer.Events[i];
            var body = HistoryJson.WriteEvent(next);
            chain = EventChain.Next(chain, body);
            connection.Run(
                "INSERT INTO event (case_id, sequence, recorded, body, chain) VALUES (@case, @sequence, @recorded, @body, @chain)",
                ("case", caseId),
                ("sequence", next.Sequence),
                ("recorded", next.Recorded),
                ("body", body),
                ("chain", chain));
        }
        return chain;
    }

    internal static void Put(DbConnection connection, StoredStanding standing) => connection.Run(
        """
        INSERT INTO standing (case_id, sequence, chain, due, closed, engine, body, checksum) VALUES (@case, @sequence, @chain, @due, @closed, @engine, @body, @checksum)
        ON CONFLICT (case_id) DO UPDATE SET sequence = excluded.sequence, chain = excluded.chain, due = excluded.due, closed = excluded.closed, engine = excluded.engine,
            body = excluded.body, checksum = excluded.checksum
        """,
        ("case", standing.CaseId),
        ("sequence", standing.Sequence),
        ("chain", standing.Chain),
        ("due", standing.Due),
        ("closed", standing.Standing.Closed),
        ("engine", standing.Engine),
        ("body", standing.Body),
        ("checksum", standing.Checksum));

    /// <summary>Whether a case, or what is stored of where it stands, is no longer what something was worked out from.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="lastSequence">The last event that was seen; 0 for none.</param>
    /// <param name="standing">The standing that was seen; <see langword="null"/> for none.</param>
    internal static bool IsChanged(DbConnection connection, string caseId, int lastSequence, StoredStanding? standing) =>
        LastSequenceOf(connection, caseId) != lastSequence || !(StandingOf(connection, caseId)?.Checksum ?? []).AsSpan().SequenceEqual(standing?.Checksum ?? []);

    internal static void Put(DbConnection connection, RecordedCase recorded) => connection.Run(
        """
        INSERT INTO record_case (case_id, sequence, code, assessment, state) VALUES (@case, @sequence, @code, @assessment, @state)
        ON CONFLICT (case_id) DO UPDATE SET sequence = excluded.sequence, code = excluded.code, assessment = excluded.assessment, state = excluded.state
        """,
        ("case", recorded.CaseId),
        ("sequence", recorded.Sequence),
        ("code", recorded.Code),
        ("assessment", recorded.Assessment),
        ("state", recorded.State));

    internal static void PutJudgementRecord(DbConnection connection, string caseId, int sequence, long number) => connection.Run(
        "INSERT INTO record_judgement (case_id, sequence, number) VALUES (@case, @sequence, @number) ON CONFLICT (case_id, sequence) DO UPDATE SET number = excluded.number",
        ("case", caseId),
        ("sequence", sequence),
        ("number", number));

    /// <summary>The leaves of the records of a case, in the order of the log; none if there are none.</summary>
    internal static List<byte[]> LeavesOf(DbConnection connection, string caseId) => connection.Rows(
        "SELECT body FROM record_leaf WHERE code <> '' AND code = (SELECT code FROM record_case WHERE case_id = @case) ORDER BY number", row => row.Bytes(0), ("case", caseId));

    internal static void PutAnswer(DbConnection connection, string caseId, string key, StoredAnswer answer, DateTimeOffset at) => connection.Run(
        "INSERT INTO request (case_id, key, fingerprint, at, answer) VALUES (@case, @key, @fingerprint, @at, @answer)",
        ("case", caseId),
        ("key", key),
        ("fingerprint", answer.Fingerprint),
        ("at", at),
        ("answer", answer.Text));

    internal static void AddNews(DbConnection connection, string caseId, int sequence, DateTimeOffset at, string body) => connection.Run(
        "INSERT INTO outbox (case_id, sequence, at, body) VALUES (@case, @sequence, @at, @body)", ("case", caseId), ("sequence", sequence), ("at", at), ("body", body));

    /// <summary>
    /// Gives each row of the outbox its number. Rows of several transactions may come to be seen in another order than they were numbered by the database, so that a
    /// reader could miss one; what this numbers has been committed.
    /// </summary>
    /// <param name="connection">In a transaction in which nobody else does this.</param>
    /// <param name="most">How many.</param>
    /// <returns>How many rows got a number.</returns>
    internal static int Publish(DbConnection connection, int most) => connection.Run(
        """
        UPDATE outbox SET number = new.number
        FROM (SELECT id, (SELECT COALESCE(MAX(number), 0) FROM outbox) + ROW_NUMBER() OVER (ORDER BY id) AS number FROM outbox WHERE number IS NULL ORDER BY id LIMIT @most) AS new
        WHERE outbox.id = new.id
        """,
        ("most", most));

    /// <summary>Notes that a case cannot be read or assessed.</summary>
    /// <returns>Whether that is new.</returns>
    internal static bool Park(DbConnection connection, ParkedCase parked) => connection.Run(
        "INSERT INTO parked (case_id, sequence, at, reason) VALUES (@case, @sequence, @at, @reason) ON CONFLICT (case_id) DO NOTHING",
        ("case", parked.Case),
        ("sequence", parked.Sequence),
        ("at", parked.Since),
        ("reason", parked.Reason)) > 0;

    internal static void Unpark(DbConnection connection, string caseId) => connection.Run("DELETE FROM parked WHERE case_id = @case", ("case", caseId));

    internal static void AddAccess(DbConnection connection, AccessEntry entry) => connection.Run(
        "INSERT INTO access (at, who, acting_for, operation, case_id, purpose, allowed, trace) VALUES (@at, @who, @for, @operation, @case, @purpose, @allowed, @trace)",
        ("at", entry.At),
        ("who", entry.Who),
        ("for", entry.ActingFor),
        ("operation", entry.Operation),
        ("case", entry.Case),
        ("purpose", entry.Purpose),
        ("allowed", entry.Allowed),
        ("trace", entry.Trace));

    /// <summary>Starts a run, unless one for the same state is under way.</summary>
    internal static void StartRescore(DbConnection connection, string by, string state, DateTimeOffset at) => connection.Run(
        """
        INSERT INTO rescore (started, started_by, state, after_case, cases, changed, failed, holder, held_until) SELECT @at, @by, @state, '', 0, 0, 0, '', 0
        WHERE NOT EXISTS (SELECT 1 FROM rescore WHERE id = (SELECT MAX(id) FROM rescore) AND state = @state AND finished IS NULL)
        """,
        ("at", at),
        ("by", by),
        ("state", state));

    /// <summary>Takes a run for a process, or keeps it: only one carries it on at a time.</summary>
    /// <returns>Whether it is this process that carries it on.</returns>
    internal static bool Hold(DbConnection connection, long run, string holder, DateTimeOffset now, TimeSpan time) => connection.Run(
        "UPDATE rescore SET holder = @holder, held_until = @until WHERE id = @id AND finished IS NULL AND (holder = @holder OR held_until < @now)",
        ("id", run),
        ("holder", holder),
        ("now", now),
        ("until", now + time)) > 0;

    internal static void Put(DbConnection connection, RescoreRun run) => connection.Run(
        "UPDATE rescore SET after_case = @after, cases = @cases, changed = @changed, failed = @failed, finished = @finished WHERE id = @id",
        ("id", run.Id),
        ("after", run.AfterCase),
        ("cases", run.Cases),
        ("changed", run.Changed),
        ("failed", run.Failed),
        ("finished", run.Finished));

    private static int LastSequenceOf(DbConnection connection, string caseId) =>
        (int)connection.Number("SELECT COALESCE(MAX(sequence), 0) FROM event WHERE case_id = @case", ("case", caseId));

    private static byte[]? ChainOf(DbConnection connection, string caseId) =>
        connection.Rows("SELECT chain FROM event WHERE case_id = @case ORDER BY sequence DESC LIMIT 1", row => row.Bytes(0), ("case", caseId)) is [var chain] ? chain : null;

    private static StoredStanding? StandingOf(DbConnection connection, string caseId) =>
        connection.Rows($"SELECT {StoredStanding.Columns} FROM standing WHERE case_id = @case", StoredStanding.Read, ("case", caseId)) is [var standing] ? standing : null;

    private static StoredCase? Find(DbConnection connection, string caseId)
    {
        var (chain, lines, count) = (EventChain.Start(caseId), new StringBuilder(), 0);
        foreach (var (sequence, body, stored) in connection.Rows(
            "SELECT sequence, body, chain FROM event WHERE case_id = @case ORDER BY sequence", row => (row.GetInt64(0), row.GetString(1), row.Bytes(2)), ("case", caseId)))
        {
            count++;
            chain = EventChain.Next(chain, body);
            if (sequence != count || !chain.AsSpan().SequenceEqual(stored))
                throw new CaseDamagedException(count);
            lines.Append(body).Append('\n');
        }
        var standing = StandingOf(connection, caseId);
        if (standing is not null && (standing.Sequence > count || (standing.Sequence == count && !standing.Chain.AsSpan().SequenceEqual(chain))))
            throw new CaseDamagedException(count + 1);
        if (count == 0)
            return null;
        return HistoryJson.TryRead(Encoding.UTF8.GetBytes(lines.ToString()), out var history, out var problems)
            ? new StoredCase(caseId, history, chain, standing)
            : throw new CaseDamagedException(problems[0].Line, problems[0].Code);
    }

    private T Reading<T>(Func<DbConnection, T> read)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                using var connection = database.OpenReader();
                return read(connection);
            }
            catch (DbException broken) when (isFirst && broken.IsTransient)
            {
                // A connection that was kept from before the server was started again. A new one is tried once.
            }
            catch (DbException exception)
            {
                throw new StorageException(database.FaultOf(exception), exception);
            }
            catch (Exception exception) when (exception is InvalidCastException or OverflowException)
            {
                // A column has another type than the table says, or a number that the service never writes.
                throw new StorageException(StorageFault.Damaged, exception);
            }
        }
    }
}

/// <summary>The answer to a request that had a key, so that the same request gets the same answer and is not carried out twice.</summary>
internal sealed record StoredAnswer(byte[] Fingerprint, string Text);

/// <summary>A case of which nothing is said, and to which nothing is appended, until its events can be read and assessed again.</summary>
/// <param name="Case">The id of the case.</param>
/// <param name="Sequence">The first event that is damaged or cannot be read; 0 where the case cannot be assessed.</param>
/// <param name="Since">When it was found.</param>
/// <param name="Reason"><c>damaged</c>, or the code of the problem.</param>
internal sealed record ParkedCase(string Case, int Sequence, DateTimeOffset Since, string Reason);

/// <summary>A row of the outbox that has its number.</summary>
internal sealed record NewsRow(long Id, string CaseId, int Sequence, DateTimeOffset At, string Body);

/// <summary>An access to stored data.</summary>
/// <param name="Id">The number of the entry.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who: the name of a key, or the subject of a token.</param>
/// <param name="ActingFor">The person for whom a system acted; empty for none.</param>
/// <param name="Operation">What was asked for.</param>
/// <param name="Case">The id of the case; empty where it is not about one.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Allowed">Whether the role allows it.</param>
/// <param name="Trace">The trace, which is in the log, too.</param>
internal sealed record AccessEntry(long Id, DateTimeOffset At, string Who, string ActingFor, string Operation, string Case, string Purpose, bool Allowed, string Trace);

/// <summary>A run over all cases that works out anew where each stands.</summary>
/// <param name="Id">The number of the run.</param>
/// <param name="Started">When it was started.</param>
/// <param name="StartedBy">By whom; <c>service</c> if by the service itself.</param>
/// <param name="State">A hash of the engine and the instruments that it is for.</param>
/// <param name="AfterCase">The last case that is done: it goes on after it.</param>
/// <param name="Cases">How many are done.</param>
/// <param name="Changed">How many had news.</param>
/// <param name="Failed">How many could not be assessed: damaged, or by an instrument that is not registered.</param>
/// <param name="Finished">When it was done; null while it runs.</param>
internal sealed record RescoreRun(long Id, DateTimeOffset Started, string StartedBy, string State, string AfterCase, long Cases, long Changed, long Failed, DateTimeOffset? Finished);
