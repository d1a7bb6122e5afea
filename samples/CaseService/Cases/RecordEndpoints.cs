namespace CaseService;

/// <summary>The endpoints of the log of records.</summary>
internal static class RecordEndpoints
{
    private const string TextType = "text/plain; charset=utf-8";
    private const string JsonType = "application/json";

    internal static void Map(WebApplication app)
    {
        var all = app.MapGroup("/v1").WithTags("records").AddEndpointFilter<AccessFilter>();
        Reads<string>(all.MapGet("/records/checkpoint", Checkpoint), "checkpoint", "The last checkpoint of the log of records, a signed note", "It is no personal data. Keep it elsewhere: it shows later that nothing was changed.", "text/plain");
        Reads<RecordsDocument>(all.MapGet("/cases/{caseId}/records", OfCase), "records", "The records of a case, as they are in the log", "Each is the leaf that is hashed; what it is of is not in it.", JsonType);
        Reads<string>(all.MapGet("/records/{index:long}/proof", Proof), "proof", "The proof that a record is in the log", "A tlog-proof of C2SP, which needs neither the service nor another record to be checked.", "text/plain");
    }

    private static async Task<IResult> Checkpoint(Records records, Caseload cases, HttpContext http) =>
        await cases.Work.Run(() => records.Read((log, _) => log.ReadCheckpoint()?.ToString()), http.RequestAborted) is { } note
            ? TypedResults.Text(note, TextType)
            : NotThere("There is no record yet.");

    private static async Task<IResult> OfCase(Records records, Caseload cases, HttpContext http, string caseId)
    {
        var leaves = await cases.Work.Run(() => records.Read((_, connection) => CaseStore.LeavesOf(connection, caseId)), http.RequestAborted);
        return leaves.Count > 0 ? TypedResults.Bytes(Document(leaves), JsonType) : NotThere("There is no record of a case with this id.");
    }

    private static async Task<IResult> Proof(Records records, Caseload cases, HttpContext http, long index) =>
        await cases.Work.Run(() => records.Read((log, _) => index >= 0 && index < log.ReadCheckpoint()?.Size ? log.Prove(index).ToString() : null), http.RequestAborted) is { } proof
            ? TypedResults.Text(proof, TextType)
            : NotThere("There is no record with this number.");

    /// <summary>The leaves byte for byte, so that they can be hashed.</summary>
    private static byte[] Document(IReadOnlyList<byte[]> leaves)
    {
        using var json = new MemoryStream();
        json.Write("{\"records\":["u8);
        for (var i = 0; i < leaves.Count; i++)
        {
            if (i > 0)
                json.WriteByte((byte)',');
            json.Write(leaves[i]);
        }
        json.Write("]}"u8);
        return json.ToArray();
    }

    private static IResult NotThere(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    private static void Reads<TAnswer>(RouteHandlerBuilder endpoint, string name, string summary, string description, string type) => endpoint
        .For(Operation.ReadRecords)
        .Says(name, summary, description)
        .Produces<TAnswer>(StatusCodes.Status200OK, type)
        .ProducesProblem(StatusCodes.Status404NotFound);
}
