namespace CaseService;

/// <summary>Reads a request's body into memory; the limit of the server applies, with or without a Content-Length header.</summary>
internal static class CaseBody
{
    internal static async Task<byte[]> Read(HttpRequest request, CancellationToken timeOver)
    {
        if (request.Headers.ContentEncoding.Count > 0)
            throw new BadHttpRequestException("Send the case without Content-Encoding.", StatusCodes.Status415UnsupportedMediaType);
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, timeOver);
        return bytes.ToArray();
    }
}
