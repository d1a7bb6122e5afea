namespace RiskAssessment.Native;

/// <summary>How a call ended: <c>ra_status</c> of the header.</summary>
internal enum CallStatus
{
    Done = 0,
    InputRefused = 1,
    WrongCall = 2,
    OurFault = 3,
}
