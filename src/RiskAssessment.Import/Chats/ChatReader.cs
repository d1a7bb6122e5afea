using RiskAssessment.Import.Contacts;
using RiskAssessment.Import.Files;

namespace RiskAssessment.Import.Chats;

/// <summary>Reads a chat as text: its messages begin with a date and time of one shape, and a message goes on until the next one begins.</summary>
internal static class ChatReader
{
    /// <summary>Reads the chat in two passes: what its dates mean is known when all of them are read.</summary>
    /// <param name="file">The chat.</param>
    /// <param name="session">The import.</param>
    /// <param name="source">The app.</param>
    /// <param name="contactOf">The message or call that a message shows at a moment; <see langword="null"/> for a notice of the app.</param>
    internal static void Read(EvidenceFile file, ImportSession session, ContactSource source, Func<ChatMessage, LocalMoment, Contact?> contactOf)
    {
        ChatSurvey survey;
        using (var reader = file.OpenText())
            survey = ChatSurvey.Of(TextLines.Of(reader));
        if (survey.Shape is not { } shape)
        {
            session.Refuse(ImportProblem.Damaged, "No message of the chat can be read. Export the chat again.");
            return;
        }
        if (survey.Dates.Decide(shape.Separator, session) is not { } order)
            return;
        ReportRest(survey, session);
        var log = new ContactLog(session, source);
        using (var reader = file.OpenText())
            foreach (var message in ChatMessage.Of(TextLines.Of(reader), shape))
                Add(message);
        log.Finish();

        void Add(ChatMessage message)
        {
            if (!message.Stamp.TryDay(order, out var day))
                log.Refuse(ImportSession.At(message.Line, ImportProblem.DateNotUnderstood, "There is no such day in the calendar, so the message cannot be counted. Export the chat again."));
            else if (contactOf(message, new LocalMoment(day, message.Stamp.Time, shape.HasSeconds)) is { } contact)
                log.Add(contact);
            else
                log.AddNotice();
        }
    }

    /// <summary>Says what in the file is not read as a message of its own.</summary>
    private static void ReportRest(ChatSurvey survey, ImportSession session)
    {
        if (survey.FirstWritten < survey.FirstLine)
            session.Problems.Add(ImportSession.At(survey.FirstWritten, ImportProblem.NotRead, "What stands before the first date of the chat is not read.", ProblemSeverity.Warning));
        if (survey.WithoutTime > 0)
            session.Problems.Add(ImportSession.Warning(ImportProblem.TimeNotUnderstood, $"The word beside the time of {survey.WithoutTime} {(survey.WithoutTime == 1 ? "message" : "messages")} is not known as one for morning or afternoon, so {(survey.WithoutTime == 1 ? "it is" : "they are")} counted on the day without a time."));
        if (survey.Others.Count > 0)
            session.Problems.Add(ImportSession.At(survey.Others.FirstLine, ImportProblem.NotRead, $"{survey.Others.Count} {(survey.Others.Count == 1 ? "line looks" : "lines look")} like the beginning of a message, but with a date in another form than that of the chat, and {(survey.Others.Count == 1 ? "is" : "are")} read as part of the message before. If the file was put together from several exports, import each one by itself.", ProblemSeverity.Warning));
    }
}
