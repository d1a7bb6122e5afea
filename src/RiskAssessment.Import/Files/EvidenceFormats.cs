using RiskAssessment.Import.Backups;
using RiskAssessment.Import.Chats;
using RiskAssessment.Import.Documents;
using RiskAssessment.Import.Tables;

namespace RiskAssessment.Import.Files;

/// <summary>All kinds of files. The first that fits is the kind of a file: a kind with clear marks stands before one with weaker marks.</summary>
internal static class EvidenceFormats
{
    private static readonly EvidenceFormat[] All =
    [
        new(EvidenceKind.Image, Signatures.IsImage),
        new(EvidenceKind.Pdf, Signatures.IsPdf),
        new(EvidenceKind.Rtf, Signatures.IsRtf),
        new(EvidenceKind.Word, Signatures.IsWord),
        new(EvidenceKind.Signal, SignalChat.Fits, SignalChat.Read),
        new(EvidenceKind.WhatsApp, WhatsAppChat.Fits, WhatsAppChat.Read),
        new(EvidenceKind.IMessage, IMessageChat.Fits, IMessageChat.Read),
        new(EvidenceKind.Workbook, Signatures.IsWorkbook),
        new(EvidenceKind.Archive, Signatures.IsArchive),
        new(EvidenceKind.Calendar, CalendarFile.Fits),
        new(EvidenceKind.Mail, MailFile.Fits),
        new(EvidenceKind.SmsBackup, SmsBackup.Fits, SmsBackup.Read),
        new(EvidenceKind.MetaMessages, MetaMessages.Fits, MetaMessages.Read),
        new(EvidenceKind.Telegram, TelegramChats.Fits, TelegramChats.Read),
        new(EvidenceKind.Snapchat, SnapchatHistory.Fits, SnapchatHistory.Read),
        new(EvidenceKind.GoogleVoice, GoogleVoicePage.Fits, GoogleVoicePage.Read),
        new(EvidenceKind.GoogleActivity, GoogleActivity.Fits, GoogleActivity.Read),
        new(EvidenceKind.Html, Signatures.IsHtml),
        new(EvidenceKind.Doorbell, OtherJson.IsDoorbell),
        new(EvidenceKind.Unknown, OtherJson.Fits, OtherJson.Refuse),
        new(EvidenceKind.JsonLines, IncidentLines.Fits, IncidentLines.Read),
        new(EvidenceKind.CaseIncidents, IncidentArray.Fits, IncidentArray.Read),
        new(EvidenceKind.DiaryTable, TextTable.IsDiary, TextTable.Read),
        new(EvidenceKind.CallLog, TextTable.IsCallLog, TextTable.Read),
        new(EvidenceKind.MessageTable, TextTable.IsMessageTable, TextTable.Read),
        new(EvidenceKind.Doorbell, TextTable.IsDoorbell),
        new(EvidenceKind.Unknown, _ => true, TextTable.RefuseUnknown),
    ];

    /// <summary>The kind of a file.</summary>
    internal static EvidenceFormat Of(EvidenceFile file) => Array.Find(All, format => format.Fits(file))!;
}
