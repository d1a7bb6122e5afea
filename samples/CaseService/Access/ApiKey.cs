namespace CaseService;

/// <summary>The key of a client. The configuration has its SHA-256, so that reading the configuration does not reveal the key.</summary>
/// <param name="Name">Who the client is.</param>
/// <param name="Sha256">The hash of the key.</param>
/// <param name="Roles">What it may do with stored cases. Without any it may have the cases assessed that it sends.</param>
internal sealed record ApiKey(string Name, byte[] Sha256, IReadOnlyList<Role> Roles)
{
    private const int HashBytes = 32;

    internal static IReadOnlyList<ApiKey> From(IConfigurationSection scheme)
    {
        ApiKey[] keys = [.. scheme.GetSection("Keys").GetChildren().Select(Read)];
        return scheme.Exists() && keys.Length == 0
            ? throw new StartRefusedException($"{scheme.Path} needs Keys, each with Name and Sha256.")
            : keys;
    }

    private static ApiKey Read(IConfigurationSection key)
    {
        var hash = new byte[HashBytes];
        return key["Name"] is { Length: > 0 } name
            && key["Sha256"] is { Length: 2 * HashBytes } text
            && Convert.FromHexString(text, hash, out _, out _) == System.Buffers.OperationStatus.Done
            ? new ApiKey(name, hash, [.. key.GetSection("Roles").GetChildren().Select(RoleOf)])
            : throw new StartRefusedException($"{key.Path} needs Name, and Sha256 of the key: 64 hexadecimal digits.");
    }

    private static Role RoleOf(IConfigurationSection role) => CaseService.Roles.Find(role.Value ?? "")
        ?? throw new StartRefusedException($"{role.Path} must be one of: {string.Join(", ", CaseService.Roles.All.Select(CaseService.Roles.CodeOf))}.");
}
