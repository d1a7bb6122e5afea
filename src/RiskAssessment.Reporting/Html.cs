using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace RiskAssessment.Reporting;

/// <summary>
/// Texts on their way into a page: each is made printable and escaped, so that no text can be markup. This file is compiled into every package that writes pages (decision 11).
/// </summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Escaped(string text) => Encoder.Encode(PrintableText.Of(text));

    /// <summary>A text that people wrote: in an unknown language, which may be written from right to left.</summary>
    internal static string Free(string text) => $"<bdi lang=\"und\">{Escaped(text)}</bdi>";

    /// <summary>The beginning of a page that runs nothing and loads nothing, up to its body.</summary>
    /// <param name="language">The language of the page.</param>
    /// <param name="title">The title, escaped.</param>
    /// <param name="style">The style sheet.</param>
    internal static string Head(string language, string title, string style) => string.Join(
        "\n",
        $"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">",
        $"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n");

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
