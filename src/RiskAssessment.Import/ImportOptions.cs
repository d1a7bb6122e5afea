namespace RiskAssessment.Import;

/// <summary>What a file to import does not say itself.</summary>
public sealed class ImportOptions
{
    /// <summary>The time zone in which local times and days are read. The default is UTC.</summary>
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

    /// <summary>The kind of the file. The default is <see cref="ImportKind.Auto"/>.</summary>
    public ImportKind Kind { get; init; }

    /// <summary>
    /// The telephone numbers of the person under assessment: only their calls are taken from a phone log. Spaces and a country code do not
    /// matter. Empty (the default) takes every incoming call, with a warning if the log has more than one number.
    /// </summary>
    public IReadOnlyCollection<string> Numbers
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
        }
    } = [];
}
