namespace RiskAssessment;

/// <summary>An example of stalking in the law of one jurisdiction which a behaviour resembles.</summary>
/// <remarks>
/// <para>
/// Immutable; equality is identity. The mapping is by resemblance: whether an example is met is for the courts. The lists, as they stood on
/// <see cref="AsAt"/>, are section 2A(3) of the Protection from Harassment Act 1997 (England and Wales, letters a to g), section 39(6) of the
/// Criminal Justice and Licensing (Scotland) Act 2010 and section 1(4) of the Protection from Stalking Act (Northern Ireland) 2022 (letters a to j).
/// </para>
/// <para>
/// The last letter of the lists of Scotland and Northern Ireland is any other conduct that a reasonable person would expect to cause fear or alarm.
/// It is in no mapping: what is not listed here may still be stalking.
/// </para>
/// </remarks>
public sealed class StatutoryExample
{
    private static readonly string[] Provisions =
    [
        "Protection from Harassment Act 1997, section 2A(3)",
        "Criminal Justice and Licensing (Scotland) Act 2010, section 39(6)",
        "Protection from Stalking Act (Northern Ireland) 2022, section 1(4)",
    ];

    private static readonly EdtfDate[] Dates = [EdtfDate.Year(2024), EdtfDate.Month(2026, 11), EdtfDate.Month(2026, 11)];

    /// <summary>The letters that the other two lists have for a to g of England and Wales. They have two more: entering premises, and giving or leaving things.</summary>
    private const string Others = "abcdfgi";
    private const char EnteringPremises = 'e';
    private const char GivingOrLeaving = 'h';

    private StatutoryExample(Jurisdiction jurisdiction, char letter) => (Jurisdiction, Letter) = (jurisdiction, letter);

    /// <summary>Where the law applies.</summary>
    public Jurisdiction Jurisdiction { get; }

    /// <summary>The letter of the example in its list, in lower case.</summary>
    public char Letter { get; }

    /// <summary>The Act and the section that has the list, in English.</summary>
    public string Provision => Provisions[(int)Jurisdiction];

    /// <summary>The date on which the list was last confirmed.</summary>
    public EdtfDate AsAt => Dates[(int)Jurisdiction];

    /// <summary>The provision with the letter.</summary>
    public override string ToString() => $"{Provision}({Letter})";

    /// <summary>The examples that a behaviour resembles, in the order of <see cref="RiskAssessment.Jurisdiction"/>.</summary>
    /// <param name="code">The code of the behaviour.</param>
    /// <param name="letter">The letter in the list of England and Wales; <see langword="null"/> for none.</param>
    internal static IReadOnlyList<StatutoryExample> Of(string code, char? letter)
    {
        char? other = code switch
        {
            "home-intrusion" or "trespass" => EnteringPremises,
            "unwanted-gifts" or "leaving-items" or "unwanted-orders" or "disturbing-objects" => GivingOrLeaving,
            _ => letter is { } known ? Others[known - 'a'] : null,
        };
        return Array.AsReadOnly(
        [
            .. letter is { } one ? [new StatutoryExample(Jurisdiction.EnglandAndWales, one)] : (StatutoryExample[])[],
            .. other is { } both ? [new(Jurisdiction.Scotland, both), new(Jurisdiction.NorthernIreland, both)] : (StatutoryExample[])[],
        ]);
    }
}
