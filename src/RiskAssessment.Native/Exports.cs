using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RiskAssessment.Json;

namespace RiskAssessment.Native;

/// <summary>The C functions of <c>include/risk-assessment.h</c>, which documents them. They never throw.</summary>
[SuppressMessage("Design", "CA1031", Justification = "An exception that crosses into C ends the host's process.")]
internal static unsafe class Exports
{
    private static readonly long EarliestNow = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long LatestNow = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Never freed: a caller may keep the pointer while the process runs.</summary>
    private static readonly NativeText EngineVersion = NativeText.Of(System.Text.Encoding.ASCII.GetBytes(Assessment.EngineVersion));

    [UnmanagedCallersOnly(EntryPoint = "ra_version", CallConvs = [typeof(CallConvCdecl)])]
    internal static byte* Version() => EngineVersion.Bytes;

    [UnmanagedCallersOnly(EntryPoint = "ra_engine_create", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus CreateEngine(byte* instrument, nuint length, nint* engine, NativeText* problems)
    {
        if (problems != null)
            *problems = default;
        if (engine != null)
            *engine = 0;
        try
        {
            return Hand(
                engine == null ? CallResult.WrongCall("'engine' is null: there is nowhere to put the handle.")
                : instrument == null && length > 0 ? CallResult.WrongCall("'instrument' is null and its length is not 0.")
                : Create(instrument, length, engine),
                problems);
        }
        catch (Exception exception)
        {
            return Report(exception, problems);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "ra_assess", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus Assess(nint engine, byte* caseFile, nuint length, long nowUnixMilliseconds, byte* language, NativeText* result)
    {
        if (result == null)
            return CallStatus.WrongCall;
        *result = default;
        try
        {
            return Hand(
                !OpenEngines.TryFind(engine, out var open) ? CallResult.WrongCall("'engine' is not an open handle.")
                : caseFile == null ? CallResult.WrongCall("'case_file' is null.")
                : nowUnixMilliseconds < EarliestNow || nowUnixMilliseconds > LatestNow ? CallResult.WrongCall("'now_unix_ms' is not within the years 1 to 9999.")
                : open.Assess(Span(caseFile, length), DateTimeOffset.FromUnixTimeMilliseconds(nowUnixMilliseconds), Marshal.PtrToStringUTF8((nint)language) ?? "en"),
                result);
        }
        catch (Exception exception)
        {
            return Report(exception, result);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "ra_engine_free", CallConvs = [typeof(CallConvCdecl)])]
    internal static void FreeEngine(nint engine) => OpenEngines.Close(engine);

    [UnmanagedCallersOnly(EntryPoint = "ra_text_free", CallConvs = [typeof(CallConvCdecl)])]
    internal static void FreeText(NativeText* text)
    {
        if (text != null)
            NativeText.Free(text);
    }

    private static CallResult Create(byte* instrument, nuint length, nint* engine)
    {
        if (instrument == null)
        {
            *engine = OpenEngines.Open(new Engine(StalkingScreen.Versions));
            return new CallResult(CallStatus.Done, []);
        }
        if (!InstrumentJson.TryRead(Span(instrument, length), out var read, out var problems))
            return CallResult.Refused(problems);
        var result = new CallResult(CallStatus.Done, problems.Count == 0 ? [] : ProblemJson.Write(problems));
        *engine = OpenEngines.Open(new Engine([read]));
        return result;
    }

    /// <summary>Limited to a length at which the reader refuses the file as too large, because spans are shorter than size_t.</summary>
    private static ReadOnlySpan<byte> Span(byte* bytes, nuint length) => new(bytes, (int)Math.Min(length, Bounds.FileBytes + 1));

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
