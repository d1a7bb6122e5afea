namespace CaseService.Tests;

public sealed class StoredCaseOnSqliteTests() : StoredCaseTests(false);

public sealed class StoredCaseOnPostgresTests() : StoredCaseTests(true);

public sealed class CaseloadOnSqliteTests() : CaseloadTests(false);

public sealed class CaseloadOnPostgresTests() : CaseloadTests(true);

public sealed class FuzzOnSqliteTests() : FuzzTests(false);

public sealed class FuzzOnPostgresTests() : FuzzTests(true);

public sealed class RecordsOnSqliteTests() : RecordTests(false);

public sealed class RecordsOnPostgresTests() : RecordTests(true);
