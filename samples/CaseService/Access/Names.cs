using System.Buffers;

namespace CaseService;

/// <summary>What may be the id of a case, of a person, or a key of a request: text that needs no escaping in an address, a log or a header.</summary>
internal static class Names
{
    private const int Most = 100;

    private static readonly SearchValues<char> OfCases = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-");
    private static readonly SearchValues<char> OfPersons = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._@-");

    internal static bool IsCaseId(string text) => Is(text, OfCases) && char.IsAsciiLetterOrDigit(text[0]);

    internal static bool IsPersonId(string text) => Is(text, OfPersons);

    internal static bool IsKey(string text) => Is(text, OfCases);

    private static bool Is(string text, SearchValues<char> of) => text.Length is >= 1 and <= Most && !text.AsSpan().ContainsAnyExcept(of);
}
