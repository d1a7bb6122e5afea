using RiskAssessment;

var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

// What the victim kept: dates as exact as they are known, forty messages as one entry.
var diary = new IncidentDiary(
    [
        new("d1", EdtfDate.Month(2024, 3), Behaviour.Of("unwanted-messages")) { Occurrences = 40 },
        new("d2", EdtfDate.Day(2024, 4, 6), Behaviour.Of("unwanted-gifts")) { Place = "work" },
        new("d3", EdtfDate.AtLocal(2024, 4, 19, 18, 30), Behaviour.Of("driving-past")) { Attribution = Attribution.Suspected },
        new("d4", EdtfDate.Parse("2024-04-20/2024-04-26"), Behaviour.Of("contact-by-new-account")) { Occurrences = 9 },
    ],
    milestones: [new Milestone("report", EdtfDate.Day(2024, 4, 10))],
    coverage: Coverage.Partial,
    timeZone: london);

// What has been asked so far. What was not asked stays open: a blank is never a no.
var answers = new AnswerSheet(
    ("relationship", Answer.Of("colleague")),
    ("unwanted", Answer.Yes),
    ("victim-fear", Answer.Unknown),
    ("threats", Answer.No),
    ("home-intrusion", Answer.No),
    ("impact", Answer.Yes with { By = "victim", Note = "changed the way to work" }));

var assessor = new Assessor(StalkingScreen.Instrument);
var assessment = assessor.Assess(answers, diary, asOf: new DateTimeOffset(2024, 5, 1, 9, 0, 0, TimeSpan.FromHours(1)));

AssessmentText.Write(assessment, Console.Out);
