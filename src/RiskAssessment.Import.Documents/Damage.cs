namespace RiskAssessment.Import.Documents;

/// <summary>The exceptions of the libraries at documents that are not what they should be: they can be of any type.</summary>
internal static class Damage
{
    internal static bool Is(Exception exception) => exception is not (OutOfMemoryException or StackOverflowException or ThreadInterruptedException or AccessViolationException);
}
