using System.Globalization;

namespace RiskAssessment;

/// <summary>What was answered to an item: an option, a count, <see cref="Unknown"/> or <see cref="Declined"/>.</summary>
/// <remarks>
/// Immutable; equality is by value. An item without any answer was not asked. Unknown, declined and not asked are all open: they differ
/// in what is shown, not in what is computed. Personal data: who answered and the note may identify people.
/// </remarks>
public sealed partial record Answer
{
    private const string UnknownCode = "unknown";
    private const string DeclinedCode = "declined";

    private Answer(string? option, int? count) => (Option, Count) = (option, count);

    /// <summary>Yes.</summary>
    public static Answer Yes { get; } = new("yes", null);

    /// <summary>No.</summary>
    public static Answer No { get; } = new("no", null);

    /// <summary>Asked, and not known.</summary>
    public static Answer Unknown { get; } = new(UnknownCode, null);

    /// <summary>Asked, and not answered.</summary>
    public static Answer Declined { get; } = new(DeclinedCode, null);

    /// <summary>The code of the option chosen, <c>unknown</c> or <c>declined</c>; <see langword="null"/> for a count.</summary>
    public string? Option { get; }

    /// <summary>The count; <see langword="null"/> for an option.</summary>
    public int? Count { get; }

    /// <summary>Who said so.</summary>
    public string? By { get; init; }

    /// <summary>From when it holds: before the start of that date the item is open.</summary>
    public EdtfDate? Since { get; init; }

    /// <summary>A free note. It is never read by the engine, never logged.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the item stays open: unknown or declined.</summary>
    public bool IsOpen => Option is UnknownCode or DeclinedCode;

    /// <summary>An option of a choice, or <c>yes</c>, <c>no</c>, <c>unknown</c>, <c>declined</c>.</summary>
    public static Answer Of(string option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return option switch
        {
            "yes" => Yes,
            "no" => No,
            UnknownCode => Unknown,
            DeclinedCode => Declined,
            _ => new Answer(option, null),
        };
    }

    /// <summary>A count.</summary>
    public static Answer Of(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 0);
        return new Answer(null, count);
    }

    /// <summary>The option or the count.</summary>
    public override string ToString() => Option ?? Count!.Value.ToString(CultureInfo.InvariantCulture);
}
