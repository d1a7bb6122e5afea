using System.Globalization;

namespace RiskAssessment;

/// <summary>What was answered to an item: an option, a count, <see cref="Unknown"/>, <see cref="Declined"/> or <see cref="NotApplicable"/>.</summary>
/// <remarks>
/// Immutable; equality is by value. An item without any answer was not asked. Unknown, declined and not asked are all open: they differ
/// in what is shown, not in what is computed. Personal data: who answered and the note may identify people.
/// </remarks>
/// <example>
/// <code>
/// var threats = Answer.Yes with { By = "victim", Since = EdtfDate.Parse("2026-03") };
/// var relationship = Answer.Of("former-partner");
/// var reports = Answer.Of(3);
/// </code>
/// </example>
[PersonalData]
public sealed partial record Answer
{
    private const string UnknownCode = "unknown";
    private const string DeclinedCode = "declined";
    private const string NotApplicableCode = "not-applicable";

    /// <summary>The codes that mean the same for every item, so that no option has them.</summary>
    internal static readonly string[] OwnCodes = [UnknownCode, DeclinedCode, NotApplicableCode];

    private Answer(string? option, int? count) => (Option, Count) = (option, count);

    /// <summary>The option <c>yes</c>.</summary>
    public static Answer Yes { get; } = new("yes", null);

    /// <summary>The option <c>no</c>.</summary>
    public static Answer No { get; } = new("no", null);

    /// <summary>The item was asked, and the answer is not known. The item stays open.</summary>
    public static Answer Unknown { get; } = new(UnknownCode, null);

    /// <summary>The item was asked, and the person did not want to answer. The item stays open.</summary>
    public static Answer Declined { get; } = new(DeclinedCode, null);

    /// <summary>The item does not apply to the case: an answer only where <see cref="Instruments.Item.MayNotApply"/> is <see langword="true"/>.</summary>
    public static Answer NotApplicable { get; } = new(NotApplicableCode, null);

    /// <summary>The code of the option chosen, <c>unknown</c>, <c>declined</c> or <c>not-applicable</c>; <see langword="null"/> for a count.</summary>
    public string? Option { get; }

    /// <summary>The count; <see langword="null"/> for an option.</summary>
    public int? Count { get; }

    /// <summary>Who gave the answer, as text; <see langword="null"/>, the default, if it is not recorded.</summary>
    [PersonalData]
    public string? By { get; init; }

    /// <summary>The date from which the answer holds; before it begins, the item is open. <see langword="null"/>, the default, for always.</summary>
    public EdtfDate? Since { get; init; }

    /// <summary>A free note, which is not evaluated and not logged; <see langword="null"/>, the default, for none.</summary>
    [PersonalData]
    public string? Note { get; init; }

    /// <summary>When it was written down; <see langword="null"/>, the default, if that is not known.</summary>
    public EdtfDate? Recorded { get; init; }

    /// <summary>The answer to another version of the instrument from which it was carried over; <see langword="null"/>, the default, if it was given to this one.</summary>
    public AnswerOrigin? MigratedFrom { get; init; }

    /// <summary>Whether the item stays open: unknown or declined.</summary>
    public bool IsOpen => Option is UnknownCode or DeclinedCode;

    internal bool IsNotApplicable => Option == NotApplicableCode;

    /// <summary>Makes an answer that is an option.</summary>
    /// <param name="option">The code of an option, or <c>yes</c>, <c>no</c>, <c>unknown</c>, <c>declined</c> or <c>not-applicable</c>.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException">The option is <see langword="null"/>.</exception>
    public static Answer Of(string option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return option switch
        {
            "yes" => Yes,
            "no" => No,
            UnknownCode => Unknown,
            DeclinedCode => Declined,
            NotApplicableCode => NotApplicable,
            _ => new Answer(option, null),
        };
    }

    /// <summary>Makes an answer to a count item.</summary>
    /// <param name="count">The count, from 0.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Answer Of(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 0);
        return new Answer(null, count);
    }

    /// <summary>The code of the option, or the number of a count as digits.</summary>
    public string Code => Option ?? Count!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The count, or the option where every instrument has it; of any other only that it is one, because an answer that was read may be any text.</summary>
    public override string ToString() => Option is null or "yes" or "no" || OwnCodes.Contains(Option) ? Code : "an option";
}
