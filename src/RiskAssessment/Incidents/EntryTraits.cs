namespace RiskAssessment;

/// <summary>What an entry is that counts: an approach or remote, confirmed, at a point of time.</summary>
[Flags]
internal enum EntryTraits : byte
{
    None = 0,
    Approach = 1 << 0,
    Remote = 1 << 1,
    ConfirmedApproach = 1 << 2,
    ConfirmedRemote = 1 << 3,
    PointApproach = 1 << 4,
    PointRemote = 1 << 5,
    ConfirmedPointApproach = 1 << 6,
    ConfirmedPointRemote = 1 << 7,
    Confirmed = ConfirmedApproach | ConfirmedRemote,
    ConfirmedPoint = ConfirmedPointApproach | ConfirmedPointRemote,
}

/// <summary>From a trait to the one that asks for more besides.</summary>
internal static class EntryTraitsExtensions
{
    internal static EntryTraits Confirmed(this EntryTraits traits) => (EntryTraits)((int)traits << 2);

    internal static EntryTraits Points(this EntryTraits traits) => (EntryTraits)((int)traits << 4);
}
