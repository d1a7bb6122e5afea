using System.Data.Common;

namespace CaseService;

/// <summary>Copies all rows from one database to another, which may be of another kind: backup, restore, and the way from SQLite to PostgreSQL and back.</summary>
internal static class TableCopy
{
    private static readonly (string Table, string Columns, string Key)[] Tables =
    [
        ("event", "case_id, sequence, recorded, body, chain", "case_id, sequence"),
        ("request", "case_id, key, fingerprint, at, answer", "case_id, key"),
        ("standing", StoredStanding.Columns, "case_id"),
        ("parked", "case_id, sequence, at, reason", "case_id"),
        ("outbox", "id, number, case_id, sequence, at, body", "id"),
        ("access", "id, at, who, acting_for, operation, case_id, purpose, allowed, trace", "id"),
        ("rescore", "id, started, started_by, state, after_case, cases, changed, failed, finished, holder, held_until", "id"),
        ("record_leaf", RecordTables.LeafColumns, "number"),
        ("record_content", "name, content", "name"),
        ("record_checkpoint", "number, note", "number"),
        ("record_case", "case_id, sequence, code, assessment, state", "case_id"),
        ("record_judgement", "case_id, sequence, number", "case_id, sequence"),
    ];

    /// <summary>Copies what was committed when it began.</summary>
    /// <param name="from">The database to read.</param>
    /// <param name="to">The database to write, whose tables are empty.</param>
    /// <param name="into">A connection to it, in a transaction.</param>
    internal static void Copy(Database from, Database to, DbConnection into)
    {
        using var source = from.OpenForCopy();
        source.InSnapshot(from, _ =>
        {
            foreach (var (table, columns, key) in Tables)
                to.Add(into, table, columns, Rows(source, $"SELECT {columns} FROM {table} ORDER BY {key}"));
            return true;
        });
    }

    private static IEnumerable<object[]> Rows(DbConnection source, string sql)
    {
        using var command = source.Command(sql, []);
        using var reader = command.ExecuteReader();
        var row = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(row);
            yield return row;
        }
    }
}
