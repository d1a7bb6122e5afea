using System.Text;
using System.Xml;
using RiskAssessment.Import.Cells;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Backups;

/// <summary>Reads the XML of SMS Backup &amp; Restore: text messages, multimedia messages and calls of an Android phone.</summary>
/// <remarks>Dates are instants. The attribute readable_date is in the phone's language and zone, and is not read.</remarks>
internal sealed class SmsBackup
{
    private const int Deepest = 32;
    private const char AddressSeparator = '~';
    private const string Received = "1";
    private const string Sender = "137";
    private const string NotificationOfMessage = "130";
    private const string RetrievedMessage = "132";
    private const string SentMessage = "128";

    /// <summary>What phones write as the sender of the owner's own message.</summary>
    private const string OwnAddress = "insert-address-token";

    private readonly BackupLog _log;
    private readonly TimeZoneInfo _zone;

    private SmsBackup(ImportSession session) =>
        (_log, _zone) = (new BackupLog(session, ContactSource.Phone("SMS backup", "entry")), session.Zone);

    internal static bool Fits(EvidenceFile file) =>
        file.HeadText.AsSpan().TrimStart() is ['<', ..] && (HasTag(file.HeadText, "<smses") || HasTag(file.HeadText, "<calls"));

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        var backup = new SmsBackup(session);
        // The declaration and the bytes of these files often disagree, so that an XML reader must not decide on the encoding.
        using var text = file.Encoding == "utf-8" ? new StreamReader(file.Open(), Encoding.UTF8) : file.OpenText();
        using var tags = new TagsOnly(text);
        using var xml = XmlReader.Create(tags, new XmlReaderSettings
        {
            // An emoji is often written as two references to half of it, which is not well-formed.
            CheckCharacters = false,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        try
        {
            backup.ReadAll(xml);
        }
        catch (XmlException exception)
        {
            backup._log.RefuseRest(exception.LineNumber);
        }
        backup._log.Finish();
    }

    private static bool HasTag(string text, string tag)
    {
        var end = text.IndexOf(tag, StringComparison.Ordinal) + tag.Length;
        return end >= tag.Length && end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is '>' or '/');
    }

    private void ReadAll(XmlReader xml)
    {
        Multimedia? multimedia = null;
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
                throw new XmlException("Too deep.", innerException: null, ((IXmlLineInfo)xml).LineNumber, 1);
            if (xml is { NodeType: XmlNodeType.EndElement, Name: "mms" })
                multimedia = Add(multimedia);
            else if (xml.NodeType == XmlNodeType.Element)
                multimedia = ReadElement(xml, multimedia);
        }
    }

    private Multimedia? ReadElement(XmlReader xml, Multimedia? multimedia)
    {
        switch (xml.Name)
        {
            case "sms":
                AddText(xml);
                return multimedia;
            case "call":
                AddCall(xml);
                return multimedia;
            case "mms":
                var begun = Multimedia.Of(xml);
                return xml.IsEmptyElement ? Add(begun) : begun;
            case "part" when Value(xml, "ct").StartsWith("text/plain", StringComparison.OrdinalIgnoreCase):
                multimedia?.AddWords(Value(xml, "text"));
                return multimedia;
            case "addr" when Value(xml, "type") == Sender && Value(xml, "address") is { Length: > 0 } address && address != OwnAddress && multimedia is not null:
                multimedia.Sender = address;
                return multimedia;
            default:
                return multimedia;
        }
    }

    /// <summary>Types: 1 received, 2 sent, 3 draft, 4 outbox, 5 failed, 6 queued.</summary>
    private void AddText(XmlReader xml)
    {
        _log.Next();
        var type = Value(xml, "type");
        if (type is not [>= '1' and <= '6'])
            _log.RefuseType(type);
        else
            _log.Add(Entry(ContactKind.Message, type == Received, Value(xml, "address"), Value(xml, "date")) with
            {
                Text = Value(xml, "body"),
                Contact = Value(xml, "contact_name"),
            });
    }

    private void AddCall(XmlReader xml)
    {
        _log.Next();
        var (type, number) = (Value(xml, "type"), Value(xml, "number"));
        if (type.Length == 0 || CallWords.Of(type, Value(xml, "duration"), isMessage: false) is not { } call)
        {
            _log.RefuseType(type);
            return;
        }
        // A phone that was not shown the number writes a word of its own language instead.
        var isHidden = Value(xml, "presentation") is "2" or "3" or "4" && !number.Any(char.IsAsciiDigit);
        _log.Add(Entry(call.Kind, call.Direction != ContactDirection.Outgoing, isHidden ? "" : number, Value(xml, "date")) with
        {
            IsMissed = call.IsMissed,
            Contact = Value(xml, "contact_name"),
        });
    }

    /// <summary>Adds a multimedia message, of which everything is read.</summary>
    private Multimedia? Add(Multimedia? message)
    {
        if (message is null)
            return null;
        _log.Next();
        if (message.IsReport)
            _log.AddNotice();
        else if (message.IsReceived is not { } isReceived)
            _log.RefuseType(message.Box);
        else
            _log.Add(Entry(ContactKind.Message, isReceived, message.From, message.Date) with { Text = message.Words, Contact = message.Contact });
        return null;
    }

    private BackupEntry Entry(ContactKind kind, bool isReceived, string sender, string date) =>
        new(kind, isReceived ? ContactDirection.Incoming : ContactDirection.Outgoing, sender, date, BackupTimes.OfEpoch(date, _zone));

    /// <summary>An attribute; empty if it is missing, or "null".</summary>
    private static string Value(XmlReader xml, string name) => xml.GetAttribute(name) is { } value && value != "null" ? value : "";

    /// <summary>A multimedia message, or a message to several people.</summary>
    private sealed class Multimedia(string box, string kind, string date, string[] addresses, string contact)
    {
        private readonly StringBuilder _words = new();

        internal string Box => box;

        internal string Date => date;

        /// <summary>What the address book calls the sender. Of several people the file has all names in one text.</summary>
        internal string Contact => addresses.Length > 1 ? "" : contact;

        /// <summary>The address of the type of senders.</summary>
        internal string Sender { get; set; } = "";

        /// <summary>The sender; of a message without one, the other address if there is only one.</summary>
        internal string From => Sender.Length > 0 ? Sender : addresses is [var only] ? only : "";

        internal string Words => _words.ToString();

        /// <summary>Whether it says only that a message was delivered or read.</summary>
        internal bool IsReport => kind is "134" or "135" or "136";

        /// <summary>Whether it was received, by its box: 1 received, 2 sent, 3 draft, 4 outbox, 5 failed. Without one its kind decides.</summary>
        internal bool? IsReceived => box switch
        {
            Received => true,
            [>= '2' and <= '6'] => false,
            "" when kind is NotificationOfMessage or RetrievedMessage => true,
            "" when kind is SentMessage => false,
            _ => null,
        };

        internal static Multimedia Of(XmlReader xml) => new(
            Value(xml, "msg_box"),
            Value(xml, "m_type"),
            Value(xml, "date"),
            Value(xml, "address").Split(AddressSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Value(xml, "contact_name"));

        internal void AddWords(string words)
        {
            if (_words.Length < Bounds.TextLength && words.Length > 0)
                _words.Append(_words.Length == 0 ? "" : "\n").Append(words);
        }
    }
}
