using RiskAssessment.Import.Tables;

namespace RiskAssessment.Import;

/// <summary>An empty diary to fill in with a spreadsheet: guidance, a header and filled examples.</summary>
/// <remarks>
/// Guidance and examples are in rows that begin with <c>#</c> and a space. An import skips these rows, so an example that was left in the file
/// never becomes an incident.
/// </remarks>
public static class DiaryTemplate
{
    private static readonly Field[] Columns =
    [
        Field.Id, Field.When, Field.Until, Field.Time, Field.Behaviours, Field.Occurrences, Field.Place, Field.Channel,
        Field.Reported, Field.ReportedTo, Field.Recorded, Field.Certainty, Field.Source, Field.Evidence, Field.Note,
    ];

    private static readonly string[] EnglishGuidance =
    [
        "Write one row for each thing that happened, or for each day of calls or messages. Rows that begin with # are not read.",
        "Only the date and what happened are needed. Leave empty what you do not know; do not guess.",
        "Date: the day first, with four digits for the year: 02/03/2018 is 2 March 2018. March 2018 will do where the day is not known; fill in 'until' where it went on for some time.",
        "What happened: one or more of the behaviours, with a semicolon between them, in their words (Following on foot or by vehicle) or codes (following). Everything else goes into the notes, in your own words.",
        "How many: 60 where there were 60 calls in that row. Reported on: the day on which you told the police or somebody else.",
        "Keep this file where the person whom it is about cannot find it. Keep the screenshots and messages too: do not delete them.",
    ];

    private static readonly string[] WelshGuidance =
    [
        "Ysgrifennwch un rhes ar gyfer pob peth a ddigwyddodd, neu ar gyfer pob diwrnod o alwadau neu negeseuon. Ni ddarllenir rhesi sy'n dechrau â #.",
        "Dim ond y dyddiad a beth ddigwyddodd sydd eu hangen. Gadewch yn wag yr hyn nad ydych yn ei wybod; peidiwch â dyfalu.",
        "Dyddiad: y diwrnod yn gyntaf, gyda phedwar digid i'r flwyddyn: 02/03/2018 yw 2 Mawrth 2018. Mae Mawrth 2018 yn ddigon lle nad yw'r diwrnod yn hysbys; llenwch 'hyd' lle parhaodd am beth amser.",
        "Beth ddigwyddodd: un neu fwy o'r ymddygiadau, gyda hanner colon rhyngddynt, yn eu geiriau (Dilyn ar droed neu mewn cerbyd) neu eu codau (following). Mae popeth arall yn mynd i'r nodiadau, yn eich geiriau eich hun.",
        "Faint: 60 lle bu 60 galwad yn y rhes honno. Adroddwyd ar: y diwrnod y dywedasoch wrth yr heddlu neu rywun arall.",
        "Cadwch y ffeil hon lle na all y person y mae'n sôn amdano ddod o hyd iddi. Cadwch y sgrinluniau a'r negeseuon hefyd: peidiwch â'u dileu.",
    ];

    private static readonly string[][] EnglishExamples =
    [
        ["# example", "02/03/2018", "", "21:10", "Following on foot or by vehicle", "", "Station Road", "in person", "03/03/2018", "police", "02/03/2018", "certain", "victim", "photo 3", "He walked behind me from the station to my door."],
        ["# example", "01/03/2018", "14/03/2018", "", "Unwanted phone or video calls; Silent or dropped calls", "60", "", "phone", "", "", "14/03/2018", "suspected", "victim", "call log", "Number withheld."],
    ];

    private static readonly string[][] WelshExamples =
    [
        ["# enghraifft", "02/03/2018", "", "21:10", "Dilyn ar droed neu mewn cerbyd", "", "Ffordd yr Orsaf", "wyneb yn wyneb", "03/03/2018", "heddlu", "02/03/2018", "sicr", "dioddefwr", "llun 3", "Cerddodd y tu ôl i mi o'r orsaf at fy nrws."],
        ["# enghraifft", "01/03/2018", "14/03/2018", "", "Galwadau ffôn neu fideo digroeso; Galwadau mud neu alwadau a derfynir ar unwaith", "60", "", "ffôn", "", "", "14/03/2018", "amheuir", "dioddefwr", "cofnod galwadau", "Rhif cudd."],
    ];

    /// <summary>Writes the template as CSV with commas.</summary>
    /// <param name="writer">Where to write. It is not flushed. Spreadsheets need UTF-8 with a byte order mark to show accents.</param>
    /// <param name="language">A BCP 47 tag: Welsh for <c>cy</c> and its regions, English for every other one.</param>
    public static void Write(TextWriter writer, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(language);
        var isWelsh = language.Split('-')[0].Equals("cy", StringComparison.OrdinalIgnoreCase);
        foreach (var guidance in isWelsh ? WelshGuidance : EnglishGuidance)
            WriteRow(writer, ["# " + guidance]);
        WriteRow(writer, Columns.Select(field => HeaderOf(field, isWelsh)));
        foreach (var example in isWelsh ? WelshExamples : EnglishExamples)
            WriteRow(writer, example);
    }

    private static string HeaderOf(Field field, bool isWelsh)
    {
        var row = Array.Find(Headers.Diary, row => row.Field == field);
        return isWelsh ? row.Welsh[0] : row.English[0];
    }

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells) =>
        writer.Write(string.Join(',', cells.Select(Quoted)) + "\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",;\"") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
