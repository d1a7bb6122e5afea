namespace RiskAssessment.Import.Contacts;

/// <summary>Where contacts come from: what the diary says of their file.</summary>
/// <param name="Name">The file in words, for the note: "Phone log".</param>
/// <param name="Unit">What a place in it is called: "row" or "message".</param>
/// <param name="Means">The means of contact, part of the ids; empty for the telephone.</param>
/// <param name="Channel">The channel of the entries.</param>
/// <param name="KnowsDirections">Whether the file says of each contact who began it.</param>
internal sealed record ContactSource(string Name, string Unit, string Means, Channel Channel, bool KnowsDirections)
{
    /// <summary>The unit in the plural: "rows", "entries".</summary>
    internal string Units => Unit is [.. var stem, 'y'] ? stem + "ies" : Unit + "s";

    /// <summary>A file of the telephone, which says who began each call and message.</summary>
    internal static ContactSource Phone(string name, string unit) => new(name, unit, "", Channel.Phone, KnowsDirections: true);

    /// <summary>A chat of an app, which names the senders.</summary>
    internal static ContactSource Chat(string name, string unit, string means) => new(name, unit, means, Channel.Online, KnowsDirections: false);
}
