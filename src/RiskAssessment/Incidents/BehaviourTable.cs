using A = RiskAssessment.BehaviourAttributes;
using C = RiskAssessment.BehaviourCluster;

namespace RiskAssessment;

/// <summary>The rows of the behaviour taxonomy, version 2.0.</summary>
/// <remarks>A code is never removed or given another meaning; a later version may add rows.</remarks>
internal static class BehaviourTable
{
    internal static readonly Behaviour[] Rows =
    [
        new(0, "unwanted-affection", C.Hyperintimacy, 1, A.None, 'b', "Unwanted declarations of affection", "Datgan serch digroeso"),
        new(1, "unwanted-gifts", C.Hyperintimacy, 1, A.None, 'b', "Unwanted gifts", "Anrhegion digroeso"),
        new(2, "reconciliation-demands", C.Hyperintimacy, 1, A.None, 'b', "Demands to get back together", "Mynnu ailgydio mewn perthynas"),
        new(3, "sexualised-contact", C.Hyperintimacy, 2, A.None, 'b', "Sexual remarks or messages", "Sylwadau neu negeseuon rhywiol"),
        new(4, "sexual-images-sent", C.Hyperintimacy, 3, A.Online, 'b', "Unwanted sexual images sent to the victim", "Anfon delweddau rhywiol digroeso at y dioddefwr"),

        new(5, "unwanted-calls", C.MediatedContact, 1, A.Online, 'b', "Unwanted phone or video calls", "Galwadau ffôn neu fideo digroeso"),
        new(6, "silent-calls", C.MediatedContact, 1, A.Online, 'b', "Silent or dropped calls", "Galwadau mud neu alwadau a derfynir ar unwaith"),
        new(7, "unwanted-messages", C.MediatedContact, 1, A.Online, 'b', "Unwanted texts, emails or voice messages", "Negeseuon testun, e-bost neu lais digroeso"),
        new(8, "unwanted-letters", C.MediatedContact, 1, A.None, 'b', "Unwanted letters, cards or notes", "Llythyrau, cardiau neu nodiadau digroeso"),
        new(9, "social-media-contact", C.MediatedContact, 1, A.Online, 'b', "Unwanted contact on social media", "Cyswllt digroeso ar y cyfryngau cymdeithasol"),
        new(10, "contact-by-new-account", C.MediatedContact, 2, A.Online | A.EvadesBlocks, 'b', "Contact from a new account or number after a block", "Cyswllt o gyfrif neu rif newydd ar ôl blocio"),
        new(11, "contact-through-payments", C.MediatedContact, 2, A.Online | A.EvadesBlocks, 'b', "Messages sent with payments or through shared services", "Negeseuon gyda thaliadau neu drwy wasanaethau a rennir"),
        new(12, "contact-from-custody", C.MediatedContact, 3, A.Online, 'b', "Contact from prison or other custody", "Cyswllt o garchar neu ddalfa arall"),

        new(13, "unwanted-approach", C.InteractionalContact, 3, A.Proximity, 'b', "Unwanted approach in person", "Nesáu'n ddigroeso wyneb yn wyneb"),
        new(14, "turning-up-at-home", C.InteractionalContact, 3, A.Proximity, 'b', "Uninvited appearance at the home", "Dod i'r cartref heb wahoddiad"),
        new(15, "turning-up-at-work", C.InteractionalContact, 3, A.Proximity, 'b', "Uninvited appearance at work or place of study", "Dod i'r gwaith neu'r man astudio heb wahoddiad"),
        new(16, "turning-up-elsewhere", C.InteractionalContact, 3, A.Proximity, 'b', "Uninvited appearance at another place", "Dod i fan arall heb wahoddiad"),
        new(17, "joining-activities", C.InteractionalContact, 2, A.Proximity, 'b', "Joining the victim's activities or circles", "Ymuno â gweithgareddau neu gylchoedd y dioddefwr"),
        new(18, "contacting-third-parties", C.InteractionalContact, 2, A.ThirdParty, 'b', "Contact with family, friends or colleagues", "Cysylltu â theulu, ffrindiau neu gydweithwyr"),
        new(19, "leaving-items", C.InteractionalContact, 2, A.Proximity, 'b', "Things left for the victim to find", "Gadael pethau i'r dioddefwr eu canfod"),
        new(20, "moving-near", C.InteractionalContact, 3, A.Proximity, null, "Moving to live or work near the victim", "Symud i fyw neu weithio'n agos at y dioddefwr"),

        new(21, "following", C.Surveillance, 3, A.Proximity | A.Surveillance, 'a', "Following on foot or by vehicle", "Dilyn ar droed neu mewn cerbyd"),
        new(22, "loitering", C.Surveillance, 3, A.Proximity | A.Surveillance, 'e', "Waiting about near the victim", "Loetran yn agos at y dioddefwr"),
        new(23, "watching", C.Surveillance, 3, A.Proximity | A.Surveillance, 'g', "Watching or spying", "Gwylio neu ysbïo"),
        new(24, "driving-past", C.Surveillance, 2, A.Proximity | A.Surveillance, 'g', "Repeated driving or walking past", "Gyrru neu gerdded heibio dro ar ôl tro"),
        new(25, "tracking-location", C.Surveillance, 4, A.Surveillance | A.Online | A.DigitalIntrusion, 'g', "Location tracking by device or app", "Olrhain lleoliad drwy ddyfais neu ap"),
        new(26, "monitoring-communications", C.Surveillance, 4, A.Surveillance | A.Online | A.DigitalIntrusion, 'd', "Monitoring of calls, messages or internet use", "Monitro galwadau, negeseuon neu ddefnydd o'r rhyngrwyd"),
        new(27, "covert-recording", C.Surveillance, 4, A.Surveillance | A.Online | A.DigitalIntrusion, 'g', "Secret photographing, filming or recording", "Tynnu lluniau, ffilmio neu recordio'n gudd"),
        new(28, "gathering-information", C.Surveillance, 2, A.None, null, "Gathering of information about the victim", "Casglu gwybodaeth am y dioddefwr"),

        new(29, "account-intrusion", C.Invasion, 3, A.Surveillance | A.Online | A.DigitalIntrusion, 'd', "Unauthorised entry to an account or device", "Mynediad heb ganiatâd i gyfrif neu ddyfais"),
        new(30, "home-intrusion", C.Invasion, 4, A.Proximity | A.HomeIntrusion, 'f', "Entry, or attempted entry, to the home", "Mynd i mewn i'r cartref, neu geisio gwneud hynny"),
        new(31, "trespass", C.Invasion, 3, A.Proximity, 'f', "Trespass on land or outbuildings", "Tresmasu ar dir neu mewn adeiladau allanol"),
        new(32, "theft-of-belongings", C.Invasion, 3, A.PropertyDamage, 'f', "Theft of belongings", "Dwyn eiddo personol"),
        new(33, "mail-interference", C.Invasion, 2, A.PropertyDamage, 'f', "Interference with post or deliveries", "Ymyrryd â phost neu ddanfoniadau"),
        new(34, "impersonation", C.Invasion, 3, A.Online, 'c', "Impersonation of the victim", "Esgus mai'r dioddefwr ydyw"),

        new(35, "publishing-material", C.Harassment, 3, A.Online, 'c', "Publishing of material about the victim", "Cyhoeddi deunydd am y dioddefwr"),
        new(36, "publishing-private-details", C.Harassment, 3, A.Online, 'c', "Publishing of private details, such as an address", "Cyhoeddi manylion preifat, megis cyfeiriad"),
        new(37, "sharing-intimate-images", C.Harassment, 4, A.Online, 'c', "Sharing of intimate images", "Rhannu delweddau rhywiol preifat"),
        new(38, "synthetic-intimate-images", C.Harassment, 4, A.Online, 'c', "Making or sharing of artificial intimate images", "Creu neu rannu delweddau personol artiffisial"),
        new(39, "spreading-allegations", C.Harassment, 2, A.ThirdParty, 'c', "Rumours or false allegations spread to others", "Lledaenu sïon neu honiadau ffug i eraill"),
        new(40, "malicious-complaints", C.Harassment, 2, A.ThirdParty, null, "Malicious complaints to an employer, service or court", "Cwynion maleisus i gyflogwr, gwasanaeth neu lys"),
        new(41, "abusive-litigation", C.Harassment, 3, A.None, null, "Court proceedings used to harass", "Achosion llys a ddefnyddir i aflonyddu"),
        new(42, "hoax-emergency-calls", C.Harassment, 3, A.ThirdParty, null, "Hoax calls to emergency services about the victim", "Galwadau ffug i'r gwasanaethau brys am y dioddefwr"),
        new(43, "unwanted-orders", C.Harassment, 2, A.None, null, "Goods or services ordered in the victim's name", "Archebu nwyddau neu wasanaethau yn enw'r dioddefwr"),
        new(44, "withholding-belongings", C.Harassment, 2, A.PropertyDamage, 'f', "Keeping belongings of the victim back", "Cadw eiddo'r dioddefwr yn ôl"),
        new(45, "verbal-abuse", C.Harassment, 2, A.None, null, "Verbal abuse or insults", "Cam-drin geiriol neu sarhad"),
        new(46, "intimidating-conduct", C.Harassment, 3, A.Proximity | A.Threat, null, "Intimidating conduct in person", "Ymddygiad brawychus wyneb yn wyneb"),
        new(47, "harassing-third-parties", C.Harassment, 3, A.ThirdParty, null, "Harassment of people around the victim", "Aflonyddu ar bobl o gwmpas y dioddefwr"),
        new(48, "using-proxies", C.Harassment, 3, A.ThirdParty | A.EvadesBlocks, 'b', "Contact or watching through other people", "Cysylltu neu wylio drwy bobl eraill"),
        new(49, "using-children", C.Harassment, 3, A.ThirdParty, null, "Use of children to reach, watch or control the victim", "Defnyddio plant i gyrraedd, gwylio neu reoli'r dioddefwr"),
        new(50, "sabotage", C.Harassment, 3, A.None, null, "Sabotage of work, money, housing or relationships", "Tanseilio gwaith, arian, cartref neu berthnasoedd"),
        new(51, "disturbing-objects", C.Harassment, 3, A.Threat, 'b', "Disturbing objects sent or left", "Anfon neu adael gwrthrychau ysgytwol"),
        new(52, "other-unwanted-conduct", C.Harassment, 1, A.None, null, "Other unwanted conduct", "Ymddygiad digroeso arall"),

        new(53, "implied-threat", C.Threat, 3, A.Threat, null, "Veiled or implied threat", "Bygythiad cudd neu ymhlyg"),
        new(54, "threat-of-harm", C.Threat, 4, A.Threat, null, "Threat to harm the victim", "Bygythiad i niweidio'r dioddefwr"),
        new(55, "threat-to-kill", C.Threat, 5, A.Threat, null, "Threat to kill", "Bygythiad i ladd"),
        new(56, "threat-to-third-party", C.Threat, 4, A.Threat | A.ThirdParty, null, "Threat to someone else", "Bygythiad i rywun arall"),
        new(57, "threat-of-suicide", C.Threat, 4, A.Threat, null, "Threat of suicide or self-harm", "Bygythiad o hunanladdiad neu hunan-niweidio"),
        new(58, "self-harm", C.Threat, 4, A.Threat, null, "Self-harm in front of the victim or made known to the victim", "Hunan-niweidio o flaen y dioddefwr neu gan roi gwybod i'r dioddefwr"),
        new(59, "threat-to-expose", C.Threat, 4, A.Threat, null, "Threat to expose private matters or images", "Bygythiad i ddatgelu materion neu ddelweddau preifat"),
        new(60, "threat-with-weapon", C.Threat, 5, A.Proximity | A.Threat | A.Weapon, null, "Threat with a weapon shown", "Bygythiad gan ddangos arf"),
        new(61, "finality-talk", C.Threat, 5, A.Threat, 'b', "Talk of an ending, a last time or nothing left to lose", "Sôn am ddiwedd, tro olaf neu ddim ar ôl i'w golli"),
        new(62, "attack-preparation", C.Threat, 5, A.Surveillance, null, "Preparation for an attack", "Paratoi ar gyfer ymosodiad"),

        new(63, "property-damage", C.Violence, 3, A.PropertyDamage, 'f', "Damage to property", "Difrod i eiddo"),
        new(64, "vehicle-tampering", C.Violence, 4, A.PropertyDamage, 'f', "Tampering with a vehicle", "Ymyrryd â cherbyd"),
        new(65, "harm-to-pets", C.Violence, 4, A.Violence, null, "Harm to pets or other animals", "Niwed i anifeiliaid anwes neu anifeiliaid eraill"),
        new(66, "physical-assault", C.Violence, 5, A.Proximity | A.Violence, null, "Physical assault", "Ymosodiad corfforol"),
        new(67, "sexual-assault", C.Violence, 5, A.Proximity | A.Violence, null, "Sexual assault", "Ymosodiad rhywiol"),
        new(68, "strangulation", C.Violence, 5, A.Proximity | A.Violence, null, "Strangulation, choking or smothering", "Tagu, llindagu neu fygu"),
        new(69, "assault-on-third-party", C.Violence, 5, A.Violence | A.ThirdParty, null, "Assault on someone else", "Ymosodiad ar rywun arall"),
        new(70, "abduction", C.Violence, 5, A.Proximity | A.Violence, null, "Abduction or holding against the will", "Cipio neu ddal yn erbyn ewyllys"),
        new(71, "arson", C.Violence, 5, A.PropertyDamage | A.Violence, null, "Fire-setting", "Cynnau tân yn fwriadol"),
        new(72, "use-of-weapon", C.Violence, 5, A.Proximity | A.Violence | A.Weapon, null, "Use of a weapon", "Defnyddio arf"),
    ];
}
