using System.Runtime.InteropServices;

namespace RiskAssessment.Native;

/// <summary>Bytes that a caller owns: <c>ra_text</c> of the header. A zero byte that is not counted follows them.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeText
{
    internal byte* Bytes;
    internal nuint Length;

    internal static NativeText Of(ReadOnlySpan<byte> utf8)
    {
        var bytes = (byte*)NativeMemory.Alloc((nuint)utf8.Length + 1);
        utf8.CopyTo(new Span<byte>(bytes, utf8.Length));
        bytes[utf8.Length] = 0;
        return new NativeText { Bytes = bytes, Length = (nuint)utf8.Length };
    }

    internal static void Free(NativeText* text)
    {
        NativeMemory.Free(text->Bytes);
        *text = default;
    }
}
