using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskAssessment.Json;

/// <summary>How every file of this library is written: UTF-8, compact, and only what must be escaped is.</summary>
internal static class JsonOutput
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>What is written.</summary>
    internal static byte[] Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        using var buffer = new RentedBuffer();
        Write(buffer, value, write);
        return buffer.Written.ToArray();
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    internal static void To<T>(Stream stream, T value, Action<Utf8JsonWriter, T> write)
    {
        using var buffer = new RentedBuffer();
        Write(buffer, value, write);
        buffer.CopyTo(stream);
    }

    private static void Write<T>(RentedBuffer buffer, T value, Action<Utf8JsonWriter, T> write)
    {
        using var json = new Utf8JsonWriter(buffer, Options);
        write(json, value);
    }
}
