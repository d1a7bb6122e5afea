using RiskAssessment.Instruments;

namespace RiskAssessment.Packed;

/// <summary>
/// One case for one instrument in a few words: for each condition of the instrument over an item or a fact two bits, whether it certainly and
/// whether it possibly holds, by what was answered or else certainly shown by the diary. <see cref="Assessor.AssessLevel(in PackedCase)"/> gives
/// its level and range in a few tens of nanoseconds.
/// </summary>
/// <remarks>
/// Made by <see cref="Assessor.Pack"/>, or taken from <see cref="PackedCases"/>. It holds what a level needs and no more: answers cannot be read
/// back from it. Personal data, though without names, dates and notes. Immutable and safe to share between threads. Equality is by value: the
/// same instrument and the same bits. The default value holds no case and is refused.
/// </remarks>
public readonly struct PackedCase : IEquatable<PackedCase>
{
    private readonly CaseForm? _form;
    private readonly ulong[]? _words;

    internal PackedCase(CaseForm form, Evaluation evaluation) => (_form, _words) = (form, form.Pack(evaluation));

    /// <summary>The instrument for which it is packed.</summary>
    /// <exception cref="InvalidOperationException">It is the default value.</exception>
    public Instrument Instrument => (_form ?? throw new InvalidOperationException("The default value holds no case.")).Instrument;

    /// <summary>Whether both are the same case for the same instrument.</summary>
    public static bool operator ==(PackedCase left, PackedCase right) => left.Equals(right);

    /// <summary>Whether they are different cases, or for different instruments.</summary>
    public static bool operator !=(PackedCase left, PackedCase right) => !left.Equals(right);

    /// <summary>Whether this is the same case for the same instrument.</summary>
    public bool Equals(PackedCase other) =>
        _form?.Instrument.Sha256 == other._form?.Instrument.Sha256 && _words.AsSpan().SequenceEqual(other._words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PackedCase other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _words is null ? 0 : _words.Aggregate(17, (hash, word) => unchecked((hash * 31) + word.GetHashCode()));

    internal bool IsFor(Instrument instrument) => _form is not null && (_form.Instrument == instrument || _form.Instrument.Sha256 == instrument.Sha256);

    internal LevelRange Assess() => _form!.Assess(_words!);
}
