using System.Text.Json;

namespace RiskAssessment.Records;

/// <summary>That something about a case was handed on: a page or a case file of a view, to whom, and what it held back.</summary>
/// <remarks>Immutable; equality is identity. Personal data.</remarks>
/// <example>
/// <code>
/// using RiskAssessment.Records;
///
/// var caseFile = new CaseFile { Reference = "2018/0417", Answers = new AnswerSheet(("threats", Answer.Yes with { Note = "He said so at work." })) };
/// var redacted = SharingView.Health.Redact(caseFile);
/// var sharing = new Sharing(caseFile.Reference, redacted, by: "officer-17", to: "the practice in Mill Lane", mustNotReceive: ["the person it is about"]);
///
/// var log = RecordLog.InFolder("records");
/// log.Append(Record.OfSharing(sharing));
/// </code>
/// </example>
[PersonalData]
public sealed class Sharing
{
    /// <summary>Creates what is to be recorded.</summary>
    /// <param name="caseReference">The reference of the case; <see langword="null"/> for a case without one.</param>
    /// <param name="shared">What was made for the receiver, with what was left out of it.</param>
    /// <param name="by">Who hands it on: an opaque id of the host's.</param>
    /// <param name="to">Who receives it.</param>
    /// <param name="mustNotReceive">
    /// Who must not receive it. The question must have been asked: an empty list says that there is nobody.
    /// </param>
    /// <exception cref="ArgumentException">Nothing is said of who hands it on or receives it.</exception>
    /// <exception cref="InvalidInputException">The receiver is among those who must not receive it.</exception>
    public Sharing(string? caseReference, RedactedCase shared, string by, string to, IReadOnlyList<string> mustNotReceive)
    {
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        ArgumentNullException.ThrowIfNull(mustNotReceive);
        if (mustNotReceive.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("One of those who must not receive it is empty.", nameof(mustNotReceive));
        if (mustNotReceive.Contains(to, StringComparer.OrdinalIgnoreCase))
            throw new InvalidInputException([new Problem(RecordProblem.MustNotReceive, "$.to", "The one who would receive it is among those who must not. Do not hand it on.")]);
        (CaseReference, Shared, By, To, MustNotReceive) = (caseReference, shared, by, to, Array.AsReadOnly([.. mustNotReceive]));
    }

    /// <summary>The reference of the case; <see langword="null"/> for a case without one.</summary>
    [PersonalData]
    public string? CaseReference { get; }

    /// <summary>What was made for the receiver.</summary>
    public RedactedCase Shared { get; }

    /// <summary>Who handed it on.</summary>
    [PersonalData]
    public string By { get; }

    /// <summary>Who received it.</summary>
    [PersonalData]
    public string To { get; }

    /// <summary>Who must not receive it, in the order given; empty for nobody.</summary>
    [PersonalData]
    public IReadOnlyList<string> MustNotReceive { get; }

    /// <summary>What it is for; <see langword="null"/> if nothing is said.</summary>
    [PersonalData]
    public string? Purpose { get; init; }

    /// <summary>The SHA-256 of what left, such as the page, in hexadecimal; <see langword="null"/> if it is not known.</summary>
    public string? Sha256 { get; private init; }

    /// <summary>The same with the hash of what leaves.</summary>
    /// <param name="shared">What leaves: the page, or the case file.</param>
    /// <returns>What is to be recorded.</returns>
    public Sharing With(ReadOnlySpan<byte> shared) =>
        new(CaseReference, Shared, By, To, MustNotReceive) { Purpose = Purpose, Sha256 = Hex.Of(System.Security.Cryptography.SHA256.HashData(shared)) };

    /// <summary>The view; no name.</summary>
    public override string ToString() => Shared.View.Code;

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteString("view", Shared.View.Code);
        json.WriteString("by", By);
        json.WriteString("to", To);
        json.WriteStartArray("mustNotReceive");
        foreach (var one in MustNotReceive)
            json.WriteStringValue(one);
        json.WriteEndArray();
        if (Purpose is not null)
            json.WriteString("purpose", Purpose);
        if (Sha256 is not null)
            json.WriteString("sha256", Sha256);
        json.WriteStartArray("heldBack");
        foreach (var part in Shared.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("what", SharingView.LabelOf(part.Part).In("en"));
            json.WriteNumber("count", part.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (Shared.NotKnownYet > 0)
            json.WriteNumber("notKnownYet", Shared.NotKnownYet);
    }
}
