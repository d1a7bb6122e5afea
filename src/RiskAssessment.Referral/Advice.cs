using RiskAssessment.Instruments;

namespace RiskAssessment.Referral;

/// <summary>A piece of practical advice that goes with actions.</summary>
/// <remarks>Immutable; equality is identity.</remarks>
public sealed class Advice
{
    internal Advice(string code, ActionAudience audience, IReadOnlyList<string> actions, Jurisdiction? jurisdiction, EdtfDate asAt, IReadOnlyList<AdviceSource> sources, LocalizedText text) =>
        (Code, For, Actions, Jurisdiction, AsAt, Sources, Text) = (code, audience, actions, jurisdiction, asAt, sources, text);

    /// <summary>The code in kebab-case, unique in its library.</summary>
    public string Code { get; }

    /// <summary>Who is to follow it: the victim or the officer.</summary>
    public ActionAudience For { get; }

    /// <summary>The codes of the actions with which it goes. It is shown under the first of them that is.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>Where it holds; <see langword="null"/> for everywhere. Advice for another jurisdiction than that of the case is not shown.</summary>
    public Jurisdiction? Jurisdiction { get; }

    /// <summary>When the text was last compared with its sources.</summary>
    public EdtfDate AsAt { get; }

    /// <summary>The pages on which it rests; at least one.</summary>
    public IReadOnlyList<AdviceSource> Sources { get; }

    /// <summary>The advice in words.</summary>
    public LocalizedText Text { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
