using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace RiskAssessment.Native;

/// <summary>What every call does: check and convert its arguments, work, and hand over the text, whatever happens.</summary>
internal static unsafe class Call
{
    /// <summary><c>RA_NOT_GIVEN</c> of the header.</summary>
    internal const long NotGiven = long.MinValue;

    private const string TooLarge = "SRA0008";

    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Does the work of a call. Nothing is thrown.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An exception that crosses into C ends the host's process.")]
    internal static CallStatus Guarded(NativeText* text, Func<byte[]> work)
    {
        if (text != null)
            *text = default;
        try
        {
            return Hand(CallResult.Of(work), text);
        }
        catch (Exception exception)
        {
            return Report(exception, text);
        }
    }

    /// <summary>The same for work that needs an engine and somewhere to put its result.</summary>
    internal static CallStatus With(nint engine, NativeText* result, Func<Engine, byte[]> work) => result == null
        ? CallStatus.WrongCall
        : Guarded(result, () => work(OpenEngines.TryFind(engine, out var open) ? open : throw new WrongCallException("'engine' is not an open handle.")));

    /// <summary>The same for work on a case.</summary>
    internal static CallStatus About(nint engine, byte* caseFile, nuint length, NativeText* result, Func<GivenCase, byte[]> work) =>
        With(engine, result, open => work(open.Read(Bytes(caseFile, length, "case_file"))));

    /// <summary>The same for work on a case as of an instant and as known at one.</summary>
    internal static CallStatus About(nint engine, byte* caseFile, nuint length, long asOf, long knownAt, NativeText* result, Func<GivenCase, byte[]> work) =>
        About(engine, caseFile, length, result, given => work(given.At(Optional(asOf, "as_of_unix_ms"), Optional(knownAt, "known_at_unix_ms"))));

    internal static ReadOnlySpan<byte> Bytes(byte* bytes, nuint length, string name) =>
        bytes == null ? throw new WrongCallException($"'{name}' is null.")
        : length > Bounds.FileBytes ? throw new InvalidInputException([new(TooLarge, "$", $"'{name}' has more than {Bounds.FileBytes} bytes.")])
        : new ReadOnlySpan<byte>(bytes, (int)length);

    internal static DateTimeOffset Instant(long unixMilliseconds, string name) => unixMilliseconds >= Earliest && unixMilliseconds <= Latest
        ? DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds)
        : throw new WrongCallException($"'{name}' is not within the years 1 to 9999.");

    internal static string? Text(byte* text) => Marshal.PtrToStringUTF8((nint)text);

    internal static string Language(byte* language) => Text(language) ?? "en";

    internal static string Needed(byte* text, string name) => Text(text) ?? throw new WrongCallException($"'{name}' is null.");

    /// <summary>A level that is not lower than another one; <see langword="null"/> for a null pointer.</summary>
    internal static RiskLevel? Level(byte* level, RiskLevel lowest) => Text(level) switch
    {
        null => null,
        "standard" when lowest == RiskLevel.Standard => RiskLevel.Standard,
        "medium" => RiskLevel.Medium,
        "high" => RiskLevel.High,
        _ => throw new WrongCallException($"'level' is not one of: {(lowest == RiskLevel.Standard ? "standard, " : "")}medium, high."),
    };

    internal static SharingView View(byte* view) =>
        Text(view) is not { } code ? SharingView.Full
        : SharingView.TryGet(code, out var known) ? known
        : throw new WrongCallException($"'view' is not null or one of: {string.Join(", ", SharingView.All.Select(one => one.Code))}.");

    private static DateTimeOffset? Optional(long unixMilliseconds, string name) => unixMilliseconds == NotGiven ? null : Instant(unixMilliseconds, name);

    private static CallStatus Hand(CallResult result, NativeText* text)
    {
        if (text != null && result.Utf8.Length > 0)
            *text = NativeText.Of(result.Utf8);
        return result.Status;
    }

    private static CallStatus Report(Exception exception, NativeText* text)
    {
        try
        {
            return Hand(CallResult.OurFault(exception), text);
        }
        catch (OutOfMemoryException)
        {
            return CallStatus.OurFault;
        }
    }
}
