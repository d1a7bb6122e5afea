namespace RiskAssessment.Import.Coding;

/// <summary>Reads the English words in front of a match, back to its subject and to what introduces it.</summary>
internal sealed class EnglishClause(LexiconWords known, Reading reading, Match match, Actor speaker)
{
    private const int Farthest = 40;
    private const int Introduction = 6;
    private const int Report = 14;

    private static readonly Behaviour Exposure = Behaviour.Of("threat-to-expose");

    private readonly Word[] _words = reading.Words;
    private Actor _actor;
    private int _subject = -1;
    private bool _hasOther;
    private bool _isDenied;
    private bool _isPossible;
    private bool _isSupposed;
    private bool _isStopped;
    private bool _isThreatened;
    private bool _isSaid;
    private bool _isFeared;
    private bool _willBe;
    private bool _wouldBe;

    private bool IsThreat => match.Section.Behaviour.Cluster == BehaviourCluster.Threat && match.Section.Threatened is null;

    internal Bearing Bearing()
    {
        var first = GivenFrom();
        var isAct = match.Pattern.Kind == PatternKind.Act || first != match.First;
        if (In("person", match.First))
            (_subject, _actor) = (match.First, Actor.Person);
        else
            WalkBack(first);
        if (_subject >= 0)
        {
            ReadIntroduction();
            if (_wouldBe || _willBe)
                ReadReport();
        }
        if (_isDenied || _isStopped || (_isSupposed && !(IsThreat && _isSaid)))
            return Coding.Bearing.Nothing;
        if (match.Pattern.Kind == PatternKind.Said)
            return _actor == Actor.Writer && _isSaid && IsToldByWriter() ? Coding.Bearing.Nothing : Coding.Bearing.Counts;
        if ((isAct && _actor == Actor.Bystander) || (_actor == Actor.Writer && (isAct || IsOwnVerb(first)) && !IsPassive(first)))
            return Coding.Bearing.Nothing;
        if (IsThreat)
            return _isFeared && (_willBe || _wouldBe || _isPossible) && !_isSaid ? Coding.Bearing.Nothing : Coding.Bearing.Counts;
        if (_isThreatened || ((_willBe || _wouldBe) && _isSaid) || (speaker == Actor.Person && _willBe))
            return Coding.Bearing.Threatened;
        if (_isPossible || (_isFeared && (_willBe || _wouldBe)))
            return Coding.Bearing.Nothing;
        if (_willBe && match.Section.Threatened is { } threatened)
            return threatened == Exposure ? Coding.Bearing.Threatened : Coding.Bearing.Nothing;
        return Coding.Bearing.Counts;
    }

    /// <summary>Things that were sent count by who sent them: the verb in front of the match, if there is one.</summary>
    private int GivenFrom()
    {
        for (var i = match.First - 1; match.Pattern.Kind == PatternKind.Fact && i >= Math.Max(0, match.First - 3) && !reading.BeginsClause(i + 1); i--)
            if (In("giving", i))
                return i;
        return match.First;
    }

    private void WalkBack(int first)
    {
        var (isCrossed, isNear, isNeutral, isPurpose) = (false, true, false, first > 0 && _words[first - 1].Key == "to");
        for (var i = first - 1; i >= Math.Max(0, first - Farthest) && !reading.BeginsClause(i + 1); i--)
        {
            var key = _words[i].Key;
            isCrossed |= _words[i + 1].Before == Pause.Comma && _words[i + 1].Key is not ("or" or "nor");
            if (isCrossed && match.Pattern.Kind == PatternKind.Said)
                break;
            if (IsSubject(i, isCrossed, isNear))
            {
                _subject = i;
                break;
            }
            isNeutral |= In("neutral", i);
            if (!isCrossed)
                ReadAuxiliary(i, first, isNeutral);
            isCrossed |= In("joining", i);
            if (isNear && !isPurpose && !isCrossed && !In("chain", i) && !key.EndsWith("ly", StringComparison.Ordinal))
            {
                isNear = false;
                _actor = Actor.Unknown;
                if (match.Pattern.Kind != PatternKind.Said)
                    _hasOther = true;
            }
        }
        if (_hasOther && _actor == Actor.Writer)
            _actor = Actor.Unknown;
    }

    private bool IsSubject(int i, bool isCrossed, bool isNear)
    {
        var key = _words[i].Key;
        if (key is "i" or "we")
            _actor = speaker == Actor.Person ? Actor.Person : Actor.Writer;
        else if (key == "you" && speaker == Actor.Person && isNear && !isCrossed)
            _actor = Actor.Writer;
        else if (In("person", i) || (isNear && !isCrossed && In("object", i)))
            _actor = Actor.Person;
        else if (isNear && !isCrossed && In("victim", i))
            _actor = Actor.Writer;
        else if (isNear && !isCrossed && IsBystander(i))
            _actor = IsOfPerson(i) ? Actor.Person : Actor.Bystander;
        else
            return false;
        return true;
    }

