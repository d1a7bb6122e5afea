using System.Runtime.InteropServices;

namespace RiskAssessment.Native.Tests;

/// <summary>Calls the C functions through their addresses, and reads what they return.</summary>
internal static unsafe class Library
{
    private delegate CallStatus CallWithFile(byte* bytes, nuint length, byte* text, NativeText* result);

    private delegate CallStatus CallWithText(byte* text);

    internal const long NoSpecialDay = 1_700_000_000_000;

    internal static string Version => Marshal.PtrToStringUTF8((nint)((delegate* unmanaged[Cdecl]<byte*>)&Exports.Version)())!;

    internal static (CallStatus Status, nint Engine, byte[] Problems) Create(byte[]? instrument)
    {
        nint engine = 0;
        NativeText problems;
        CallStatus status;
        fixed (byte* bytes = NonEmpty(instrument))
            status = CreateAt(bytes, (nuint)(instrument?.Length ?? 0), &engine, &problems);
        return (status, engine, Taken(&problems));
    }

    internal static CallStatus CreateAt(byte* instrument, nuint length, nint* engine, NativeText* problems) =>
        ((delegate* unmanaged[Cdecl]<byte*, nuint, nint*, NativeText*, CallStatus>)&Exports.CreateEngine)(instrument, length, engine, problems);

    internal static (CallStatus Status, byte[] Result) Assess(nint engine, byte[] caseFile, long now = NoSpecialDay, string? language = null) =>
        With(caseFile, language, (bytes, length, tag, result) => AssessAt(engine, bytes, length, now, tag, result));

    internal static CallStatus AssessAt(nint engine, byte* caseFile, nuint length, long now, byte* language, NativeText* result) =>
        ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, byte*, NativeText*, CallStatus>)&Exports.Assess)(engine, caseFile, length, now, language, result);

    internal static (CallStatus Status, byte[] Result) AssessAsKnown(nint engine, byte[] caseFile, long asOf, long knownAt = Call.NotGiven, string? language = null) =>
        With(caseFile, language, (bytes, length, tag, result) =>
            ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, long, byte*, NativeText*, CallStatus>)&Exports.AssessAt)(engine, bytes, length, asOf, knownAt, tag, result));

    internal static (CallStatus Status, byte[] Result) Trajectories(nint engine, byte[] caseFile, long asOf, long knownAt = Call.NotGiven) =>
        With(caseFile, null, (bytes, length, _, result) =>
            ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, long, NativeText*, CallStatus>)&Exports.Trajectories)(engine, bytes, length, asOf, knownAt, result));

    internal static (CallStatus Status, byte[] Result) Compare(nint engine, byte[] caseFile, long earlier, long later) =>
        With(caseFile, null, (bytes, length, _, result) =>
            ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, long, NativeText*, CallStatus>)&Exports.Compare)(engine, bytes, length, earlier, later, result));

    internal static (CallStatus Status, byte[] Result) WhyNot(nint engine, byte[] caseFile, long asOf, string? level, long knownAt = Call.NotGiven, string? language = null) =>
        With(caseFile, level, (bytes, length, word, result) => WithText(language, tag =>
            ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, long, byte*, byte*, NativeText*, CallStatus>)&Exports.WhyNot)(engine, bytes, length, asOf, knownAt, word, tag, result)));

    internal static (CallStatus Status, byte[] Result) Judgements(nint engine, byte[] history, long asOf, long knownAt = Call.NotGiven, string? language = null) =>
        With(history, language, (bytes, length, tag, result) =>
            ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, long, byte*, NativeText*, CallStatus>)&Exports.Judgements)(engine, bytes, length, asOf, knownAt, tag, result));

    internal static (CallStatus Status, byte[] Result) Review(nint engine, byte[] caseFile, long now) =>
        With(caseFile, null, (bytes, length, _, result) =>
            ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, NativeText*, CallStatus>)&Exports.Review)(engine, bytes, length, now, result));

    internal static (CallStatus Status, byte[] Result) Report(
        nint engine, byte[] caseFile, long asOf, long knownAt = Call.NotGiven, string? view = null, string? marking = null, string? language = null) =>
        With(caseFile, view, (bytes, length, who, result) => WithText(marking, mark => WithText(language, tag =>
            ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, long, byte*, byte*, byte*, NativeText*, CallStatus>)&Exports.Report)(
                engine, bytes, length, asOf, knownAt, who, mark, tag, result))));

    /// <summary>Null for the history or the event is a null pointer.</summary>
    internal static (CallStatus Status, byte[] Result) Append(nint engine, byte[]? history, byte[]? one, nuint nullLength = 0) =>
        With(history, null, (bytes, length, _, result) =>
        {
            fixed (byte* given = NonEmpty(one))
            {
                return ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, byte*, nuint, NativeText*, CallStatus>)&Exports.Append)(
                    engine, bytes, history is null ? nullLength : length, given, (nuint)(one?.Length ?? 0), result);
            }
        });

    internal static (CallStatus Status, byte[] Result) Judge(nint engine, byte[] history, long recorded, string? by, string? level, string? why = null, int beforeSeeing = 0) =>
        With(history, by, (bytes, length, who, result) => WithText(level, word => WithText(why, reason =>
            ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, byte*, byte*, byte*, int, NativeText*, CallStatus>)&Exports.Judge)(
                engine, bytes, length, recorded, who, word, reason, beforeSeeing, result))));

    internal static (CallStatus Status, byte[] Result) Countersign(nint engine, byte[] history, long recorded, string? by, int agrees, string? why) =>
        With(history, by, (bytes, length, who, result) => WithText(why, reason =>
            ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, byte*, int, byte*, NativeText*, CallStatus>)&Exports.Countersign)(
                engine, bytes, length, recorded, who, agrees, reason, result)));

    internal static void Free(nint engine) => ((delegate* unmanaged[Cdecl]<nint, void>)&Exports.FreeEngine)(engine);

    internal static void FreeText(NativeText* text) => ((delegate* unmanaged[Cdecl]<NativeText*, void>)&Exports.FreeText)(text);

    internal static byte[] Taken(NativeText* text)
    {
        var bytes = new ReadOnlySpan<byte>(text->Bytes, (int)text->Length).ToArray();
        FreeText(text);
        return bytes;
    }

    private static (CallStatus Status, byte[] Result) With(byte[]? file, string? text, CallWithFile call)
    {
        NativeText result;
        CallStatus status;
        fixed (byte* bytes = NonEmpty(file))
        {
            var (start, into) = ((nint)bytes, (nint)(&result));
            status = WithText(text, given => call((byte*)start, (nuint)(file?.Length ?? 0), given, (NativeText*)into));
        }
        return (status, Taken(&result));
    }

    private static CallStatus WithText(string? text, CallWithText call)
    {
        var given = Marshal.StringToCoTaskMemUTF8(text);
        var status = call((byte*)given);
        Marshal.FreeCoTaskMem(given);
        return status;
    }

    /// <summary>A pinned empty array is null, which has another meaning for the functions.</summary>
    private static byte[]? NonEmpty(byte[]? bytes) => bytes is [] ? [0] : bytes;
}
