namespace RiskAssessment.Import;

/// <summary>A kind of file that holds evidence, such as a diary as a table or a WhatsApp chat.</summary>
/// <remarks>The instances are fixed, and equality is identity. <see cref="Unknown"/> is the kind of a file that is none of the others.</remarks>
public sealed class EvidenceKind
{
    private const string Package = "A program reads this kind if it uses the package RiskAssessment.Import.Documents.";

    private EvidenceKind(string code, string name, string? advice = null) => (Code, Name, Advice) = (code, name, advice);

    /// <summary>A diary as a table with one row for each incident.</summary>
    public static EvidenceKind DiaryTable { get; } = new("diary-table", "a diary as a table");

    /// <summary>A table with one row for each call.</summary>
    public static EvidenceKind CallLog { get; } = new("call-log", "a call log");

    /// <summary>A table with one row for each message.</summary>
    public static EvidenceKind MessageTable { get; } = new("message-table", "a table of messages");

    /// <summary>A workbook of a spreadsheet program: .xlsx, .xls or .ods.</summary>
    public static EvidenceKind Workbook { get; } = new("workbook", "a workbook", "Save the sheet with the diary as CSV, and import that. " + Package);

    /// <summary>JSON Lines with one incident on each line, in the format of the case file.</summary>
    public static EvidenceKind JsonLines { get; } = new("json-lines", "incidents as JSON Lines");

    /// <summary>A JSON array of incidents, in the format of the case file.</summary>
    public static EvidenceKind CaseIncidents { get; } = new("case-incidents", "incidents as a JSON array");

    /// <summary>A chat exported from WhatsApp, as text or in a zip file.</summary>
    public static EvidenceKind WhatsApp { get; } = new("whatsapp", "a chat exported from WhatsApp");

    /// <summary>Messages or calls saved by SMS Backup &amp; Restore (XML).</summary>
    public static EvidenceKind SmsBackup { get; } = new("sms-backup", "a file of SMS Backup & Restore");

    /// <summary>Messages downloaded from Facebook or Instagram (JSON).</summary>
    public static EvidenceKind MetaMessages { get; } = new("meta-messages", "messages downloaded from Facebook or Instagram");

    /// <summary>Chats exported from Telegram Desktop (JSON).</summary>
    public static EvidenceKind Telegram { get; } = new("telegram", "a chat exported from Telegram");

    /// <summary>The chat history downloaded from Snapchat (JSON).</summary>
    public static EvidenceKind Snapchat { get; } = new("snapchat", "the chat history downloaded from Snapchat");

    /// <summary>A chat exported from Signal as text or JSON.</summary>
    public static EvidenceKind Signal { get; } = new("signal", "a chat exported from Signal");

    /// <summary>A conversation exported from iMessage as text.</summary>
    public static EvidenceKind IMessage { get; } = new("imessage", "a conversation exported from iMessage");

    /// <summary>A page of Google Voice from Google Takeout.</summary>
    public static EvidenceKind GoogleVoice { get; } = new("google-voice", "a page of Google Voice");

    /// <summary>My Activity or another list of activities from Google Takeout.</summary>
    public static EvidenceKind GoogleActivity { get; } = new("google-activity", "a My Activity file of Google Takeout");

    /// <summary>E-mails: a mailbox (mbox) or a single e-mail (eml).</summary>
    public static EvidenceKind Mail { get; } = new("mail", "e-mail", "Write the e-mails into the table that import --template writes. " + Package);

    /// <summary>A calendar (ics).</summary>
    public static EvidenceKind Calendar { get; } = new("calendar", "a calendar", "Write its events into the table that import --template writes. " + Package);

    /// <summary>The events of a doorbell or camera as a table or JSON.</summary>
    public static EvidenceKind Doorbell { get; } = new("doorbell", "the events of a doorbell or camera", "A movement alone is no incident. Watch the recordings, write those that show the person into the table that import --template writes, and keep the recordings.");

    /// <summary>A web page.</summary>
    public static EvidenceKind Html { get; } = new("html", "a web page", "If it was exported from an app, export it as text or JSON instead. If it shows a diary, copy its table into a spreadsheet and save that.");

    /// <summary>A PDF document.</summary>
    public static EvidenceKind Pdf { get; } = new("pdf", "a PDF document", "Copy its entries into the table that import --template writes. Keep the document itself as evidence.");

    /// <summary>A document of Word or another word processor.</summary>
    public static EvidenceKind Word { get; } = new("word", "a document of a word processor", "Copy its entries, or its table, into the table that import --template writes. Keep the document itself as evidence.");

    /// <summary>A rich text document.</summary>
    public static EvidenceKind Rtf { get; } = new("rtf", "a rich text document", "Copy its entries into the table that import --template writes. Keep the document itself as evidence.");

    /// <summary>An archive, such as a zip file without a WhatsApp chat.</summary>
    public static EvidenceKind Archive { get; } = new("archive", "an archive that holds other files", "Unpack it, and import the files in it that hold messages, calls or a diary.");

    /// <summary>A picture.</summary>
    public static EvidenceKind Image { get; } = new("image", "a picture", "Write what it shows, and when, into the table that import --template writes, and name the picture in the column for evidence.");

    /// <summary>A file that is none of the other kinds.</summary>
    public static EvidenceKind Unknown { get; } = new("unknown", "not a kind of file that is known", "Write the entries into the table that import --template writes.");

    /// <summary>Every kind; <see cref="Unknown"/> is the last.</summary>
    public static IReadOnlyList<EvidenceKind> All { get; } = Array.AsReadOnly<EvidenceKind>(
    [
        DiaryTable, CallLog, MessageTable, Workbook, JsonLines, CaseIncidents, WhatsApp, SmsBackup, MetaMessages, Telegram, Snapchat, Signal, IMessage, GoogleVoice,
        GoogleActivity, Mail, Calendar, Doorbell, Html, Pdf, Word, Rtf, Archive, Image, Unknown,
    ]);

    /// <summary>The code of the kind in files and output, such as <c>diary-table</c>.</summary>
    public string Code { get; }

    /// <summary>The kind in words that follow "This is", in English: "a chat exported from WhatsApp".</summary>
    public string Name { get; }

    /// <summary>What the person can do with a file of this kind where it is not read; <see langword="null"/> if it is always read.</summary>
    public string? Advice { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
