namespace RiskAssessment.Instruments;

/// <summary>The option or count that each item of an instrument has at an instant. An answer that holds only later is open.</summary>
internal static class GivenAnswers
{
    /// <summary>The answers in an array that is not to be changed.</summary>
    internal static int[] Of(AnswerSheet answers, Instrument instrument, IncidentDiary? diary, TimeZoneInfo zone, long asOf)
    {
        if (answers.ReadBy(instrument.Program) is { } known)
            return known;
        var given = new int[instrument.Items.Count];
        Read(answers, instrument, diary, zone, asOf, given);
        return given;
    }

    /// <summary>Writes the answers into an array.</summary>
    internal static void CopyTo(int[] given, AnswerSheet answers, Instrument instrument, IncidentDiary? diary, TimeZoneInfo zone, long asOf)
    {
        if (answers.ReadBy(instrument.Program) is { } known)
            Array.Copy(known, given, given.Length);
        else
            Read(answers, instrument, diary, zone, asOf, given);
    }

    private static void Read(AnswerSheet answers, Instrument instrument, IncidentDiary? diary, TimeZoneInfo zone, long asOf, int[] given)
    {
        var (clock, isTimeless) = (diary?.Clock ?? new ZoneClock(zone), true);
        given.AsSpan().Fill(ItemState.Open);
        foreach (var (code, answer) in answers.AsSpan())
        {
            isTimeless &= answer.Since is null;
            if (answer.IsOpen || (answer.Since is { } since && since.Resolve(clock).Start > asOf))
                continue;
            var item = instrument.Program.Items[code];
            given[item] = answer.IsNotApplicable ? ItemState.NotApplicable : answer.Count ?? instrument.Items[item].IndexOf(answer.Option!);
        }
        if (isTimeless)
            answers.KeepRead(instrument.Program, (int[])given.Clone());
    }
}
