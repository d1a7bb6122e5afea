using System.Runtime.InteropServices;

namespace RiskAssessment.Native.Tests;

/// <summary>Calls the C functions through their addresses, and reads what they return.</summary>
internal static unsafe class Library
{
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

    internal static (CallStatus Status, byte[] Result) Assess(nint engine, byte[] caseFile, long now = NoSpecialDay, string? language = null)
    {
        NativeText result;
        CallStatus status;
        var tag = Marshal.StringToCoTaskMemUTF8(language);
        fixed (byte* bytes = NonEmpty(caseFile))
            status = AssessAt(engine, bytes, (nuint)caseFile.Length, now, (byte*)tag, &result);
        Marshal.FreeCoTaskMem(tag);
        return (status, Taken(&result));
    }

    internal static CallStatus AssessAt(nint engine, byte* caseFile, nuint length, long now, byte* language, NativeText* result) =>
        ((delegate* unmanaged[Cdecl]<nint, byte*, nuint, long, byte*, NativeText*, CallStatus>)&Exports.Assess)(engine, caseFile, length, now, language, result);

    internal static void Free(nint engine) => ((delegate* unmanaged[Cdecl]<nint, void>)&Exports.FreeEngine)(engine);

    internal static void FreeText(NativeText* text) => ((delegate* unmanaged[Cdecl]<NativeText*, void>)&Exports.FreeText)(text);

    internal static byte[] Taken(NativeText* text)
    {
        var bytes = new ReadOnlySpan<byte>(text->Bytes, (int)text->Length).ToArray();
        FreeText(text);
        return bytes;
    }

    /// <summary>A pinned empty array is null, which has another meaning for the functions.</summary>
    private static byte[]? NonEmpty(byte[]? bytes) => bytes is [] ? [0] : bytes;
}
