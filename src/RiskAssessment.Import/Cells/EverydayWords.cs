namespace RiskAssessment.Import.Cells;

/// <summary>Everyday words that mean exactly one behaviour of the taxonomy.</summary>
internal static class EverydayWords
{
    private static readonly Dictionary<string, string[]> ByCode = new(StringComparer.Ordinal)
    {
        ["unwanted-affection"] = ["declared his love", "declared her love", "says he loves me", "says she loves me", "said he loves me", "said she loves me"],
        ["unwanted-gifts"] = ["gifts", "gift", "flowers", "presents", "anrhegion", "anrheg", "blodau"],
        ["reconciliation-demands"] = ["begging me to come back", "begged me to come back", "wants me back", "asked me to come back", "asking me to come back"],
        ["sexualised-contact"] = ["sexual messages", "sexual comments", "sexual remarks", "obscene messages", "obscene calls"],
        ["sexual-images-sent"] =
        [
            "dick pic", "dick pics", "sent sexual pictures", "sent sexual photos", "sent me sexual pictures", "sent me sexual photos", "sent nudes", "sent me nudes",
            "cyberflashing",
        ],
        ["unwanted-calls"] = ["calls", "call", "phone calls", "phone call", "called", "phoned", "rang", "missed calls", "galwadau", "galwadau ffôn", "ffonio"],
        ["silent-calls"] = ["silent call", "hang-ups", "galwadau mud"],
        ["unwanted-messages"] =
        [
            "messages", "message", "texts", "text", "texted", "text messages", "emails", "email", "emailed", "voicemail", "voicemails", "negeseuon", "negeseuon testun",
            "e-byst",
        ],
        ["unwanted-letters"] = ["letters", "letter", "cards", "card", "llythyrau", "llythyr"],
        ["social-media-contact"] = ["social media", "facebook message", "instagram message", "friend request", "cyfryngau cymdeithasol"],
        ["contact-by-new-account"] = ["new account", "new number", "fake account", "fake profile", "different number", "another number", "another account", "got round the block"],
        ["contact-through-payments"] = ["bank transfer messages", "messages with payments", "payment reference", "sent a penny", "sent me a penny"],
        ["contact-from-custody"] =
        [
            "contact from prison", "calls from prison", "called from prison", "letters from prison", "letter from prison", "wrote from prison", "messages from prison",
        ],
        ["unwanted-approach"] = ["approached me", "came up to me", "walked up to me", "confronted me"],
        ["turning-up-at-home"] = ["came to my house", "came to the house", "came to my home", "at my door", "outside my house"],
        ["turning-up-at-work"] = ["came to my work", "came to work", "at my work"],
        ["turning-up-elsewhere"] = ["turned up", "showed up", "came to the gym", "came to my gym", "at the school gate"],
        ["joining-activities"] = ["joined my gym", "joined my class", "joined my club", "joined my church"],
        ["contacting-third-parties"] =
        [
            "contacted my family", "contacted my friends", "contacted my mother", "contacted my mum", "contacted my boss", "contacted my work", "called my mum",
            "called my mother", "messaged my friends", "messaged my family",
        ],
        ["leaving-items"] = ["left things", "left something", "left a note", "left a note on my car"],
        ["moving-near"] = ["moved near me", "moved nearby", "moved in nearby", "moved next door", "moved to my street", "moved closer"],
        ["following"] = ["followed", "followed me", "followed home", "dilyn", "fy nilyn"],
        ["loitering"] = ["hanging around", "waiting outside", "waited outside", "loetran"],
        ["watching"] = ["watched", "watched me", "spying", "spied", "gwylio", "ysbïo"],
        ["driving-past"] = ["drove past", "drive past", "drive-by", "walked past"],
        ["tracking-location"] = ["tracker", "airtag", "gps tracker", "tracking", "tracker on my car", "tracked my phone", "tracking my phone"],
        ["monitoring-communications"] = ["spyware", "stalkerware", "read my messages", "reads my messages", "reading my messages", "listening to my calls"],
        ["covert-recording"] =
        [
            "hidden camera", "filmed me", "filming me", "photographed me", "taking photos of me", "took photos of me", "recorded me", "recording me", "secretly filmed",
            "bugged",
        ],
        ["gathering-information"] = ["asking about me", "asked about me", "asking people about me", "finding out about me", "looked me up", "private detective"],
        ["account-intrusion"] = ["hacked", "hacked account", "hacking", "hacked my account", "hacked my email", "hacked my phone", "changed my passwords", "logged into my account"],
        ["home-intrusion"] = ["break-in", "broke in", "break in", "burglary", "tried to break in", "tried the door", "got into my house", "let himself in", "let herself in"],
        ["trespass"] = ["in my garden", "in my back garden", "in the garden", "in my shed"],
        ["theft-of-belongings"] = ["theft", "stole", "dwyn", "stole my things", "took my things", "stole my keys", "took my keys"],
        ["mail-interference"] = ["opened my post", "opened my mail", "stole my post", "stole my mail", "took my parcel", "redirected my post"],
        ["impersonation"] = ["pretended to be me", "pretending to be me", "identity theft", "account in my name", "profile in my name"],
        ["publishing-material"] = ["posted about me", "posts about me", "posting about me", "posted photos of me", "posted pictures of me"],
        ["publishing-private-details"] = ["doxxed", "doxed", "doxxing", "doxing", "posted my address", "posted my number"],
        ["sharing-intimate-images"] = ["revenge porn", "shared nudes", "shared my nudes", "shared intimate photos", "shared intimate pictures", "posted nudes"],
        ["synthetic-intimate-images"] = ["deepfake", "deepfakes", "fake nudes", "fake nude", "ai nudes", "fake intimate images"],
        ["spreading-allegations"] = ["rumours", "rumors", "gossip", "lies about me", "spreading lies", "false accusations", "slander"],
        ["malicious-complaints"] =
        [
            "false complaint", "false complaints", "complained to my employer", "complained to my boss", "reported me to my employer", "reported me to social services",
        ],
        ["abusive-litigation"] = ["took me to court", "taking me to court", "sued me"],
        ["hoax-emergency-calls"] = ["swatting", "swatted", "hoax call", "hoax calls", "false 999 call", "false 999 calls", "sent the police to my house"],
        ["unwanted-orders"] = ["pizzas", "unwanted pizza", "unwanted deliveries", "taxis i did not order", "ordered things in my name", "signed me up"],
        ["withholding-belongings"] = ["kept my things", "keeps my things", "keeping my things", "will not give my things back", "won't give my things back", "refuses to return my things"],
        ["verbal-abuse"] = ["abuse", "shouting", "shouted", "insults", "cam-drin geiriol"],
        ["intimidating-conduct"] = ["intimidation", "intimidated me", "blocked my way", "blocked my path", "stared at me", "squared up to me", "made gestures at me"],
        ["harassing-third-parties"] =
        [
            "harassed my family", "harassed my friends", "harassed my mother", "harassed my mum", "harassed my partner", "harassing my family", "harassing my friends",
        ],
        ["using-proxies"] = ["through friends", "through a friend", "got friends to contact me", "sent a friend", "messages through other people"],
        ["using-children"] = ["through the children", "through the kids", "through my children", "through our children", "used the children", "used the kids"],
        ["sabotage"] = ["got me sacked", "got me fired", "tried to get me sacked", "tried to get me fired", "sabotaged my work", "cancelled my booking", "cancelled my bookings"],
        ["disturbing-objects"] = ["dead animal", "dead flowers", "funeral wreath", "wreath", "bullet in the post", "sent a bullet"],
        ["other-unwanted-conduct"] = ["other", "arall"],
        ["implied-threat"] = ["veiled threat", "veiled threats", "hinted threat", "you'll be sorry", "you will be sorry", "i know where you live"],
        ["threat-of-harm"] =
        [
            "threatened to hurt me", "threatened to hit me", "threatened to beat me", "said he would hurt me", "said she would hurt me",
        ],
        ["threat-to-kill"] = ["threatened to kill", "threatened to kill me", "death threat", "death threats"],
        ["threat-to-third-party"] =
        [
            "threatened my family", "threatened my partner", "threatened my boyfriend", "threatened my girlfriend", "threatened my children", "threatened my friend",
            "threatened my mother", "threatened to hurt my family",
        ],
        ["threat-of-suicide"] =
        [
            "threatened suicide", "suicide threat", "suicide threats", "threatened to kill himself", "threatened to kill herself", "said he would kill himself",
            "said she would kill herself",
        ],
        ["self-harm"] = ["self harm", "self harmed", "hurt himself", "hurt herself", "cut himself", "cut herself", "took an overdose", "suicide attempt"],
        ["threat-to-expose"] =
        [
            "blackmail", "blackmailed", "blackmailed me", "sextortion", "threatened to share my photos", "threatened to share photos", "threatened to post my photos",
            "threatened to share nudes", "threatened to tell everyone", "threatened to expose me",
        ],
        ["threat-with-weapon"] =
        [
            "threatened with a knife", "threatened me with a knife", "threatened me with a gun", "pulled a knife", "pulled a knife on me", "held a knife", "showed a knife",
            "showed me a knife", "pointed a gun at me",
        ],
        ["finality-talk"] =
        [
            "nothing left to lose", "nothing to lose", "if i can't have you no one can", "if i cannot have you nobody will",
            "we will die together", "we'll die together", "said goodbye for good",
        ],
        ["attack-preparation"] = ["preparing an attack", "planning an attack", "bought a knife", "bought a weapon", "bought a gun", "bought petrol"],
        ["property-damage"] =
        [
            "damage", "vandalism", "criminal damage", "smashed window", "difrod", "smashed my window", "broke my window", "damaged my car", "scratched my car",
            "keyed my car", "slashed tyres", "slashed my tyres",
        ],
        ["vehicle-tampering"] =
        [
            "cut my brakes", "cut the brakes", "brakes cut", "loosened wheel nuts", "loosened my wheel nuts", "tampered with my car", "tampered with the car",
            "sugar in the tank",
        ],
        ["harm-to-pets"] = ["hurt pet", "hurt my pet", "killed pet"],
        ["physical-assault"] = ["assault", "assaulted", "hit me", "punched me", "ymosodiad", "attacked me", "kicked me", "slapped me", "pushed me", "beat me up", "spat at me"],
        ["sexual-assault"] = ["rape", "raped", "raped me", "groped", "groped me", "sexually assaulted", "sexually assaulted me"],
        ["strangulation"] =
        [
            "strangled", "choked", "strangled me", "choked me", "choking", "strangling", "hands round my neck", "hands around my neck", "hands round my throat",
            "hands around my throat", "smothered me",
        ],
        ["assault-on-third-party"] =
        [
            "assaulted my partner", "assaulted my friend", "hit my friend", "hit my partner", "hit my boyfriend", "hit my girlfriend", "hit my mother", "hit my son",
            "hit my daughter", "attacked my friend", "attacked my partner",
        ],
        ["abduction"] = ["kidnap", "kidnapped", "kidnapped me", "abducted", "abducted me", "locked me in", "would not let me leave", "wouldn't let me leave", "held me against my will"],
        ["arson"] = ["fire", "set fire"],
        ["use-of-weapon"] = ["stabbed", "stabbed me", "stabbing", "shot at me", "shot me", "attacked me with a knife", "acid attack"],
    };

    internal static IEnumerable<string> Of(Behaviour behaviour) => ByCode.GetValueOrDefault(behaviour.Code, []);
}
