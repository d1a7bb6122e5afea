namespace RiskAssessment.Referral;

/// <summary>Files of this package.</summary>
internal static class Resources
{
    internal static byte[] Bytes(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)!;
        using var read = new MemoryStream();
        stream.CopyTo(read);
        return read.ToArray();
    }

    internal static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Resources).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
