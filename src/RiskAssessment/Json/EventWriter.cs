using System.Text.Json;
using RiskAssessment.Instruments;

namespace RiskAssessment.Json;

/// <summary>Writes an event of a history.</summary>
internal static class EventWriter
{
    /// <summary>What is written, which can be read.</summary>
    /// <exception cref="InvalidInputException">The event cannot be written so that it can be read.</exception>
    internal static byte[] Write(CaseEvent one)
    {
        var utf8 = JsonOutput.Of(one, WriteAny);
        EventReader.ThrowIfNotReadable(utf8, one.Change);
        return utf8;
    }

    internal static void Write(Utf8JsonWriter json, CaseEvent one)
    {
        _ = Write(one);
        WriteAny(json, one);
    }

    private static void WriteAny(Utf8JsonWriter json, CaseEvent one)
    {
        json.WriteStartObject();
        if (one.Change is CaseOpened)
            json.WriteString("formatVersion", FormatVersion.Current);
        json.WriteNumber("sequence", one.Sequence);
        json.WriteString("recorded", EdtfDate.At(one.Recorded).ToString());
        json.WriteString("by", one.By);
        json.WriteString("event", one.Change.Code);
        WriteChange(json, one.Change);
        json.WriteText("why", one.Why);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, CaseChange change)
    {
        switch (change)
        {
            case CaseOpened opened:
                Write(json, opened);
                break;
            case EntryAdded { Entry: var entry }:
                json.WritePropertyName("entry");
                CaseWriter.Write(json, entry);
                break;
            case EntryCorrected { Entry: var entry }:
                json.WritePropertyName("entry");
                CaseWriter.Write(json, entry);
                break;
            case EntryWithdrawn { Id: var id }:
                json.WriteString("id", id);
                break;
            case ItemAnswered answered:
                json.WriteString("item", answered.Item);
                json.WritePropertyName("answer");
                CaseWriter.Write(json, answered.Answer);
                break;
            case AnswerWithdrawn { Item: var item }:
                json.WriteString("item", item);
                break;
            case MeasureSet { Measure: var measure }:
                json.WriteStartObject("measure");
                CaseWriter.WriteParts(json, measure);
                json.WriteEndObject();
                break;
            case MeasureWithdrawn { Id: var id }:
                json.WriteString("id", id);
                break;
            case MilestoneSet { Milestone: var milestone }:
                json.WriteStartObject("milestone");
                CaseWriter.WriteParts(json, milestone);
                json.WriteEndObject();
                break;
            case MilestoneWithdrawn { Id: var id }:
                json.WriteString("id", id);
                break;
            case CoverageSet { Coverage: var coverage }:
                json.WriteCode("coverage", coverage);
                break;
            case AddendumAdded addendum:
                json.WriteNumber("about", addendum.About);
                json.WriteString("text", addendum.Text);
                break;
            case EvidenceAdded added:
                json.WriteString("entry", added.Entry);
                json.WritePropertyName("evidence");
                CaseWriter.Write(json, added.Evidence);
                break;
            case EntryCoded coded:
                json.WriteString("entry", coded.Entry);
                json.WriteEach("accepted", coded.Accepted, behaviour => WriteCoded(json, behaviour));
                json.WriteEach("refused", coded.Refused, behaviour => WriteCoded(json, behaviour));
                break;
            case InstrumentChanged changed:
                Write(json, "from", changed.From);
                Write(json, "to", changed.To);
                json.WriteEvenNoTexts("askAgain", changed.AskAgain);
                break;
            case LevelJudged judged:
                json.WriteCode("level", judged.Level);
                json.WriteBoolean("beforeSeeing", judged.BeforeSeeing);
                json.WriteString("assessment", judged.Assessment);
                break;
            case JudgementCountersigned signed:
                json.WriteNumber("judgement", signed.Judgement);
                json.WriteBoolean("agrees", signed.Agrees);
                break;
            case SharingRestricted { With: var with }:
                json.WriteString("with", with);
                break;
            default:
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, CaseOpened opened)
    {
        json.WriteString("case", opened.Reference);
        json.WriteString("timeZone", IanaTimeZone.NameOf(opened.TimeZone)!);
        json.WriteText("jurisdiction", opened.Jurisdiction is { } jurisdiction ? WireCodes<Jurisdiction>.Of(jurisdiction) : null);
        CaseWriter.WriteKeys(json, opened.VictimKey, opened.PersonKey);
        CaseWriter.WriteLabels(json, opened.Labels);
        if (opened.Instrument is { } instrument)
            Write(json, "instrument", instrument);
        json.WriteText("coverage", opened.Coverage is { } coverage ? WireCodes<Coverage>.Of(coverage) : null);
    }

    private static void Write(Utf8JsonWriter json, string name, InstrumentIdentity instrument)
    {
        json.WriteStartObject(name);
        json.WriteString("id", instrument.Id);
        json.WriteText("version", instrument.Version);
        json.WriteEndObject();
    }

    private static void WriteCoded(Utf8JsonWriter json, CodedBehaviour coded)
    {
        json.WriteString("behaviour", coded.Behaviour.Code);
        json.WriteEvenNoTexts("words", coded.Words);
    }
}
