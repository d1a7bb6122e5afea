using System.Text.Json;
using RiskAssessment.Import.Cells;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Backups;

/// <summary>Reads the calls and texts of Google Voice in My Activity of Google Takeout (JSON). Searches and other activities are nobody's contact.</summary>
internal sealed class GoogleActivity
{
    private readonly BackupLog _log;
    private readonly TimeZoneInfo _zone;
    private bool _hasContact;

    private GoogleActivity(ImportSession session) =>
        (_log, _zone) = (new BackupLog(session, ContactSource.Phone("Google My Activity", "activity")), session.Zone);

    internal static bool Fits(EvidenceFile file) => IsPage(file)
        || (file.HeadText.AsSpan().TrimStart() is ['[', ..] && file.HasName("header") && file.HasName("title") && file.HasName("time"));

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        if (IsPage(file))
        {
            session.Refuse(ImportProblem.KindNotRead, "This is a My Activity file of Google Takeout as a web page, in which the dates are in words and without a certain time zone. Ask Google Takeout for My Activity again, in the format JSON.");
            return;
        }
        var activity = new GoogleActivity(session);
        activity._log.Read(file, activity.ReadAll);
        if (!activity._hasContact)
            session.Refuse(ImportProblem.KindNotRead, "This is a My Activity file of Google Takeout without a call or text of Google Voice; other activities are not read. Calls and messages are in the folders of the apps in Google Takeout, such as Voice.");
    }

    private static bool IsPage(EvidenceFile file) =>
        Signatures.IsHtml(file) && file.HeadText.Contains("outer-cell", StringComparison.Ordinal) && file.HeadText.Contains("mdl-", StringComparison.Ordinal);

    private void ReadAll(JsonTokens tokens)
    {
        tokens.Read();
        _log.ReadEach(tokens, ReadActivity);
    }

    private void ReadActivity(JsonElement activity)
    {
        if (!IsVoice(activity) || Split(activity.Text("title")) is not var (words, person, isOwn) || CallWords.Of(words, "", isMessage: false) is not { } contact)
        {
            _log.AddNotice();
            return;
        }
        _hasContact = true;
        var date = activity.Text("time");
        _log.Add(new(contact.Kind, isOwn || contact.Direction == ContactDirection.Outgoing ? ContactDirection.Outgoing : ContactDirection.Incoming, person, date, BackupTimes.OfIso(date, _zone)) { IsMissed = contact.IsMissed });
    }

    private static bool IsVoice(JsonElement activity) =>
        IsVoice(activity.Text("header")) || (activity.Find("products") is { ValueKind: JsonValueKind.Array } products && products.EnumerateArray().Any(product => IsVoice(product.OwnText())));

    private static bool IsVoice(string product) => product is "Voice" or "Google Voice";

    /// <summary>The parts of a title such as "Missed call from +44 7700 900123" or "Text to R".</summary>
    private static (string Words, string Person, bool IsOwn)? Split(string title)
    {
        foreach (var (preposition, isOwn) in ((string, bool)[])[(" from ", false), (" to ", true), (" with ", false)])
            if (title.IndexOf(preposition, StringComparison.Ordinal) is > 0 and var at)
                return (title[..at], title[(at + preposition.Length)..].Trim(), isOwn);
        return title.Split(' ', 2) is ["Called" or "Texted", var other] ? ("call", other, true) : null;
    }
}
