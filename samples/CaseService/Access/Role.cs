namespace CaseService;

/// <summary>What a client may do. The codes of the configuration and of tokens are those of <see cref="Roles"/>.</summary>
internal enum Role
{
    /// <summary>Takes reports.</summary>
    CallHandler = 0,

    /// <summary>Investigates, and judges levels.</summary>
    Officer = 1,

    /// <summary>Countersigns, and decides on instruments.</summary>
    Supervisor = 2,

    /// <summary>Counts, without access to single cases.</summary>
    Analyst = 3,

    /// <summary>Reads who had access, and what was recorded.</summary>
    Auditor = 4,

    /// <summary>A system that acts for people: with another role, it says for whom, and when they recorded something.</summary>
    System = 5,
}

/// <summary>The codes of roles.</summary>
internal static class Roles
{
    /// <summary>Everything, for a service that only this machine can reach.</summary>
    internal static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    internal static string CodeOf(Role role) => role == Role.CallHandler ? "call-handler" : role.ToString().ToLowerInvariant();

    internal static Role? Find(string code) => All.Where(role => CodeOf(role) == code).Select(role => (Role?)role).FirstOrDefault();
}
