namespace RiskAssessment;

/// <summary>What the known kinds of measures or milestones are called. The Welsh awaits a fluent speaker's review.</summary>
internal sealed class KindLabels
{
    private readonly Dictionary<string, LocalizedText> _labels;

    private KindLabels(params (string Code, string English, string Welsh)[] kinds)
    {
        _labels = kinds.ToDictionary(kind => kind.Code, kind => LocalizedText.EnglishAndWelsh(kind.English, kind.Welsh), StringComparer.Ordinal);
        Codes = Array.AsReadOnly(Array.ConvertAll(kinds, kind => kind.Code));
    }

    internal static KindLabels OfMeasures { get; } = new(
        ("police-warning", "police warning", "rhybudd gan yr heddlu"),
        ("community-protection-notice", "community protection notice", "hysbysiad diogelu cymunedol"),
        ("stalking-protection-order", "stalking protection order", "gorchymyn diogelu rhag stelcio"),
        ("interim-stalking-protection-order", "interim stalking protection order", "gorchymyn interim diogelu rhag stelcio"),
        ("restraining-order", "restraining order", "gorchymyn atal"),
        ("non-molestation-order", "non-molestation order", "gorchymyn rhag molestu"),
        ("occupation-order", "occupation order", "gorchymyn meddiannu"),
        ("non-harassment-order", "non-harassment order", "gorchymyn peidio ag aflonyddu"),
        ("injunction", "injunction", "gwaharddeb"),
        ("interdict", "interdict", "interdict"),
        ("domestic-abuse-protection-notice", "domestic abuse protection notice", "hysbysiad amddiffyn rhag cam-drin domestig"),
        ("domestic-abuse-protection-order", "domestic abuse protection order", "gorchymyn amddiffyn rhag cam-drin domestig"),
        ("criminal-behaviour-order", "criminal behaviour order", "gorchymyn ymddygiad troseddol"),
        ("bail", "bail", "mechnïaeth"),
        ("custody", "custody", "y ddalfa"),
        ("licence", "licence", "trwydded"),
        ("other", "other measure", "mesur arall"));

    internal static KindLabels OfMilestones { get; } = new(
        ("separation", "separation", "gwahanu"),
        ("divorce", "divorce", "ysgariad"),
        ("new-relationship", "new relationship", "perthynas newydd"),
        ("pregnancy", "pregnancy", "beichiogrwydd"),
        ("birth", "birth", "genedigaeth"),
        ("child-contact-decision", "child contact decision", "penderfyniad ar gyswllt â phlentyn"),
        ("arrest", "arrest", "arestio"),
        ("charge", "charge", "cyhuddiad"),
        ("bail", "bail", "mechnïaeth"),
        ("order-served", "service of an order", "cyflwyno gorchymyn"),
        ("conviction", "conviction", "euogfarn"),
        ("sentence", "sentence", "dedfryd"),
        ("release", "release", "rhyddhau"),
        ("job-loss", "job loss", "colli swydd"),
        ("eviction", "eviction", "troi allan"),
        ("bereavement", "bereavement", "profedigaeth"),
        ("anniversary", "anniversary", "pen-blwydd"),
        ("report", "report", "adroddiad"),
        ("hearing", "hearing", "gwrandawiad"),
        ("other", "other milestone", "carreg filltir arall"));

    /// <summary>The codes, in the order of the table.</summary>
    internal IReadOnlyList<string> Codes { get; }

    /// <summary>A kind for <c>ToString</c>: one that is not known may be any text, and is not shown.</summary>
    internal string Shown(string code) => _labels.ContainsKey(code) ? code : "other";

    /// <summary>What a kind is called; a kind that is not known is its own label.</summary>
    internal LocalizedText Of(string code) => _labels.TryGetValue(code, out var label) ? label : new LocalizedText(code.Replace('-', ' '));
}
