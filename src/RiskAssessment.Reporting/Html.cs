using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace RiskAssessment.Reporting;

/// <summary>Texts on their way into a page: each is made printable and escaped, so that no text can be markup.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Escaped(string text) => Encoder.Encode(PrintableText.Of(text));

    /// <summary>A text for the style sheet. Nothing in it can end the text or the style sheet.</summary>
    internal static string Quoted(string text) =>
        $"\"{new string([.. PrintableText.Of(text).Where(letter => letter is not ('\\' or '"' or '<' or '\n'))])}\"";

    /// <summary>A coordinate with one decimal, which has the same digits on every machine.</summary>
    internal static string Number(double value) => Math.Round((decimal)value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A file of this package.</summary>
    internal static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Html).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
