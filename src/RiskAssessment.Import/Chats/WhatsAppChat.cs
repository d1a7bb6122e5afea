using System.IO.Compression;
using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Chats;

/// <summary>Reads a chat that WhatsApp exported: a text, or a zip file with it.</summary>
internal static class WhatsAppChat
{
    /// <summary>The name of the text in the zip file of an iPhone.</summary>
    private const string UsualName = "_chat.txt";

    /// <summary>Texts of a zip file that are looked at: a chat with media can have documents in it.</summary>
    private const int MostTexts = 50;

    private const int HeadLength = 65_536;

    private static readonly ContactSource Source = ContactSource.Chat("WhatsApp chat", "line", "whatsapp");

    internal static bool Fits(EvidenceFile file) => Signatures.IsZip(file) ? ChatsIn(file).Count > 0 : ChatLook.Of(file) is not null;

    internal static void Read(EvidenceFile file, ImportSession session)
    {
        if (!Signatures.IsZip(file))
        {
            ChatReader.Read(file, session, Source, ContactOf);
            return;
        }
        if (ChatsIn(file) is not [var name])
        {
            session.Refuse(ImportProblem.KindNotRead, "This zip file holds several chats exported from WhatsApp. Unpack it, and import each chat as a file of its own.");
            return;
        }
        try
        {
            using var zip = new ZipArchive(file.Open(), ZipArchiveMode.Read, leaveOpen: true);
            using var content = zip.GetEntry(name)!.Open();
            if (Copy(content, Bounds.FileBytes) is { } copy && EvidenceFile.Of(copy, progress: null) is { } chat)
                ChatReader.Read(chat, session, Source, ContactOf);
            else
                session.Refuse(ImportProblem.TooMuch, $"The chat in this zip file is larger than the limit of {Bounds.FileBytes} bytes. Unpack it, and import the text.");
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            session.Refuse(ImportProblem.Damaged, "The zip file is damaged. Export the chat again, or unpack it and import the text.");
        }
    }

    private static Contact? ContactOf(ChatMessage message, LocalMoment when)
    {
        if (WhatsAppPhrases.IsCall(message.Text, out var isMissed) && (isMissed || message.Name.Length > 0))
            return new Contact(ContactKind.Call, ContactDirection.Unknown, message.Name, when, message.Line) { IsMissed = isMissed };
        if (message.Name.Length == 0 || WhatsAppPhrases.IsNotice(message.Name, message.Text))
            return null;
        return new Contact(ContactKind.Message, ContactDirection.Unknown, message.Name, when, message.Line) { Text = message.Text };
    }

    /// <summary>The names of the chats in a zip file. Only the beginning of each text is unpacked.</summary>
    private static List<string> ChatsIn(EvidenceFile file)
    {
        try
        {
            using var zip = new ZipArchive(file.Open(), ZipArchiveMode.Read, leaveOpen: true);
            var texts = zip.Entries.Where(IsText).OrderByDescending(entry => entry.Name == UsualName).Take(MostTexts);
            return [.. texts.Where(IsChat).Select(entry => entry.FullName)];
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return [];
        }
    }

    private static bool IsText(ZipArchiveEntry entry) =>
        entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !entry.Name.StartsWith("._", StringComparison.Ordinal);

    private static bool IsChat(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var head = new byte[HeadLength];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return EvidenceFile.Of(new MemoryStream(head, 0, length), progress: null) is { } text && ChatLook.Of(text) is not null;
    }

    /// <summary>A copy in memory; <see langword="null"/> if it would be longer than this. What the zip file says of the length may be wrong.</summary>
    private static MemoryStream? Copy(Stream content, int longest)
    {
        var copy = new MemoryStream();
        var block = new byte[HeadLength];
        for (int count; (count = content.Read(block)) > 0;)
        {
            copy.Write(block, 0, count);
            if (copy.Length > longest)
                return null;
        }
        copy.Position = 0;
        return copy;
    }

    private static bool IsDamage(Exception exception) => exception is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException;
}
