namespace RiskAssessment.Import.Contacts;

/// <summary>The country of a time zone.</summary>
internal static class ZoneCountry
{
    private const string Default = "GB";

    private static readonly Lazy<Dictionary<string, string>> Countries = new(Read);

    /// <summary>The two letters of the country; those of the United Kingdom for a zone of no country, such as UTC.</summary>
    internal static string Of(TimeZoneInfo zone) => Countries.Value.GetValueOrDefault(zone.Id, Default);

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(ZoneCountry).Assembly.GetManifestResourceStream("RiskAssessment.Import.Contacts.zone-countries.tsv")!;
        using var reader = new StreamReader(stream);
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var zone, var country])
                countries[zone] = country;
        return countries;
    }
}