    /// <summary>Messages of friends and colleagues are not meant; what is graver is, because they may be the person.</summary>
    private bool IsBystander(int i) =>
        In("bystander", i) || (match.Section.Behaviour is { Severity: 1, Cluster: BehaviourCluster.MediatedContact } && In("acquaintance", i));

    /// <summary>His friends act for him.</summary>
    private bool IsOfPerson(int i)
    {
        for (var back = i - 1; back >= Math.Max(0, i - 3); back--)
            if (_words[back].Key is "his" or "their" or "s" || (_words[back].Key == "her" && Array.Exists(_words, word => word.Key is "my" or "me" or "i")))
                return true;
        return false;
    }

    private void ReadAuxiliary(int i, int first, bool isNeutral)
    {
        var key = _words[i].Key;
        if (key.StartsWith("stop", StringComparison.Ordinal) && first - i <= 3 && IsContinuous(first))
            _isStopped |= !IsAskedToStop(i);
        else if (In("not", i) && !isNeutral && _words[i + 1].Key is not ("only" or "just"))
            _isDenied = !_isDenied;
        else if (key == "without" && first - i <= 2)
            _isDenied = !_isDenied;
        else if (In("forbidden", i))
            _isDenied = true;
        else if (key is "if" or "whether" or "unless" or "lest" || (key == "case" && i > 0 && _words[i - 1].Key == "in"))
            _isSupposed = true;
        else if (In("possible", i))
            _isPossible = true;
        _isThreatened |= key.StartsWith("threat", StringComparison.Ordinal) || key is "vowed" or "swore";
        _isFeared |= In("fear", i);
        _isSaid |= In("say", i);
        _willBe |= key is "will" or "shall" or "ill" || (key is "going" or "want" or "wants" or "wanted" or "planning" or "plans" && _words[i + 1].Key == "to" && i + 2 == first);
        _wouldBe |= key == "would";
    }

    /// <summary>Told to stop, or never stops: it did happen.</summary>
    private bool IsAskedToStop(int stop)
    {
        for (var i = stop - 1; i >= Math.Max(0, stop - 5) && !reading.BeginsClause(i + 1); i--)
            if (In("not", i) || In("say", i) || In("asked", i))
                return true;
        return false;
    }

    private void ReadIntroduction()
    {
        for (var i = _subject - 1; i >= Math.Max(0, _subject - Introduction) && !reading.BeginsClause(i + 1); i--)
        {
            var key = _words[i].Key;
            var isNext = i == _subject - 1 || _words[i + 1].Key is "my" or "the" or "a" or "that";
            if (isNext && (key is "if" or "whether" or "unless" or "lest" || (key == "case" && i > 0 && _words[i - 1].Key == "in")))
                _isSupposed = true;
            else if (_words[i + 1].Before == Pause.Comma || (In("joining", i) && key != "that"))
                return;
            else if (In("dream", i))
                _isSupposed = true;
            else if (In("thinking", i) && IsNegated(i))
                _isDenied = true;
            _isFeared |= In("fear", i);
            _isThreatened |= key.StartsWith("threat", StringComparison.Ordinal) || key is "vowed" or "swore";
            _isSaid |= In("say", i) && (!_isSupposed || !In("asked", i));
        }
    }

    /// <summary>A condition may stand between a verb of saying and what is said: he said that if I left he would.</summary>
    private void ReadReport()
    {
        for (var i = _subject - 1; i >= Math.Max(0, _subject - Report) && _words[i + 1].Before < Pause.Sentence; i--)
            if (In("say", i) && !In("asked", i))
                _isSaid = true;
    }

    private bool IsNegated(int i) => (i > 0 && In("not", i - 1)) || (i > 1 && In("not", i - 2));

    private bool IsToldByWriter()
    {
        for (var i = _subject + 1; i < Math.Min(match.First, _subject + 3); i++)
            if (In("tell", i))
                return true;
        return false;
    }

    /// <summary>Whether a thing that was found or suffered begins with a verb that the victim did: "I drove past".</summary>
    private bool IsOwnVerb(int first) => _subject >= 0 && known.IsVerb(_words[first].Key) && !In("receiving", first);

    private bool IsPassive(int first) => first > 0 && _words[first - 1].Key is "was" or "were" or "been" or "being" or "be" or "got" or "getting" or "get";

    private bool IsContinuous(int word) => _words[word].Key.EndsWith("ing", StringComparison.Ordinal);

    private bool In(string set, int word) => known.Set(set).Contains(_words[word].Key);
}
