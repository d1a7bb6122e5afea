using System.Buffers;
using System.Text.Json;
using RiskAssessment.Records;

namespace RiskAssessment.Cli;

/// <summary>Prints what was done with a log of records, or what was found in it.</summary>
internal static class RecordOutput
{
    internal static void Write(Terminal terminal, AppendedRecords appended, bool asJson)
    {
        if (asJson)
        {
            WriteJson(terminal, json =>
            {
                json.WriteStartArray("records");
                foreach (var leaf in appended.Leaves)
                    json.WriteRawValue(leaf.Utf8.Span);
                json.WriteEndArray();
                WriteCheckpoint(json, appended.Checkpoint);
            });
            return;
        }
        foreach (var leaf in appended.Leaves)
            terminal.Out.WriteLine($"Record {leaf.Index}: {NameOf(leaf.Kind, 1)}{(leaf.About is { } about ? $" about record {about}" : "")}{(leaf.Supersedes is { } other ? $" in place of record {other}" : "")}");
        terminal.Out.WriteLine($"Checkpoint: {appended.Checkpoint.ShortForm}");
        if (!appended.Checkpoint.IsSigned)
            terminal.Out.WriteLine("It is not signed. Sign it with --key, or keep the checkpoint where nobody can change it.");
    }

    internal static void Write(Terminal terminal, RecordVerification found, bool asJson)
    {
        if (asJson)
        {
            WriteJson(terminal, json =>
            {
                json.WriteBoolean("intact", found.IsIntact);
                json.WriteBoolean("signatureChecked", found.IsSignatureChecked);
                if (found.Checkpoint is { } checkpoint)
                {
                    json.WriteNumber("size", checkpoint.Size);
                    WriteCheckpoint(json, checkpoint);
                }
                json.WriteStartObject("records");
                foreach (var kind in Enum.GetValues<RecordKind>())
                    json.WriteNumber(CodeOf(kind), found.CountOf(kind));
                json.WriteEndObject();
                json.WriteNumber("erased", found.Erased);
                json.WriteStartArray("problems");
                foreach (var problem in found.Problems)
                {
                    json.WriteStartObject();
                    json.WriteString("code", problem.Code);
                    json.WriteString("severity", problem.Severity == ProblemSeverity.Error ? "error" : "warning");
                    json.WriteString("path", problem.Path);
                    json.WriteString("message", problem.Message);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return;
        }
        if (found.Checkpoint is { } last)
        {
            var counts = Enum.GetValues<RecordKind>().Where(kind => found.CountOf(kind) > 0).Select(kind => $"{found.CountOf(kind)} {NameOf(kind, found.CountOf(kind))}");
            terminal.Out.WriteLine($"Log {PrintableText.Of(last.Origin)}");
            terminal.Out.WriteLine($"Checkpoint: {last.ShortForm}");
            terminal.Out.WriteLine($"Records: {string.Join(", ", counts.DefaultIfEmpty("none"))}; {found.Erased} erased");
        }
        ProblemReport.Write(terminal.Out, asJson: false, found.Problems);
        terminal.Out.WriteLine(found.IsIntact ? "Intact: every record is as it was recorded." : "NOT INTACT: something differs from what was recorded.");
        if (!found.IsSignatureChecked)
            terminal.Out.WriteLine("The signature was not checked. Give the key with --key, or compare the checkpoint with one that was kept elsewhere.");
    }

    internal static void Write(Terminal terminal, InclusionProof proof, bool isRight, bool hasKey, bool hasContent, bool asJson)
    {
        if (asJson)
        {
            WriteJson(terminal, json =>
            {
                json.WriteBoolean("valid", isRight);
                json.WriteBoolean("signatureChecked", hasKey);
                json.WriteBoolean("contentChecked", hasContent);
                json.WritePropertyName("record");
                json.WriteRawValue(proof.Leaf.Utf8.Span);
                WriteCheckpoint(json, proof.Checkpoint);
            });
            return;
        }
        terminal.Out.WriteLine($"Record {proof.Leaf.Index}: {NameOf(proof.Leaf.Kind, 1)}, recorded at {proof.Leaf.RecordedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}, in the log {PrintableText.Of(proof.Checkpoint.Origin)}");
        terminal.Out.WriteLine($"Checkpoint: {proof.Checkpoint.ShortForm}");
        terminal.Out.WriteLine(isRight ? "The proof is right." : "THE PROOF IS NOT RIGHT.");
        if (!hasKey)
            terminal.Out.WriteLine("The signature was not checked. Give the public key with --key, or compare the checkpoint with one that was kept elsewhere.");
        if (!hasContent)
            terminal.Out.WriteLine("What the record says was not checked. Give it with --content.");
    }

    internal static void Write(Terminal terminal, IReadOnlyList<DueRecord> due, bool asJson)
    {
        if (asJson)
        {
            WriteJson(terminal, json =>
            {
                json.WriteStartArray("due");
                foreach (var one in due)
                {
                    json.WriteStartObject();
                    json.WriteNumber("index", one.Leaf.Index);
                    json.WriteString("kind", CodeOf(one.Leaf.Kind));
                    json.WriteString("recordedAt", one.Leaf.RecordedAt);
                    json.WriteString("since", one.Since);
                    json.WriteBoolean("held", one.IsHeld);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return;
        }
        foreach (var one in due)
            terminal.Out.WriteLine($"Record {one.Leaf.Index}: {NameOf(one.Leaf.Kind, 1)}, due since {one.Since:yyyy-MM-dd}{(one.IsHeld ? ", held" : "")}");
        if (due.Count == 0)
            terminal.Out.WriteLine("Nothing is due.");
    }

    private static void WriteCheckpoint(Utf8JsonWriter json, Checkpoint checkpoint)
    {
        json.WriteString("checkpoint", checkpoint.ToString());
        json.WriteString("shortForm", checkpoint.ShortForm);
    }

    private static void WriteJson(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        terminal.Bytes.Write(buffer.WrittenSpan);
        terminal.Out.WriteLine();
    }

    private static string CodeOf(RecordKind kind) => kind switch
    {
        RecordKind.Assessment => "assessment",
        RecordKind.Judgement => "judgement",
        RecordKind.Amendment => "amendment",
        RecordKind.Sharing => "sharing",
        RecordKind.Erasure => "erasure",
        RecordKind.Hold => "hold",
        _ => "release",
    };

    private static string NameOf(RecordKind kind, long count) => count == 1 || kind == RecordKind.Sharing ? CodeOf(kind) : CodeOf(kind) + "s";
}
