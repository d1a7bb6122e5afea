namespace RiskAssessment.Patterns;

/// <summary>Whether contact was remote only until, inside the window, the first physical approach came.</summary>
internal sealed class ApproachPass(long edge)
{
    private long _earliestApproach = long.MaxValue;
    private long _latestApproachEnd = long.MinValue;
    private long _earliestRemote = long.MaxValue;
    private long _earliestConfirmedRemoteEnd = long.MaxValue;
    private bool _surelyInside;
    private bool _surelyBefore;

    internal Interval Began => FactFigures.ApproachBegan(
        _surelyInside, _surelyBefore, _earliestApproach, _latestApproachEnd, _earliestConfirmedRemoteEnd, _earliestRemote, edge);

    internal void Add(bool approach, InstantSpan span, bool confirmed)
    {
        if (!approach)
        {
            _earliestRemote = Math.Min(_earliestRemote, span.Start);
            if (confirmed)
                _earliestConfirmedRemoteEnd = Math.Min(_earliestConfirmedRemoteEnd, span.End);
            return;
        }
        _earliestApproach = Math.Min(_earliestApproach, span.Start);
        _latestApproachEnd = Math.Max(_latestApproachEnd, span.End);
        _surelyInside |= confirmed && span.Start > edge;
        _surelyBefore |= confirmed && span.End <= edge;
    }
}
