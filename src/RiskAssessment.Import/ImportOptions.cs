namespace RiskAssessment.Import;

/// <summary>What a file does not say of itself.</summary>
public sealed class ImportOptions
{
    /// <summary>Where local times and days are read. The default is UTC.</summary>
    /// <exception cref="ArgumentException">It has no IANA name, so no case file can name it.</exception>
    public TimeZoneInfo TimeZone
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = new CaseFile { TimeZone = value }.TimeZone;
        }
    } = TimeZoneInfo.Utc;

    /// <summary>What the file is. By default that is worked out from it.</summary>
    public ImportKind Kind { get; init; }

    /// <summary>
    /// The telephone numbers that are known to be this person's: of a phone log only their calls are taken. Spaces and a country code do
    /// not matter. Empty (the default) takes every incoming call, with a warning where the log has more than one number.
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
