using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Backups;

/// <summary>Reads a page of Google Voice from Google Takeout: one call, one voicemail, or the messages of a chat.</summary>
internal sealed class GoogleVoicePage
{
    /// <summary>A real page has at most a few thousand messages; the parser holds all of a page in memory.</summary>
    private const int LargestPage = 8 << 20;

    /// <summary>A real page has about ten. The time to parse a page grows with the square of this.</summary>
    private const int MostOpenElements = 200;

    private readonly BackupLog _log;
    private readonly TimeZoneInfo _zone;

    private GoogleVoicePage(ImportSession session) =>
        (_log, _zone) = (new BackupLog(session, ContactSource.Phone("Google Voice", "entry")), session.Zone);

    internal static bool Fits(EvidenceFile file) =>
        Signatures.IsHtml(file) && (file.HeadText.Contains("\"haudio\"", StringComparison.Ordinal) || file.HeadText.Contains("\"hChatLog", StringComparison.Ordinal));

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        if (file.Length > LargestPage)
        {
            session.Refuse(ImportProblem.TooMuch, $"The page is larger than the limit of {LargestPage} bytes.");
            return;
        }
        using var reader = file.OpenText();
        var text = reader.ReadToEnd();
        if (OpenElements.Count(text) > MostOpenElements)
        {
            session.Refuse(ImportProblem.Damaged, "The page is damaged: many of its elements are not closed. Ask Google Takeout for it again.");
            return;
        }
        new GoogleVoicePage(session).ReadAll(text);
    }

    private void ReadAll(string text)
    {
        using var page = new HtmlParser().ParseDocument(text);
        var entries = page.QuerySelectorAll(".hChatLog .message, .haudio").ToList();
        var isWhole = text.AsSpan().TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase);
        foreach (var entry in entries.SkipLast(isWhole ? 0 : 1))
        {
            _log.Next();
            if (entry.ClassList.Contains("message"))
                ReadMessage(entry);
            else
                ReadCall(entry);
        }
        // Of the last entry of a page that breaks off, the sender may be missing.
        if (!isWhole)
            _log.RefuseRest(text.Count(letter => letter == '\n') + 1);
        _log.Finish();
    }

    private void ReadMessage(IElement message) =>
        Add(message, ContactKind.Message, "abbr.dt", isMissed: false, isOwn: false, message.QuerySelector("q")?.TextContent.Trim() ?? "");

    private void ReadCall(IElement call)
    {
        var type = TypeOf(call);
        var isAnswered = type is "received" or "recorded";
        if (!isAnswered && type is not ("missed" or "voicemail" or "placed"))
        {
            _log.RefuseType(type);
            return;
        }
        var kind = isAnswered && LengthOf(call) == TimeSpan.Zero ? ContactKind.SilentCall : ContactKind.Call;
        Add(call, kind, "abbr.published", isMissed: !isAnswered, isOwn: type == "placed", "");
    }

    private void Add(IElement entry, ContactKind kind, string dateSelector, bool isMissed, bool isOwn, string words)
    {
        if (entry.QuerySelector(kind == ContactKind.Message ? "cite.sender" : ".contributor") is not { } sender)
        {
            _log.RefuseSender();
            return;
        }
        var name = sender.QuerySelector(".fn");
        var (number, shown) = (NumberOf(sender), name?.TextContent.Trim() ?? "");
        var date = entry.QuerySelector(dateSelector)?.GetAttribute("title") ?? "";
        // The owner is "Me" in the language of the account, as an abbreviation of nothing.
        var isOwner = isOwn || PersonNames.IsOwner(shown) || (name is { LocalName: "abbr" } && name.GetAttribute("title") is "");
        _log.Add(new(kind, isOwner ? ContactDirection.Outgoing : ContactDirection.Incoming, number.Length > 0 ? number : shown, date, BackupTimes.OfIso(date, _zone))
        {
            IsMissed = isMissed,
            Text = words,
            Contact = shown == number ? "" : shown,
        });
    }

    /// <summary>The type in the address of a label, which is English in every language: http://www.google.com/voice#missed. Without one, the first word of the heading.</summary>
    private static string TypeOf(IElement call)
    {
        var labels = call.QuerySelectorAll("a[rel=tag]").Select(label => label.GetAttribute("href") ?? "").Select(address => address[(address.LastIndexOf('#') + 1)..]).ToList();
        var known = labels.FirstOrDefault(label => label is "missed" or "received" or "placed" or "voicemail" or "recorded");
        return known ?? call.QuerySelector(".fn")?.TextContent.Trim().Split(' ')[0] switch
        {
            "Missed" => "missed",
            "Received" => "received",
            "Placed" => "placed",
            "Voicemail" => "voicemail",
            "Recorded" => "recorded",
            var other => other ?? "",
        };
    }

    private static TimeSpan? LengthOf(IElement call)
    {
        try
        {
            return call.QuerySelector("abbr.duration")?.GetAttribute("title") is { Length: > 0 } text ? XmlConvert.ToTimeSpan(text) : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string NumberOf(IElement sender)
    {
        const string scheme = "tel:";
        var address = sender.QuerySelector("a.tel")?.GetAttribute("href") ?? "";
        return address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(address[scheme.Length..]).Trim() : "";
    }
}
