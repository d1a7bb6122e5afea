namespace RiskAssessment.Import.Cells;

/// <summary>Everyday words that mean exactly one behaviour of the taxonomy.</summary>
internal static class EverydayWords
{
    private static readonly Dictionary<string, string[]> ByCode = new(StringComparer.Ordinal)
    {
        ["unwanted-calls"] = ["calls", "call", "phone calls", "phone call", "called", "phoned", "rang", "missed calls", "galwadau", "galwadau ffôn", "ffonio"],
        ["silent-calls"] = ["silent call", "hang-ups", "galwadau mud"],
        ["unwanted-messages"] = ["messages", "message", "texts", "text", "texted", "text messages", "emails", "email", "emailed", "voicemail", "voicemails", "negeseuon", "negeseuon testun", "e-byst"],
        ["unwanted-letters"] = ["letters", "letter", "cards", "card", "llythyrau", "llythyr"],
        ["unwanted-gifts"] = ["gifts", "gift", "flowers", "presents", "anrhegion", "anrheg", "blodau"],
        ["social-media-contact"] = ["social media", "facebook message", "instagram message", "friend request", "cyfryngau cymdeithasol"],
        ["turning-up-at-home"] = ["came to my house", "came to the house", "came to my home", "at my door", "outside my house"],
        ["turning-up-at-work"] = ["came to my work", "came to work", "at my work"],
        ["following"] = ["followed", "followed me", "followed home", "dilyn", "fy nilyn"],
        ["loitering"] = ["hanging around", "waiting outside", "waited outside", "loetran"],
        ["watching"] = ["watched", "watched me", "spying", "spied", "gwylio", "ysbïo"],
        ["driving-past"] = ["drove past", "drive past", "drive-by", "walked past"],
        ["tracking-location"] = ["tracker", "airtag", "gps tracker", "tracking"],
        ["account-intrusion"] = ["hacked", "hacked account", "hacking"],
        ["home-intrusion"] = ["break-in", "broke in", "break in", "burglary"],
        ["theft-of-belongings"] = ["theft", "stole", "dwyn"],
        ["verbal-abuse"] = ["abuse", "shouting", "shouted", "insults", "cam-drin geiriol"],
        ["threat-to-kill"] = ["threatened to kill", "threatened to kill me", "death threat", "death threats"],
        ["property-damage"] = ["damage", "vandalism", "criminal damage", "smashed window", "difrod"],
        ["physical-assault"] = ["assault", "assaulted", "hit me", "punched me", "ymosodiad"],
        ["strangulation"] = ["strangled", "choked", "strangled me", "choked me"],
        ["arson"] = ["fire", "set fire"],
        ["harm-to-pets"] = ["hurt pet", "hurt my pet", "killed pet"],
        ["other-unwanted-conduct"] = ["other", "arall"],
    };

    internal static IEnumerable<string> Of(Behaviour behaviour) => ByCode.GetValueOrDefault(behaviour.Code, []);
}
