using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RiskAssessment;
using RiskAssessment.Records;

namespace CaseService;

/// <summary>
/// What is done from the command line: <c>verify</c>, <c>back-up FILE</c>, <c>restore FILE</c>, <c>erase --index N --by WHO --because TEXT</c> and <c>new-key</c>.
/// docs/operating.md explains each.
/// </summary>
internal static class Maintenance
{
    private const int Found = 1;
    private const int KeyBytes = 32;
    private const int PageSize = 1_000;

    /// <summary>The task that the command line names; <see langword="null"/> if it names none, so that the service is started.</summary>
    internal static Func<TextWriter, int>? Find(string[] args)
    {
        string[] rest = args.Length == 0 ? [] : args[1..];
        return args switch
        {
            ["verify", ..] => output => Verify(rest, output),
            ["back-up", var file, ..] => output => BackUp(rest[1..], file, output),
            ["restore", var file, ..] => output => Restore(rest[1..], file, output),
            ["erase", "--index", var index, "--by", var by, "--because", var why, ..] => output => Erase(rest[6..], index, by, why, output),
            ["new-key"] => NewKey,
            ["erase", ..] => throw new StartRefusedException("erase needs --index, --by and --because, in this order: the number of the record, who decided it, and why, without a name. Both texts stay in the log for ever."),
            ["back-up" or "restore"] => throw new StartRefusedException($"{args[0]} needs the name of a file."),
            _ => null,
        };
    }

    /// <summary>Checks the structure of the file, every event against its chain, every standing against one worked out from the events, and the log of records.</summary>
    internal static int Verify(string[] args, TextWriter output)
    {
        using var database = DatabaseOf(args);
        return Verify(database, args, output);
    }

    private static int Verify(Database database, string[] args, TextWriter output)
    {
        if (!database.IsOfThisVersion())
            throw new StartRefusedException($"{database.Name} is not there, or is no database of this version of the service.");
        var (store, service) = (new CaseStore(database), ServiceOf(args));
        var (found, cases, events) = (0, 0L, 0L);
        foreach (var damage in database.Damage())
            Report($"the database: {damage}");
        try
        {
            for (var page = store.Ids("", PageSize); page.Count > 0; page = store.Ids(page[^1], PageSize))
                foreach (var id in page)
                    Verify(id);
            foreach (var id in store.WithoutEvents())
                Report($"{id}: all its events are missing");
            new RecordsCheck(new Records(database, RecordSettings.From(ConfigurationOf(args))), Report, output).Run();
        }
        catch (StorageException unreadable)
        {
            Report($"the database: {unreadable.InnerException?.Message}");
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases} cases, {events} events: {(found == 0 ? "nothing is wrong" : $"{found} problems")}"));
        return found == 0 ? 0 : Found;

        void Verify(string id)
        {
            cases++;
            try
            {
                var one = store.Find(id)!;
                events += one.History.LastSequence;
                if (Difference(one, service) is { } difference)
                    Report($"{id}: {difference}");
            }
            catch (CaseDamagedException damaged)
            {
                Report($"{id}: {damaged.Message}");
            }
            catch (InvalidInputException refused)
            {
                Report($"{id}: cannot be assessed: {refused.Problems[0]}");
            }
        }

        void Report(string problem)
        {
            found++;
            output.WriteLine(problem);
        }
    }

    /// <summary>Copies the database into a file of SQLite while the service runs, and verifies the copy.</summary>
    private static int BackUp(string[] args, string file, TextWriter output)
    {
        using var database = DatabaseOf(args);
        if (!database.IsOfThisVersion())
            throw new StartRefusedException($"{database.Name} is not there, or is no database of this version of the service.");
        if (File.Exists(file))
            throw new StartRefusedException($"{file} is there already. A backup replaces nothing.");
        try
        {
            database.BackUp(file);
        }
        catch (DbException failed)
        {
            throw new StartRefusedException($"The backup failed: {failed.Message}");
        }
        using var backup = new SqliteDatabase(file);
        return Verify(backup, args, output);
    }

    /// <summary>Puts a backup in the place of the database, of a service that is stopped. What was there is kept.</summary>
    private static int Restore(string[] args, string file, TextWriter output)
    {
        if (!File.Exists(file))
            throw new StartRefusedException($"{file} is not there.");
        using var backup = new SqliteDatabase(file);
        if (Verify(backup, args, output) != 0)
            return Found;
        using var database = DatabaseOf(args);
        try
        {
            if (database.Restore(backup) is { } kept)
                output.WriteLine($"What was there is now {kept}.");
        }
        catch (DbException failed)
        {
            throw new StartRefusedException($"The restore failed: {failed.Message}");
        }
        output.WriteLine($"{database.Name} is restored.");
        return 0;
    }

    /// <summary>Erases the content of a record for good, while the service may run.</summary>
    private static int Erase(string[] args, string index, string by, string why, TextWriter output)
    {
        if (!long.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(why))
            throw new StartRefusedException("--index is the number of a record, and --by and --because are not empty.");
        using var database = DatabaseOf(args);
        if (!database.IsOfThisVersion())
            throw new StartRefusedException($"{database.Name} is not there, or is no database of this version of the service.");
        var records = new Records(database, RecordSettings.From(ConfigurationOf(args)));
        records.CheckAtStart(isWhole: true);
        try
        {
            var (record, isForgotten) = records.Erase(number, by, why);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The content of record {number} is erased; record {record} says so. Backups still have it."));
            if (!isForgotten)
                output.WriteLine("The write-ahead log of the database still has it, because the service reads from it. Restart the service.");
            return 0;
        }
        catch (DbException failed)
        {
            throw new StartRefusedException($"Nothing was erased: {failed.Message}");
        }
        catch (RecordLogException damaged)
        {
            throw new StartRefusedException($"Nothing was erased: the log of records is damaged. {damaged.Problem.Message}");
        }
    }

    /// <summary>Makes a key for a client, and what the configuration needs of it.</summary>
    private static int NewKey(TextWriter output)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        output.WriteLine($"key for the client:            {key}");
        output.WriteLine($"Sha256 for the configuration:  {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}");
        return 0;
    }

    /// <summary>How the stored standing differs from one that is worked out from the events as of the same instant.</summary>
    private static string? Difference(StoredCase one, AssessmentService service)
    {
        if (one.Standing is not { } stored)
            return "where it stands is not stored, or damaged; the service works it out anew";
        if (one.Current is null)
            return "what is stored of where it stands is older than its last event";
        var again = Standing.Of(one.History, service, stored.Standing.AsOf, CancellationToken.None);
        return stored.Engine == Assessment.EngineVersion && again.Instrument == stored.Standing.Instrument && again.IsNewsAfter(stored.Standing)
            ? "what is stored of where it stands does not follow from its events"
            : null;
    }

    private static AssessmentService ServiceOf(string[] args)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        ServiceHost.AddInstruments(services, ConfigurationOf(args));
        return services.BuildServiceProvider().GetRequiredService<AssessmentService>();
    }

    private static Database DatabaseOf(string[] args) => Database.From(ConfigurationOf(args));

    private static IConfiguration ConfigurationOf(string[] args) => WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }).Configuration;
}
