namespace RiskAssessment.Import.Files;

/// <summary>A kind of file: how it is recognised, and how it is read.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Fits">Whether a file is of this kind.</param>
/// <param name="Read">Reads the file; <see langword="null"/> for a kind that is refused by its name.</param>
internal sealed record EvidenceFormat(EvidenceKind Kind, Func<EvidenceFile, bool> Fits, Action<EvidenceFile, ImportSession>? Read = null)
{
    private const string NotReadYet = "Write its entries into the table that import --template writes.";

    /// <summary>Refuses a file by its name.</summary>
    internal void Refuse(ImportSession session) =>
        session.Refuse(ImportProblem.KindNotRead, $"This is {Kind.Name}, which is not read. {Kind.Advice ?? NotReadYet}");
}
