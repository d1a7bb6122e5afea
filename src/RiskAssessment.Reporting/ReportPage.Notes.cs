using static RiskAssessment.Reporting.Html;

namespace RiskAssessment.Reporting;

/// <summary>What stands under actions.</summary>
internal sealed partial class ReportPage
{
    private bool HasNotes => report.Notes is { } notes && (notes.Contains(ActionNote.UnderNoAction) || report.Actions.Any(action => notes.Contains(action.Rule.Code)));

    private void WriteNotes(IEnumerable<ActionNote> notes)
    {
        Line("<ul class=\"notes\">");
        foreach (var note in notes)
        {
            var title = note.Title is { } about ? $"<strong>{Any(about)}</strong>" : null;
            var reach = string.Join(", ", new[] { Phone(note.Phone), Web(note.Web) }.OfType<string>());
            var lines = string.Join(" ", note.Lines.Select(Any));
            Line($"<li>{string.Join(": ", new[] { title, reach }.Where(part => !string.IsNullOrEmpty(part)))} <span class=\"more\">{lines}</span></li>");
        }
        Line("</ul>");
    }

    /// <summary>A number is a link only if it is nothing but one, so that no other address can be.</summary>
    private static string? Phone(string? number)
    {
        if (number is null)
            return null;
        var digits = new string([.. number.Where(letter => letter is >= '0' and <= '9')]);
        var isNumber = digits.Length is >= 3 and <= 15 && number.All(letter => letter is >= '0' and <= '9' or ' ' or '(' or ')' or '-' or '+') && number.LastIndexOf('+') <= 0;
        return isNumber ? $"<a href=\"tel:{(number[0] == '+' ? "+" : "")}{digits}\">{Escaped(number)}</a>" : Free(number);
    }

    /// <summary>An address is a link only where it is encrypted and says plainly where it leads.</summary>
    private static string? Web(Uri? address)
    {
        if (address is null)
            return null;
        var text = Escaped(address.AbsoluteUri);
        return address.UserInfo.Length == 0 && address.Scheme == Uri.UriSchemeHttps ? $"<a href=\"{text}\" rel=\"noopener noreferrer\">{text}</a>" : text;
    }

    /// <summary>A text in its language; a plain one is somebody's own words.</summary>
    private string Any(LocalizedText text) => text.LanguageFor(report.Language).Length == 0 ? Free(Say(text)) : Text(text);
}
