namespace RiskAssessment.Import.Chats;

/// <summary>What phones write for the two halves of a day.</summary>
internal static class HalfDays
{
    private static readonly HashSet<string> Morning = Keys(
        "am", "vm", "ap", "fm", "de", "öö", "sa", "pd", "dop", "pg", "ص", "قبل الظهر", "ق.ظ", "πμ", "पूर्वाह्न", "पूर्व", "上午", "凌晨", "清晨", "早上", "午夜", "半夜", "in the morning", "오전", "午前", "לפנה״צ", "পূর্বাহ্ণ", "дп", "ก่อนเที่ยง");

    private static readonly HashSet<string> Afternoon = Keys(
        "pm", "nm", "ip", "em", "du", "ös", "ch", "md", "odp", "ptg", "م", "بعد الظهر", "ب.ظ", "μμ", "अपराह्न", "अप", "下午", "中午", "晚上", "傍晚", "in the afternoon", "in the evening", "오후", "午後", "אחה״צ", "অপরাহ্ণ", "пп", "หลังเที่ยง");

    /// <summary>Whether words mean the second half; <see langword="null"/> if they mean neither.</summary>
    internal static bool? IsAfternoon(ReadOnlySpan<char> words)
    {
        if (IsLatin(words))
            return words.IndexOfAny('p', 'P') >= 0;
        var key = Wording.Key(words.ToString());
        return Afternoon.Contains(key) ? true : Morning.Contains(key) ? false : null;
    }

    /// <summary>Whether words are am or pm, with or without dots and blanks.</summary>
    private static bool IsLatin(ReadOnlySpan<char> words)
    {
        foreach (var letter in words)
            if (!(letter is '.' or 'a' or 'A' or 'p' or 'P' or 'm' or 'M' || char.IsWhiteSpace(letter)))
                return false;
        return words.Count('m') + words.Count('M') == 1 && words.Count('a') + words.Count('A') + words.Count('p') + words.Count('P') == 1
            && words.IndexOfAny('m', 'M') > words.IndexOfAny("aApP");
    }

    private static HashSet<string> Keys(params string[] words) => [.. words.Select(Wording.Key)];
}
