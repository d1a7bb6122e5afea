namespace RiskAssessment.Import.Coding;

/// <summary>Decides of each match whether its words say that it happened.</summary>
internal sealed class Surroundings(LexiconWords known, Reading reading)
{
    private readonly Voices _voices = new(known, reading);

    internal Bearing Of(Match match)
    {
        var speaker = _voices.Of(match.First);
        if (speaker is Actor.Writer or Actor.Bystander || (speaker != Actor.Person && IsAsked(match)))
            return Bearing.Nothing;
        return match.Pattern.Language == "cy"
            ? new WelshClause(known, reading, match, speaker).Bearing()
            : new EnglishClause(known, reading, match, speaker).Bearing();
    }

    /// <summary>Whether it stands in a question that can be answered with no.</summary>
    private bool IsAsked(Match match)
    {
        var words = reading.Words;
        var last = match.After - 1;
        while (last + 1 < words.Length && words[last + 1].Before != Pause.Sentence)
            last++;
        var end = words[last].End;
        while (end < reading.Text.Length && !char.IsLetterOrDigit(reading.Text[end]) && reading.Text[end] != '?')
            end++;
        if (end == reading.Text.Length || reading.Text[end] != '?')
            return false;
        var first = match.First;
        while (first > 0 && words[first].Before != Pause.Sentence)
            first--;
        return known.Set("asking").Contains(words[first].Key);
    }
}
