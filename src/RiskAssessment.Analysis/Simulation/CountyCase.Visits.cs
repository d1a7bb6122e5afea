namespace RiskAssessment.Analysis;

/// <content>What each person records.</content>
internal sealed partial class CountyCase
{
    private static readonly string[] Reviewed = ["Actions are on time.", "The interview is to be completed.", "The safety plan is to be looked at again."];

    private void Open(DateTime now, CaseOpened opened, string by)
    {
        Record(opened);
        TellOfEarlier(now);
        Tell(now, forgotten: 12);
        TellOfDates(now, 50);
        Ask(65);
        Report(now, by);
    }

    /// <summary>The victim calls again.</summary>
    private void Call(DateTime now)
    {
        Tell(now, forgotten: 10);
        TellTwice(8);
        Report(now, Somebody("handler", Handlers));
    }

    /// <summary>An officer goes through everything with the victim.</summary>
    private void Interview(DateTime now)
    {
        CorrectSome();
        TellOfEarlier(now);
        Tell(now, forgotten: 0);
        TellOfDates(now, 90);
        Ask(92);
        if (_random.Happens(60))
            Record(new CoverageSet(_random.Happens(85) ? Coverage.Complete : Coverage.Partial));
        Report(now, _officer);
    }

    /// <summary>The victim talks with an advocate of a support service.</summary>
    private void Support(DateTime now)
    {
        Tell(now, forgotten: 0, to: "support-service");
        TellOfDates(now, 50);
        TellTwice(35);
        Ask(40);
        if (_entries.Count > 0 && _random.Happens(25))
            Record(new EvidenceAdded(_random.One(_entries).Id, new EvidenceItem("screenshot") { Kind = "screenshot", HeldBy = "victim" }));
        Report(now, _advocate);
    }

    private void Warn(DateTime now)
    {
        Record(new MeasureSet(new ProtectiveMeasure(NextMeasure(), "police-warning", Minute(now))));
        Report(now, _officer);
    }

    private void Order(DateTime now)
    {
        var from = DateOnly.FromDateTime(now);
        Record(new MeasureSet(new ProtectiveMeasure(NextMeasure(), "stalking-protection-order", EdtfDate.Day(from), EdtfDate.Day(from.AddYears(2)))));
        Record(new MilestoneSet(new Milestone("order-served", Minute(now)) { Id = NextMilestone() }));
        Report(now, _officer);
    }

    /// <summary>An arrest on the day before, bail or release, and a hearing that is yet to be, which is moved at times.</summary>
    private void Arrest(DateTime now)
    {
        var day = DateOnly.FromDateTime(now);
        Tell(now, forgotten: 0);
        Record(new MilestoneSet(new Milestone("arrest", EdtfDate.Day(day.AddDays(-1))) { Id = NextMilestone() }));
        if (_random.Happens(70))
            Record(new MeasureSet(new ProtectiveMeasure(NextMeasure(), "bail", EdtfDate.Day(day), EdtfDate.Day(day.AddDays(28)))));
        else
            Record(new MilestoneSet(new Milestone("release", EdtfDate.Day(day)) { Id = NextMilestone() }));
        var hearing = NextMilestone();
        Record(new MilestoneSet(new Milestone("hearing", EdtfDate.Day(day.AddDays(_random.Next(14, 60)))) { Id = hearing }));
        Report(now, _officer);
        if (!_random.Happens(30))
            return;
        Record(new MilestoneSet(new Milestone("hearing", EdtfDate.Day(day.AddDays(_random.Next(60, 90)))) { Id = hearing }), "The hearing was moved.");
        Report(now.AddHours(3), _officer);
    }

    private void Review(DateTime now)
    {
        Record(new CaseReviewed(), _random.One(Reviewed));
        if (_random.Happens(10))
            Record(new AddendumAdded(_random.Next(1, _history!.LastSequence + 1), "This is to be talked about at the next visit."));
        Report(now, Somebody("supervisor", Supervisors));
    }

    private void Close(DateTime now)
    {
        Record(new CaseClosed(), "The enquiries are finished.");
        Report(now, _officer);
    }

    private void Reopen(DateTime now)
    {
        Record(new CaseReopened(), "There was contact again.");
        Tell(now, forgotten: 0);
        Report(now, Somebody("handler", Handlers));
    }
}
