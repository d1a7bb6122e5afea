using System.Text;
using Xunit;

namespace RiskAssessment.Import.Tests.Chats;

internal static class Chat
{
    /// <summary>The import of a chat of R; nothing is said of the order of its dates.</summary>
    internal static ImportResult Of(string text, params string[] persons) => Of(Encoding.UTF8.GetBytes(text), persons.Length == 0 ? ["R"] : persons);

    internal static ImportResult Of(byte[] file, string[] persons, DateOrder? dates = null, bool keepText = false) =>
        DiaryImport.Read(file, new ImportOptions { TimeZone = Import.London, Persons = persons, Dates = dates, KeepText = keepText });

    /// <summary>The file of the folder Evidence.</summary>
    internal static byte[] Evidence(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Evidence", name));

    /// <summary>Each entry of the diary: "2024-03-02 unwanted-messages 2 first 21:10".</summary>
    internal static string[] Entries(this ImportResult result) =>
        [.. result.Diary.Incidents.Select(entry => $"{entry.When} {Assert.Single(entry.Behaviours).Code} {entry.Occurrences}{(entry.Attribution == Attribution.Suspected ? " suspected" : "")}")];

    /// <summary>The first time in the note of each entry.</summary>
    internal static string[] FirstTimes(this ImportResult result) =>
        [.. result.Diary.Incidents.Select(entry => entry.Note!.Split(["At ", "First "], StringSplitOptions.None)[1][..5])];

    internal static string[] Problems(this ImportResult result) => [.. result.Problems.Select(problem => problem.Code)];
}
