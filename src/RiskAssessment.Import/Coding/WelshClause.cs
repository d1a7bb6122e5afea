namespace RiskAssessment.Import.Coding;

/// <summary>Reads the Welsh words around a match: the verb stands first, and "ddim" may come after it.</summary>
internal sealed class WelshClause(LexiconWords known, Reading reading, Match match, Actor speaker)
{
    private const int Farthest = 12;
    private const int After = 3;

    private readonly Word[] _words = reading.Words;

    internal Bearing Bearing()
    {
        var (isDenied, isNeutral, isNear, isFuture, isThreatened, isAsked) = (false, false, true, false, false, false);
        var actor = Actor.Unknown;
        for (var i = match.First - 1; i >= Math.Max(0, match.First - Farthest) && !reading.BeginsClause(i + 1); i--)
        {
            if (In("peth-wedyn", i) || _words[i + 1].Before == Pause.Comma)
                break;
            isNeutral |= In("peth-niwtral", i);
            isDenied |= IsDenial(i) && !isNeutral;
            isAsked |= _words[i].Key is "oedd" or "yw" or "ydy" or "fu" or "wnaeth" or "os" && i > 0 && _words[i - 1].Key == "a";
            if (In("peth-amodol", i) || (isAsked && _words[i].Key.Contains("ofyn", StringComparison.Ordinal)))
                return Coding.Bearing.Nothing;
            isFuture |= In("peth-dyfodol", i);
            isThreatened |= _words[i].Key.Contains("ygwth", StringComparison.Ordinal) || _words[i].Key.Contains("ygyth", StringComparison.Ordinal);
            isThreatened |= In("peth-dweud", i) && isFuture;
            if (actor == Actor.Unknown)
                actor = ActorAt(i, isNear);
            isNear &= In("peth-cadwyn", i);
        }
        if (isDenied || IsDeniedAfter())
            return Coding.Bearing.Nothing;
        if (HasOtherSubject())
            return Coding.Bearing.Nothing;
        if (match.Pattern.Kind == PatternKind.Act && (actor == Actor.Bystander || (actor == Actor.Writer && speaker != Actor.Person)))
            return Coding.Bearing.Nothing;
        return isThreatened && match.Section.Behaviour.Cluster != BehaviourCluster.Threat ? Coding.Bearing.Threatened : Coding.Bearing.Counts;
    }

    private Actor ActorAt(int i, bool isNear) =>
        In("peth-fi", i) || _words[i].Key is [_, _, .., 'a', 'i', 's'] ? Actor.Writer
        : In("peth-ef", i) ? Actor.Person
        : isNear && In("bystander", i) ? (i > 0 && _words[i - 1].Key is "ei" or "eu" ? Actor.Person : Actor.Bystander)
        : Actor.Unknown;

    private bool IsDenial(int i) =>
        (In("peth-nid", i) || (_words[i].Key == "ni" && (i == 0 || reading.BeginsClause(i)))) && !(i + 1 < match.First && _words[i + 1].Key is "ond" or "unig")
        || (_words[i].Key == "heb" && match.First - i <= 2 && !In("peth-heb", i + 1));

    private bool IsDeniedAfter()
    {
        for (var i = match.First + 1; i < Math.Min(_words.Length, match.First + 1 + After) && !reading.BeginsClause(i); i++)
            if (_words[i].Key is "ddim" or "mo" or "mohona" or "mohonof" or "monof" or "monaf" && _words[Math.Min(i + 1, _words.Length - 1)].Key != "ond")
                return i >= match.After || match.Pattern.Kind == PatternKind.Act;
        return false;
    }

    /// <summary>The subject stands behind the verb: the policeman came, or my sister did.</summary>
    private bool HasOtherSubject()
    {
        var (subject, left) = (match.First + 1, match.After - match.First);
        return left > 2 && match.Pattern.Kind == PatternKind.Act
            && (In("peth-swyddog", subject)
                || (left > 3 && _words[subject].Key is "fy" or "ein" or "y" or "yr" && (In("bystander", subject + 1) || In("peth-swyddog", subject + 1))
                    && !match.Section.Behaviour.Attributes.HasFlag(BehaviourAttributes.ThirdParty)));
    }

    private bool In(string set, int word) => known.Set(set).Contains(_words[word].Key);
}
