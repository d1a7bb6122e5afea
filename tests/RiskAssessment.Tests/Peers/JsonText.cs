using System.Text;

namespace RiskAssessment.Tests.Peers;

/// <summary>
/// A text and whether it is JSON, by the names that JSONTestSuite uses: y_ must be accepted as JSON, n_ must be refused, and i_ may be either;
/// <see cref="IsJson"/> says which of the two it is here.
/// </summary>
internal sealed record JsonText(string Name, byte[] Utf8)
{
    internal const string Duplicate = "SRA0002";
    internal const string TooDeep = "SRA0009";

    /// <summary>The codes of problems of text that is not JSON: syntax, and bytes that are not UTF-8.</summary>
    internal static readonly string[] NotJson = ["SRA0001", "SRA0010"];

    /// <summary>The texts of JSONTestSuite.</summary>
    internal static JsonText[] Suite =>
        [.. Directory.GetFiles(PeersData.Folder("json-test-suite"), "*.json").Order(StringComparer.Ordinal).Select(file => new JsonText(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)))];

    /// <summary>Texts of this repository for the same rules.</summary>
    internal static JsonText[] Own { get; } =
    [
        .. new (string Name, string Text)[]
        {
            ("y_null", "null"), ("y_true", " true\r\n"), ("y_text", "\"\""), ("y_number", "-0.5e+10"), ("y_zero_with_exponent", "0E1"), ("y_minus_zero", "[-0]"), ("y_small_number", "[1E-400]"),
            ("y_many_digits", "[123456789012345678901234567890]"), ("y_empty_list", "[ ]"), ("y_empty_object", "{\t}"), ("y_texts", "[\"a\",\"b\" , \"\"]"),
            ("y_escapes", """["\"\\\/\b\f\n\r\t\u0000\u001F\u00e9\ud83D\uDE02"]"""), ("y_escaped_backslash", """["\\u0041","\\n"]"""), ("y_delete", "[\"\u007f\"]"), ("y_separators", "[\"\u2028\u2029\"]"),
            ("y_noncharacters", "[\"\uffff\ufdd0\U0010ffff\"]"), ("y_bom_in_text", "[\"\ufeff\"]"), ("y_comment_in_text", "[\"/* // */\"]"), ("y_mixed_list", "[null,1,\"1\",{},[]]"),
            ("y_object", """{"a":"b","c":"d"}"""), ("y_empty_key", """{"":0}"""), ("y_escaped_key", """{"\u0061\u0000":1,"é":2}"""), ("y_duplicated_key", """{"a":1,"a":1}"""),
            ("y_duplicated_key_in_an_escape", """[{"a":"b","\u0061":"c"}]"""),
            ("n_nothing", ""), ("n_space", " "), ("n_bom_alone", "\ufeff"), ("n_word", "nul"), ("n_capital", "True"), ("n_NaN", "NaN"), ("n_infinity", "[-Infinity]"), ("n_leading_zero", "[012]"),
            ("n_minus_leading_zero", "[-012]"), ("n_plus", "[+1]"), ("n_point_first", "[.5]"), ("n_point_last", "[1.]"), ("n_point_and_exponent", "[1.e2]"), ("n_exponent_without_digits", "[1e+]"),
            ("n_minus_alone", "[-]"), ("n_hexadecimal", "[0x1]"), ("n_letter_behind_number", "[1a]"), ("n_full_width_digit", "[\uff11]"), ("n_comma_last", "[1,]"), ("n_comma_first", "[,1]"),
            ("n_two_commas", "[1,,2]"), ("n_no_comma", "[1 2]"), ("n_semicolon", "[1;2]"), ("n_colon_in_list", "[\"a\":1]"), ("n_no_colon", """{"a" 1}"""), ("n_no_value", """{"a":}"""),
            ("n_key_is_a_number", "{1:1}"), ("n_key_without_quotes", "{a:1}"), ("n_single_quotes", "['a']"), ("n_comma_last_in_object", """{"a":1,}"""), ("n_comma_first_in_object", """{,"a":1}"""),
            ("n_no_comma_in_object", """{"a":1"b":2}"""), ("n_colon_for_comma", """{"a":1:"b":2}"""), ("n_two_colons", """{"a"::1}"""), ("n_bad_escape_in_key", """{"\a":1}"""), ("n_line_in_key", "{\"a\n\":1}"),
            ("n_number_alone_leading_zero", "012"), ("n_number_alone_point_last", "1."), ("n_number_alone_minus", "-"), ("n_text_alone_tab", "\"\t\""), ("n_text_alone_bad_escape", """ "\a" """),
            ("n_text_alone_not_closed", "\"\\\""), ("n_text_alone_short_escape", """ "\u12" """), ("n_comment", "[1]/**/"), ("n_line_comment", "[1]//"),
            ("n_hash_comment", "[1]#"), ("n_wrong_bracket", "[1}"), ("n_not_closed", "[1"), ("n_text_not_closed", "[\"a"), ("n_closed_twice", "[1]]"), ("n_two_values", "1 2"), ("n_bracket_alone", "]"),
            ("n_line_in_text", "[\"a\nb\"]"), ("n_tab_in_text", "[\"\t\"]"), ("n_null_in_text", "[\"\0\"]"), ("n_null_outside_text", "[1]\0"), ("n_form_feed", "[\f]"), ("n_no_break_space", "[\u00a0]"),
            ("n_bad_escape", """["\a"]"""), ("n_short_escape", """["\u00e"]"""), ("n_capital_u", """["\U0041"]"""), ("n_escape_at_the_end", "[\"\\"), ("n_many_brackets_not_closed", new string('[', 100_000)),
            ("n_many_objects_not_closed", string.Concat(Enumerable.Repeat("[{\"\":", 50_000))),
            ("i_number_overflows", "[1e999,-1E+999999999999]"), ("i_structure_bom_and_object", "\ufeff{}"), ("i_structure_nested", new string('[', 500) + new string(']', 500)),
            ("i_string_first_surrogate", """["\ud800"]"""), ("i_string_second_surrogate", """["\udc00"]"""), ("i_string_surrogates_turned", """["\ude02\ud83d"]"""), ("i_object_surrogate_in_key", """{"\ud800":1}"""),
        }.Select(text => new JsonText(text.Name, Encoding.UTF8.GetBytes(text.Text))),
        new("n_half_a_bom", [0xEF, 0xBB, (byte)'{', (byte)'}']),
        new("n_byte_that_is_not_UTF-8", [(byte)'[', 0xFF, (byte)']']),
        new("n_byte_that_is_not_UTF-8_in_an_escape", [(byte)'[', .. "\"\\u"u8, 0xE5, .. "\"]"u8]),
        new("i_string_cut_off", [.. "[\""u8, 0xE0, 0xFF, .. "\"]"u8]),
        new("i_string_longer_than_need_be", [.. "[\""u8, 0xC0, 0xAF, .. "\"]"u8]),
        new("i_string_surrogate_as_bytes", [.. "[\""u8, 0xED, 0xA0, 0x80, .. "\"]"u8]),
        new("i_string_beyond_Unicode", [.. "[\""u8, 0xF4, 0x90, 0x80, 0x80, .. "\"]"u8]),
        new("i_string_Windows-1252", [.. "[\""u8, 0xE9, .. "\"]"u8]),
        new("i_string_UTF-16", Encoding.Unicode.GetBytes("[\"é\"]")),
    ];

    /// <summary>
    /// Whether it is JSON to this library. Of what JSONTestSuite leaves open, any number is JSON; text that is not Unicode, as bytes or as an
    /// escape of half a surrogate pair, is not; a byte order mark is allowed only at the beginning of a file.
    /// </summary>
    internal bool IsJson(bool atTheBeginning) =>
        Name.StartsWith("y_", StringComparison.Ordinal)
        || Name.StartsWith("i_number_", StringComparison.Ordinal)
        || (Name is "i_structure_UTF-8_BOM_empty_object" or "i_structure_bom_and_object" && atTheBeginning);

    /// <summary>A key that appears twice in one object is JSON, and refused on purpose: one of the two values would be lost.</summary>
    internal bool HasDuplicate => Name.Contains("duplicated_key", StringComparison.Ordinal);

    /// <summary>Brackets nested more deeply than any supported file; the rest is not checked.</summary>
    internal bool IsTooDeep => Name is "i_structure_500_nested_arrays" or "n_structure_100000_opening_arrays" or "n_structure_open_array_object"
        or "i_structure_nested" or "n_many_brackets_not_closed" or "n_many_objects_not_closed";

    public override string ToString() => Name;
}
