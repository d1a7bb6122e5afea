using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Parquet;
using Parquet.Schema;
using RiskAssessment.Instruments;

namespace RiskAssessment.Batch;

/// <summary>
/// Stores cases in columns as Parquet, and reads them. The columns are <c>case</c> (the reference), <c>answer.ITEM</c> (the values of
/// <see cref="CaseColumns.Answers"/>), and <c>low.FACT</c> and <c>high.FACT</c>; the metadata has the question form and its hash.
/// </summary>
/// <remarks>Personal data: the file is as personal as the cases, though it has no words of theirs but the references.</remarks>
/// <example>
/// <code>
/// using RiskAssessment.Batch;
/// using RiskAssessment.Instruments;
///
/// var form = QuestionForm.Of(StalkingScreen.Instrument);
/// var cases = new CaseColumns(form);
/// cases.Add(new AnswerSheet(("threats", Answer.Yes)), diary: null, asOf: DateTimeOffset.UtcNow);
///
/// using var file = new MemoryStream();
/// await ParquetCases.WriteAsync(form, [cases], file);
/// await foreach (CaseColumns group in ParquetCases.ReadAsync(form, file))
///     Console.WriteLine(new Assessor(StalkingScreen.Instrument).AssessLevels(group)[0]);
/// </code>
/// </example>
public static class ParquetCases
{
    private const string OtherForm = "SRA1102";
    private const string NotParquet = "SRA1103";
    private const string FormKey = "riskassessment.question-form";
    private const string HashKey = "riskassessment.question-form.sha256";

    /// <summary>Writes columns, each as a row group. Some ten thousand cases a group read the quickest.</summary>
    /// <param name="form">The question form of all columns.</param>
    /// <param name="groups">The columns. Each is written before the next one is asked for, so the same one can be filled again.</param>
    /// <param name="stream">Where to write. It is flushed and not closed.</param>
    /// <param name="cancellation">Stops the writing; the file is then not complete.</param>
    /// <returns>How many cases were written.</returns>
    /// <exception cref="ArgumentException">Columns have another form.</exception>
    public static async Task<long> WriteAsync(QuestionForm form, IEnumerable<CaseColumns> groups, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(stream);
        var fields = new Fields(form);
        long count = 0;
        var writer = await ParquetWriter.CreateAsync(fields.Schema, stream, cancellationToken: cancellation).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal) { [FormKey] = form.Text, [HashKey] = form.Sha256 };
            foreach (var cases in groups)
            {
                if (cases.Form.Sha256 != form.Sha256)
                    throw new ArgumentException($"The columns have another question form: {cases.Form}.", nameof(groups));
                using var group = writer.CreateRowGroup();
                await group.WriteAsync(fields.Reference, [.. cases.References]).ConfigureAwait(false);
                for (var i = 0; i < fields.Answers.Length; i++)
                    await group.WriteAsync<int>(fields.Answers[i], cases.Answers(i).ToArray(), cancellationToken: cancellation).ConfigureAwait(false);
                for (var i = 0; i < fields.Lowest.Length; i++)
                    await group.WriteAsync<double>(fields.Lowest[i], cases.Lowest(i).ToArray(), cancellationToken: cancellation).ConfigureAwait(false);
                for (var i = 0; i < fields.Highest.Length; i++)
                    await group.WriteAsync<double>(fields.Highest[i], cases.Highest(i).ToArray(), cancellationToken: cancellation).ConfigureAwait(false);
                count += cases.Count;
            }
        }
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
        return count;
    }

    /// <summary>Reads columns, a row group at a time, so that memory does not grow with the file.</summary>
    /// <param name="form">The question form.</param>
    /// <param name="stream">The file, which can be searched. It is not closed.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The columns of each row group, in the order of the file.</returns>
    /// <exception cref="InvalidInputException">The file is not Parquet, was made for another question form, or has a value that is not valid for its column.</exception>
    public static async IAsyncEnumerable<CaseColumns> ReadAsync(QuestionForm form, Stream stream, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(stream);
        var reader = await Guarded(async () => await ParquetReader.CreateAsync(stream, leaveStreamOpen: true, cancellationToken: cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        await using var closed = reader.ConfigureAwait(false);
        if (!reader.CustomMetadata.TryGetValue(HashKey, out var hash) || hash != form.Sha256)
            throw new InvalidInputException([new(OtherForm, "$", $"The file was not made for the question form of {form}, whose hash is {form.Sha256}. Make it again from the cases.")]);
        for (var i = 0; i < reader.RowGroupCount; i++)
            yield return await Guarded(() => Group(form, reader, i, cancellation)).ConfigureAwait(false);
    }

    private static async Task<CaseColumns> Group(QuestionForm form, ParquetReader reader, int index, CancellationToken cancellation)
    {
        var fields = new Fields(form);
        using var group = reader.OpenRowGroupReader(index);
        var count = checked((int)group.RowCount);
        var references = new string?[count];
        await group.ReadAsync(fields.Reference, references!, cancellationToken: cancellation).ConfigureAwait(false);
        var answers = await Columns<int>(fields.Answers).ConfigureAwait(false);
        var lowest = await Columns<double>(fields.Lowest).ConfigureAwait(false);
        return new CaseColumns(form, count, answers, lowest, await Columns<double>(fields.Highest).ConfigureAwait(false), references);

        async Task<T[][]> Columns<T>(DataField[] of)
            where T : struct
        {
            var columns = new T[of.Length][];
            for (var i = 0; i < of.Length; i++)
                await group.ReadAsync<T>(of[i], columns[i] = new T[count], cancellationToken: cancellation).ConfigureAwait(false);
            return columns;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A damaged file makes the reader of Parquet throw whatever its decoders meet.")]
    private static async Task<T> Guarded<T>(Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not InvalidInputException and not OperationCanceledException and not OutOfMemoryException)
        {
            throw new InvalidInputException([new(NotParquet, "$", $"The file cannot be read as Parquet columns of cases ({exception.GetType().Name}). Make it again from the cases.")]);
        }
    }

    /// <summary>The columns of a file.</summary>
    private sealed class Fields
    {
        internal Fields(QuestionForm form)
        {
            Answers = [.. form.Items.Select(item => new DataField($"answer.{item.Code}", typeof(int)))];
            Lowest = [.. form.Facts.Select(fact => new DataField($"low.{fact.Code}", typeof(double)))];
            Highest = [.. form.Facts.Select(fact => new DataField($"high.{fact.Code}", typeof(double)))];
            Schema = new ParquetSchema([Reference, .. Answers, .. Lowest, .. Highest]);
        }

        internal DataField Reference { get; } = new("case", typeof(string));

        internal DataField[] Answers { get; }

        internal DataField[] Lowest { get; }

        internal DataField[] Highest { get; }

        /// <summary>Fields can be written and read only once they are in a schema.</summary>
        internal ParquetSchema Schema { get; }
    }
}
