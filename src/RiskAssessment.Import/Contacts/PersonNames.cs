using PhoneNumbers;

namespace RiskAssessment.Import.Contacts;

/// <summary>Compares numbers, addresses and names of persons as people, phones and apps write them.</summary>
internal sealed class PersonNames
{
    private const int FewestDigits = 6;
    private const int MostDigits = 20;
    private const int LongestNumber = 40;

    private static readonly HashSet<string> Withheld = Keys(
        "", "withheld", "private", "private number", "private caller", "no caller id", "no number", "unknown", "unknown caller", "unknown number", "anonymous", "unavailable", "hidden",
        "blocked", "number withheld", "caller withheld", "restricted", "payphone", "null", "none", "na", "not available", "rhif cudd", "anhysbys", "unbekannt", "privat", "desconocido", "inconnu");

    /// <summary>What apps call the owner of a phone or account. Such words that are also names of people, such as the Turkish ben, are not in it.</summary>
    private static readonly HashSet<string> Owner = Keys("me", "you", "myself", "ich", "du", "yo", "tú", "moi", "vous", "io", "eu", "você", "ik", "jag", "ja");

    private readonly PhoneNumberUtil _numbers = PhoneNumberUtil.GetInstance();
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly string _region;

    /// <summary>Numbers without a country code are of the country of the time zone.</summary>
    internal PersonNames(TimeZoneInfo zone) => _region = ZoneCountry.Of(zone);

    /// <summary>Whether a number is one of the words or codes for a number that was not shown.</summary>
    internal static bool IsWithheld(string number) => number.Trim() is "-1" or "-2" or "-3" || Withheld.Contains(Wording.Key(number));

    /// <summary>Whether this is what an app calls the owner of the phone or account.</summary>
    internal static bool IsOwner(string name) => Owner.Contains(Wording.Key(name));

    /// <summary>Whether a spreadsheet turned a number into one like 4.4770E+11, so that digits of it are lost.</summary>
    internal static bool IsSpoiled(string number)
    {
        var at = number.IndexOf("E+", StringComparison.OrdinalIgnoreCase);
        return at > 0 && number[..at].All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',') && number.Length > at + 2 && number[(at + 2)..].All(char.IsAsciiDigit);
    }

    /// <summary>A key that is the same for the same number, address or name written in different ways.</summary>
    internal string Key(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
            _keys[name] = key = NewKey(name);
        return key;
    }

    private string NewKey(string name)
    {
        if (name.Contains('@', StringComparison.Ordinal))
            return Address(name);
        if (!IsNumber(name))
            return Wording.Key(name) is { Length: > 0 } key ? key : name.Trim();
        try
        {
            var number = _numbers.Parse(name, _region);
            if (_numbers.IsPossibleNumber(number))
                return _numbers.Format(number, PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            // A number of no country, such as one of a network.
        }
        return string.Concat(name.Where(char.IsAsciiDigit));
    }

    /// <summary>The address of "Name &lt;name@example.org&gt;" and "mailto:name@example.org".</summary>
    private static string Address(string name)
    {
        var open = name.LastIndexOf('<');
        var close = name.LastIndexOf('>');
        var address = open >= 0 && close > open ? name[(open + 1)..close] : name;
        var scheme = address.IndexOf("mailto:", StringComparison.OrdinalIgnoreCase);
        return (scheme >= 0 ? address[(scheme + "mailto:".Length)..] : address).Trim().ToUpperInvariant();
    }

    private static bool IsNumber(string name) =>
        name.Length <= LongestNumber && name.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits
        && name.All(letter => char.IsAsciiDigit(letter) || char.IsWhiteSpace(letter) || letter is '+' or '-' or '(' or ')' or '.' or '/' or '\u2011' or '\u202A' or '\u202C');

    private static HashSet<string> Keys(params string[] words) => [.. words.Select(Wording.Key)];
}
