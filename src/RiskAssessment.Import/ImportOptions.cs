namespace RiskAssessment.Import;

/// <summary>What a file to import does not say itself.</summary>
/// <remarks>Personal data.</remarks>
[PersonalData]
public sealed class ImportOptions
{
    /// <summary>The time zone of local times and days. Instants are converted to it before their day is taken. The default is UTC.</summary>
    /// <exception cref="ArgumentException">The value has no IANA name, so a case file cannot name it.</exception>
    public TimeZoneInfo TimeZone
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = new CaseFile { TimeZone = value }.TimeZone;
        }
    } = TimeZoneInfo.Utc;

    /// <summary>
    /// The names, telephone numbers, addresses or ids of the person under assessment: only this person's messages and calls are taken. The way
    /// in which a number is written and the case of a name do not matter. Empty (the default) takes every incoming message and call of a log,
    /// with a warning if they are from more than one person, and those of the other person of a chat of two if the file names its owner.
    /// </summary>
    [PersonalData]
    public IReadOnlyCollection<string> Persons
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
        }
    } = [];

    /// <summary>
    /// The order of day and month in dates that are written in figures; <see langword="null"/> (the default) takes the order that the dates of
    /// the file allow, and day first, with a warning, if they allow both.
    /// </summary>
    public DateOrder? Dates { get; init; }

    /// <summary>
    /// The readers of workbooks, e-mail and calendars. Without one (the default) a file of such a kind is refused by its name. The package
    /// RiskAssessment.Import.Documents has them. Where two read the same kind, the first one is used.
    /// </summary>
    public IReadOnlyCollection<DocumentReader> Readers
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
        }
    } = [];

    /// <summary>The sheet of a workbook to read; <see langword="null"/> (the default) reads the first one that is a table of a known kind.</summary>
    [PersonalData]
    public string? Sheet { get; init; }

    /// <summary>Whether the words of messages are kept in the notes. The default is <see langword="false"/>: only their days, times and counts are kept.</summary>
    public bool KeepText { get; init; }

    /// <summary>
    /// Is given the words of each message that counts, and returns the behaviours that a person sees in them; <see langword="null"/> (the default)
    /// for nobody. A message with behaviours leaves the entry of its day: those with the same behaviours become one entry with them. A message
    /// that was given others in another file, or in an earlier import into the same diary, still counts once. The words themselves are not kept. Only messages whose sender is known to count are given: of a file that does not say who its owner is, those of
    /// <see cref="Persons"/>.
    /// </summary>
    public Func<string, IReadOnlyCollection<Behaviour>>? Coding { get; init; }

    /// <summary>The diary into which the files are imported; <see langword="null"/> (the default) for none. Its entries stay.</summary>
    public IncidentDiary? Into { get; init; }

    /// <summary>Is told how many bytes have been read, of all files together; <see langword="null"/> (the default) for nobody.</summary>
    public IProgress<long>? Progress { get; init; }
}

/// <summary>The order of day and month in dates that are written in figures.</summary>
public enum DateOrder
{
    /// <summary>02/03/2018 is 2 March.</summary>
    DayFirst = 0,

    /// <summary>02/03/2018 is 3 February.</summary>
    MonthFirst = 1,
}
