using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RiskAssessment.Json;

namespace RiskAssessment.Native;

/// <summary>The C functions of <c>include/risk-assessment.h</c>, which documents them. <see cref="Call.Guarded"/> is the one way into the library.</summary>
internal static unsafe class Exports
{
    /// <summary>Never freed: a caller may keep the pointer while the process runs.</summary>
    private static readonly NativeText EngineVersion = NativeText.Of(System.Text.Encoding.ASCII.GetBytes(Assessment.EngineVersion));

    [UnmanagedCallersOnly(EntryPoint = "ra_version", CallConvs = [typeof(CallConvCdecl)])]
    internal static byte* Version() => EngineVersion.Bytes;

    [UnmanagedCallersOnly(EntryPoint = "ra_engine_create", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus CreateEngine(byte* instrument, nuint length, nint* engine, NativeText* problems)
    {
        if (engine != null)
            *engine = 0;
        return Call.Guarded(problems, () =>
        {
            if (engine == null)
                throw new WrongCallException("'engine' is null: there is nowhere to put the handle.");
            if (instrument == null && length == 0)
            {
                *engine = OpenEngines.Open(new Engine(StalkingScreen.Versions));
                return [];
            }
            if (!InstrumentJson.TryRead(Call.Bytes(instrument, length, "instrument"), out var read, out var found))
                throw new InvalidInputException(found);
            byte[] warnings = found.Count == 0 ? [] : ProblemJson.Write(found);
            *engine = OpenEngines.Open(new Engine([read]));
            return warnings;
        });
    }

    [UnmanagedCallersOnly(EntryPoint = "ra_assess", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus Assess(nint engine, byte* caseFile, nuint length, long nowUnixMilliseconds, byte* language, NativeText* result) =>
        Call.About(engine, caseFile, length, result, given =>
        {
            var now = Call.Instant(nowUnixMilliseconds, "now_unix_ms");
            return given.At(given.Case.AsOf ?? now, null).Assess(Call.Language(language));
        });

    [UnmanagedCallersOnly(EntryPoint = "ra_assess_at", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus AssessAt(nint engine, byte* caseFile, nuint length, long asOf, long knownAt, byte* language, NativeText* result) =>
        Call.About(engine, caseFile, length, asOf, knownAt, result, given => given.Assess(Call.Language(language)));

    [UnmanagedCallersOnly(EntryPoint = "ra_trajectories", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus Trajectories(nint engine, byte* caseFile, nuint length, long asOf, long knownAt, NativeText* result) =>
        Call.About(engine, caseFile, length, asOf, knownAt, result, given => given.Trajectories());

    [UnmanagedCallersOnly(EntryPoint = "ra_compare", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus Compare(nint engine, byte* caseFile, nuint length, long earlier, long later, NativeText* result) =>
        Call.About(engine, caseFile, length, result, given => given.Compare(Call.Instant(earlier, "earlier_unix_ms"), Call.Instant(later, "later_unix_ms")));

    [UnmanagedCallersOnly(EntryPoint = "ra_why_not", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus WhyNot(nint engine, byte* caseFile, nuint length, long asOf, long knownAt, byte* level, byte* language, NativeText* result) =>
        Call.About(engine, caseFile, length, asOf, knownAt, result, given => given.WhyNot(Call.Level(level, RiskLevel.Medium), Call.Language(language)));

    [UnmanagedCallersOnly(EntryPoint = "ra_judgements", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus Judgements(nint engine, byte* history, nuint length, long asOf, long knownAt, byte* language, NativeText* result) =>
        Call.About(engine, history, length, asOf, knownAt, result, given => given.Judgements(Call.Language(language)));

    [UnmanagedCallersOnly(EntryPoint = "ra_review", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus Review(nint engine, byte* caseFile, nuint length, long nowUnixMilliseconds, NativeText* result) =>
        Call.About(engine, caseFile, length, result, given => given.Review(Call.Instant(nowUnixMilliseconds, "now_unix_ms")));

    [UnmanagedCallersOnly(EntryPoint = "ra_report", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus Report(
        nint engine, byte* caseFile, nuint length, long asOf, long knownAt, byte* view, byte* marking, byte* language, NativeText* result) =>
        Call.About(engine, caseFile, length, asOf, knownAt, result, given => given.Report(Call.View(view), Call.Text(marking), Call.Language(language)));

    [UnmanagedCallersOnly(EntryPoint = "ra_append", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus Append(nint engine, byte* history, nuint length, byte* one, nuint oneLength, NativeText* result) =>
        Call.With(engine, result, open => open.Append(
            history == null && length == 0 ? [] : Call.Bytes(history, length, "history"), Call.Bytes(one, oneLength, "event")));

    [UnmanagedCallersOnly(EntryPoint = "ra_judge", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus Judge(nint engine, byte* history, nuint length, long recorded, byte* by, byte* level, byte* why, int beforeSeeing, NativeText* result) =>
        Call.With(engine, result, open => open.Judge(
            Call.Bytes(history, length, "history"),
            Call.Instant(recorded, "recorded_unix_ms"),
            Call.Needed(by, "by"),
            Call.Level(level, RiskLevel.Standard) ?? throw new WrongCallException("'level' is null."),
            Call.Text(why),
            beforeSeeing != 0));

    [UnmanagedCallersOnly(EntryPoint = "ra_countersign", CallConvs = [typeof(CallConvCdecl)])]
    internal static CallStatus Countersign(nint engine, byte* history, nuint length, long recorded, byte* by, int agrees, byte* why, NativeText* result) =>
        Call.With(engine, result, open => open.Countersign(
            Call.Bytes(history, length, "history"), Call.Instant(recorded, "recorded_unix_ms"), Call.Needed(by, "by"), agrees != 0, Call.Text(why)));

    [UnmanagedCallersOnly(EntryPoint = "ra_engine_free", CallConvs = [typeof(CallConvCdecl)])]
    internal static void FreeEngine(nint engine) => OpenEngines.Close(engine);

    [UnmanagedCallersOnly(EntryPoint = "ra_text_free", CallConvs = [typeof(CallConvCdecl)])]
    internal static void FreeText(NativeText* text)
    {
        if (text != null)
            NativeText.Free(text);
    }
}
