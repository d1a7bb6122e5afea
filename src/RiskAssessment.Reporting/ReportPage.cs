using System.Globalization;
using RiskAssessment.Instruments;
using RiskAssessment.Patterns;
using static RiskAssessment.Reporting.Html;

namespace RiskAssessment.Reporting;

/// <summary>Writes the page of a case, part by part.</summary>
internal sealed partial class ReportPage(CaseReport report, TextWriter writer)
{
    /// <summary>A diary with more entries is grouped by month.</summary>
    private const int MostInChronology = 500;

    private const int MostQuestions = 12;
    private const int MostIds = 30;
    private const int MostChanges = 8;

    /// <summary>The most actions for which the first sheet has room, beside the picture.</summary>
    private const int MostOnFirst = 6;

    private static readonly BehaviourCluster[] Clusters = [.. Behaviour.All.Select(behaviour => behaviour.Cluster).Distinct().OrderBy(cluster => cluster)];

    /// <summary>The assessment of the whole case, for the level and the actions alone.</summary>
    private readonly Assessment _whole = report.Assessment;

    /// <summary>The assessment of what the view shows, for everything else.</summary>
    private readonly Assessment _assessment = report.Shown;

    private readonly DateWords _dates = report.Dates;

    /// <summary>The language of the fixed phrases.</summary>
    private readonly string _language = ReportWords.Title.LanguageFor(report.Language);

    internal void Write()
    {
        var title = Escaped(Say(ReportWords.Title) + (_assessment.CaseReference is { } reference ? $" {reference}" : ""));
        writer.Write(Head(_language, title, Style()));
        WriteHead();
        Line("<main>\n<div class=\"first\">");
        WriteLevel();
        WriteToDo();
        WritePicture();
        Line("</div>");
        WriteAllToDo();
        WriteNarrative();
        WriteChronology();
        WriteReasons();
        WriteNearest();
        WriteDiscrepancies();
        WriteQuestions();
        WriteOverTime();
        WriteJudgements();
        WriteLeftOut();
        WriteEnd();
        Line("</main>\n</body>\n</html>");
    }

    private string Style() => Resource("report.css")
        .Replace("{instrument}", Quoted($"{_assessment.Instrument} · sha256 {_assessment.Instrument.Sha256[..12]}…"), StringComparison.Ordinal)
        .Replace("{reference}", Quoted($"{_assessment.CaseReference} · {_dates.Say(_assessment.AsOf)}"), StringComparison.Ordinal)
        .Replace("{marking}", Quoted(OnEachSheet), StringComparison.Ordinal)
        .Replace("{page}", Quoted(Say(ReportWords.Page) + " "), StringComparison.Ordinal)
        .Replace("\r\n", "\n", StringComparison.Ordinal);

    private void WriteHead()
    {
        var isShared = report.Marking is not null || report.View != SharingView.Full;
        Line($"<header{(isShared ? " class=\"shared\"" : "")}>\n<p class=\"marking\">{(report.Marking is { } marking ? Free(marking) : Text(ReportWords.Personal))}{Reader()}</p>\n<h1>{Text(ReportWords.Title)}</h1>\n<p class=\"subject\">");
        if (_assessment.CaseReference is { } reference)
            Line($"<span>{Text(ReportWords.Case)} <strong>{Free(reference)}</strong></span>");
        Line($"<span>{Text(ReportWords.AsOf)} {_dates.Of(_assessment.AsOf)}</span>");
        if (_whole.KnownAt is { } knownAt)
            Line($"<span>{Text(ReportWords.KnownAt)} {_dates.Of(knownAt)} ({Escaped(Say(ReportWords.RecordedLater, _whole.NotKnownYet))})</span>");
        Line("</p>\n</header>");
    }

    /// <summary>For whom the page is, of what instant, and that something is left out; nothing where it is for those whose case it is.</summary>
    private string Reader()
    {
        if (report.View == SharingView.Full)
            return "";
        var leftOut = report.LeftOut.Count > 0 ? $" <a href=\"#left-out\">{Text(ReportWords.NotAll)}</a>" : "";
        var restricted = report.Restrictions > 0 ? $"<br>{Text(ReportWords.Restricted)}" : "";
        return $"<br>{Escaped(ForWhom)}. {_dates.Of(_whole.AsOf)}.{leftOut}{restricted}";
    }

    private string ForWhom => Say(ReportWords.For, Say(report.View.Label));

    /// <summary>What each printed sheet bears: the host's marking, and for whom it is.</summary>
    private string OnEachSheet => string.Join(" · ", new[] { report.Marking, report.View == SharingView.Full ? null : ForWhom }.OfType<string>());

    private void WriteLevel()
    {
        Line("<section aria-labelledby=\"level\">");
        var grade = _whole.Grade.Label;
        Line($"<h2 id=\"level\">{Text(ReportWords.Level)}: <span class=\"level {Code(_whole.Level)}\">{Text(grade)}</span></h2>");
        if (report.Judged is { } judged && judged.ResponseLevel != _whole.Level)
            Line($"<p><strong>{Text(ReportWords.ActOn)}: {Text(Labels.Of(judged.ResponseLevel))}</strong></p>");
        Line(_whole.IsSettled
            ? $"<p>{Text(ReportWords.Settled)}</p>"
            : $"<p>{Text(ReportWords.Range)}: <strong>{Escaped(Range(_whole.Lowest, _whole.Highest))}</strong>.</p>");
        if (_whole.Level == RiskLevel.Undetermined)
            Line($"<p>{Text(ReportWords.Undetermined)}</p>");
        string[] unknown = [.. Unanswered(), .. NotInDiary()];
        if (unknown.Length > 0)
            Line($"<h3>{Text(ReportWords.Known)}</h3>\n<ul>\n{string.Join("\n", unknown.Select(line => $"<li>{Escaped(line)}</li>"))}\n</ul>");
        Line("</section>");
    }

    private IEnumerable<string> Unanswered()
    {
        if (!report.View.Includes(CasePart.OpenPoints))
            yield break;
        var done = _assessment.Completeness;
        yield return Say(ReportWords.Answered, done.Answered, done.Applicable, done.CriticalAnswered, done.CriticalApplicable);
        var critical = _assessment.OpenQuestions.Where(question => question.Item.IsCritical).Select(question => question.Item.Code).ToArray();
        if (critical.Length > 0)
            yield return Say(ReportWords.CriticalOpen, string.Join(", ", critical));
    }

    private IEnumerable<string> NotInDiary()
    {
        if (report.Case.Diary is not { } diary)
            yield return Say(ReportWords.NoDiary);
        else if (report.Counted.Count == 0)
            yield return Say(ReportWords.NoEntries);
        else if (diary.Coverage == Coverage.Partial)
            yield return Say(ReportWords.DiaryPartial);
    }

    private void WriteToDo()
    {
        Line($"<section aria-labelledby=\"to-do\">\n<h2 id=\"to-do\">{Text(ReportWords.ToDo)}</h2>");
        if (report.Actions.Count == 0)
            Line($"<p>{Text(_whole.Actions.Count == 0 ? ReportWords.NothingToDo : ReportWords.OthersToDo)}</p>");
        else
            Line("<ul class=\"actions\">");
        foreach (var action in report.Actions.Take(MostOnFirst))
            WriteAction(action);
        if (report.Actions.Count > 0)
            Line("</ul>");
        if (report.Actions.Count > MostOnFirst)
            Line($"<p><a href=\"#actions\">{Escaped(Say(ReportWords.MoreToDo, report.Actions.Count - MostOnFirst))}</a></p>");
        if (HasNotes)
            Line($"<p><a href=\"#actions\">{Text(ReportWords.NotesBelow)}</a></p>");
        if (report.Review is { Due: { } due } && !report.View.Includes(CasePart.OpenPoints))
            Line($"<p>{Escaped(Say(ReportWords.ReviewBy, _dates.Say(due)))}</p>");
        else if (report.Review is { Due: { } at } review)
            Line($"<p>{Escaped(Say(ReportWords.Review, _dates.Say(at), string.Join(", ", review.Because.Select(cause => Say(Labels.Of(cause))))))}</p>");
        else if (_whole.ReviewDue is { } by)
            Line($"<p>{Escaped(Say(ReportWords.ReviewBy, _dates.Say(by)))}</p>");
        Line("</section>");
    }

    /// <summary>All actions, where the first sheet does not have room for them or there is something to show under them.</summary>
    private void WriteAllToDo()
    {
        if (report.Actions.Count <= MostOnFirst && !HasNotes)
            return;
        Line($"<section aria-labelledby=\"actions\">\n<h2 id=\"actions\">{Text(ReportWords.AllToDo)}</h2>");
        if (report.Actions.Count > 0)
            Line("<ul>");
        foreach (var action in report.Actions)
            WriteAction(action, report.Notes?[action.Rule.Code]);
        if (report.Actions.Count > 0)
            Line("</ul>");
        if (report.Notes?.Contains(ActionNote.UnderNoAction) == true)
        {
            Line($"<h3>{Text(ReportWords.MoreHelp)}</h3>");
            WriteNotes(report.Notes[ActionNote.UnderNoAction]);
        }
        Line("</section>");
    }

    private void WriteAction(RecommendedAction action, IEnumerable<ActionNote>? notes = null)
    {
        var text = $"<li><strong>{Text(Labels.Of(action.Rule.For))} · {Text(Labels.Of(action.Rule.Urgency))}:</strong> {Escaped(action.TextIn(report.Language))}";
        if (notes?.Any() != true)
        {
            Line($"{text}</li>");
            return;
        }
        Line(text);
        WriteNotes(notes);
        Line("</li>");
    }

    private void WritePicture()
    {
        if (report.Counted.Count + report.Measures.Count + report.Milestones.Count == 0)
            return;
        var picture = new TimelinePicture(report);
        Line($"<section aria-labelledby=\"picture\">\n<h2 id=\"picture\">{Text(ReportWords.Picture)}</h2>\n<figure>");
        Line("<div class=\"scroll\" role=\"group\" aria-labelledby=\"picture\" tabindex=\"0\">");
        writer.Write(picture.Write());
        Line("</div>\n<figcaption>");
        var letters = string.Join(", ", Clusters.Select(cluster => $"{(char)('A' + (int)cluster)} {Say(Labels.Of(cluster))}"));
        List<string> legend = picture.IsDense
            ? [Say(ReportWords.Binned, picture.DaysOfBar.ToString("0.#", CultureInfo.InvariantCulture))]
            : [letters, $"■ {Say(ReportWords.Certain)}", $"▨ {Say(ReportWords.Possible)}", $"□ {Say(ReportWords.Suspected)}", Say(ReportWords.Times), Say(ReportWords.MayBreach)];
        if (report.Trajectories is not null)
            legend.Add(Say(ReportWords.SolidLevel));
        if (report.Trajectories?.Known.Steps.Count > 1)
            legend.Add(Say(ReportWords.DashedLevel));
        Line($"{Text(ReportWords.Legend)}: {Escaped(string.Join("; ", legend))}. {Text(ReportWords.SameRows)}");
        if (_assessment.Pattern["dormancy.longest-days"] is { IsPoint: true, Low: > 0 } longest)
            Line(Escaped(Say(ReportWords.Longest, longest.Low.ToString("0.#", CultureInfo.InvariantCulture))));
        Line("</figcaption>\n</figure>\n</section>");
    }

    private void WriteNarrative()
    {
        var narrative = CaseNarrative.Of(_assessment, report.Language);
        if (narrative.Sentences.Count == 0)
            return;
        Line($"<section aria-labelledby=\"in-short\">\n<h2 id=\"in-short\">{Text(ReportWords.InShort)}</h2>\n<p>{Text(ReportWords.InShortIs)}</p>\n<ul>");
        foreach (var sentence in narrative.Sentences)
        {
            var ids = sentence.Clauses.Select(clause => Listed(clause.Incidents)).Distinct(StringComparer.Ordinal);
            Line($"<li>{Escaped(sentence.Text)} <span class=\"more\">({Escaped(string.Join("; ", ids))})</span></li>");
        }
        Line("</ul>\n</section>");
    }

    private void WriteChronology()
    {
        if (report.Entries.Count + report.Measures.Count + report.Milestones.Count == 0)
            return;
        Line($"<section aria-labelledby=\"chronology\">\n<h2 id=\"chronology\">{Text(ReportWords.Chronology)}</h2>\n<p>{Text(ReportWords.ChronologyIs)}</p>");
        var grouped = report.Entries.Count > MostInChronology;
        if (grouped)
        {
            Line($"<p>{Text(ReportWords.Grouped)}</p>");
            WriteMonths();
        }
        if (grouped)
            Line($"<h3 id=\"grave\">{Text(ReportWords.OneByOne)}</h3>");
        Table(grouped ? "grave" : "chronology", [ReportWords.When, ReportWords.What, ReportWords.Source, ReportWords.Reported, ReportWords.Gap, ReportWords.Action]);
        DateTimeOffset? before = null;
        foreach (var (at, write) in Moments(grouped))
        {
            write(before);
            before = at;
        }
        Line("</tbody>\n</table></div>\n</section>");
    }

    /// <summary>What the chronology tells, in the order of time: entries, measures and milestones.</summary>
    private IEnumerable<(DateTimeOffset At, Action<DateTimeOffset?> Write)> Moments(bool onlyGrave)
    {
        var entries = report.Entries.Where(entry => !onlyGrave || TimelinePicture.SeverityOf(entry) >= 4)
            .Select(entry => (At: entry.When.EarliestIn(report.Zone), Write: (Action<DateTimeOffset?>)(before => WriteEntry(entry, before))));
        var measures = report.Measures.Select(measure => (At: measure.From.EarliestIn(report.Zone), Write: (Action<DateTimeOffset?>)(before => WriteMeasure(measure, before))));
        var milestones = report.Milestones.Select(milestone => (At: milestone.On.EarliestIn(report.Zone), Write: (Action<DateTimeOffset?>)(before => WriteRow(milestone.On, $"<em>{Text(milestone.Label)}</em>", milestone.Id, "", "", before))));
        return measures.Concat(milestones).Concat(entries).OrderBy(moment => moment.At);
    }

    private void WriteMeasure(ProtectiveMeasure measure, DateTimeOffset? before)
    {
        var until = measure.Until is { } end ? Say(ReportWords.Until, _dates.Say(end)) : Say(ReportWords.Open);
        WriteRow(measure.From, $"<em>{Text(measure.Label)}</em>, {Escaped(until)}", measure.Id, "", "", before);
    }

    private void WriteEntry(Incident entry, DateTimeOffset? before)
    {
        var what = Escaped(string.Join(", ", entry.Behaviours.Select(behaviour => Say(behaviour.Label))));
        if (entry.Occurrences > 1)
            what += $" <strong>×{Number(entry.Occurrences)}</strong>";
        if (entry.Attribution == Attribution.Suspected)
            what += $"; {Text(ReportWords.Suspected)}";
        if (entry.SameAs is { } same)
            what += $"; {Escaped(Say(ReportWords.SameAs, same))}";
        if (entry.When.EarliestIn(report.Zone) > _assessment.AsOf)
            what += $"; {Text(ReportWords.Later)}";
        if (_assessment.Pattern.PossibleBreaches.FirstOrDefault(breach => breach.Incident.Id == entry.Id) is { } possible)
            what += $"; <strong>!</strong> {Escaped(string.Join(", ", possible.Measures.Select(measure => Say(measure.Label))))}";
        foreach (var (label, text) in new[] { (ReportWords.Place, entry.Place), (ReportWords.Note, entry.Note), (ReportWords.Evidence, entry.Evidence.Count > 0 ? string.Join(", ", entry.Evidence.Select(Evidence)) : null) })
            if (text is { Length: > 0 })
                what += $"<br><span class=\"more\">{Text(label)}: {Free(text)}</span>";
        WriteRow(entry.When, what, entry.Id, Text(Labels.Of(entry.Source)), Reported(entry), before);
    }

    private static string Evidence(EvidenceItem evidence) => evidence.Sha256 is { } hash ? $"{evidence.Reference} (sha256 {hash})" : evidence.Reference;

    private string Reported(Incident entry)
    {
        var to = entry.ReportedTo is { } name ? $"{Free(name)}, " : "";
        return entry switch
        {
            { Reported: { IsOpenEnded: false } day } => to + _dates.Of(day),
            { Reported: not null } or { ReportedTo: not null } => to + Text(ReportWords.ReportedUnknown),
            _ => Text(ReportWords.NotReported),
        };
    }

    private void WriteRow(EdtfDate when, string what, string? id, string source, string reported, DateTimeOffset? before)
    {
        var gap = before is { } earlier ? Number((int)Math.Max(0, (when.EarliestIn(report.Zone) - earlier).TotalDays)) : "";
        Line($"<tr><th scope=\"row\">{_dates.Of(when)}</th><td>{what}{(id is null ? "" : $" <code>{Escaped(id)}</code>")}</td><td>{source}</td><td>{reported}</td><td class=\"number\">{gap}</td><td></td></tr>");
    }

    private void WriteMonths()
    {
        Line($"<h3 id=\"months\">{Text(ReportWords.ByMonth)}</h3>");
        Table("months", [ReportWords.Month, ReportWords.Entries, ReportWords.TimesInAll, ReportWords.What]);
        var months = from entry in report.Counted
                     let at = entry.When.EarliestIn(report.Zone)
                     group entry by (at.Year, at.Month) into month
                     orderby month.Key
                     select month;
        foreach (var month in months)
        {
            var kinds = from entry in month
                        from behaviour in entry.Behaviours
                        group entry.Occurrences by behaviour into kind
                        orderby kind.Key.Severity descending, kind.Sum() descending
                        select $"{Say(kind.Key.Label)} ×{Number(kind.Sum())}";
            Line($"<tr><th scope=\"row\"><time datetime=\"{month.Key.Year:0000}-{month.Key.Month:00}\">{Escaped(_dates.Month(month.Key.Month))} {Number(month.Key.Year)}</time></th><td class=\"number\">{Number(month.Count())}</td><td class=\"number\">{Number(month.Sum(entry => entry.Occurrences))}</td><td>{Escaped(string.Join(", ", kinds))}</td></tr>");
        }
        Line("</tbody>\n</table></div>");
    }

    private void WriteReasons()
    {
        Line($"<section aria-labelledby=\"why\">\n<h2 id=\"why\">{Text(ReportWords.Why)}</h2>");
        if (report.Reasons.Count == 0)
        {
            Line($"<p>{Text(_whole.Reasons.Count == 0 ? ReportWords.NoReason : ReportWords.ReasonsElsewhere)}</p>\n</section>");
            return;
        }
        Table("why", [ReportWords.Level, ReportWords.Rule, ReportWords.RestsOn, ReportWords.Incidents]);
        foreach (var reason in report.Reasons)
        {
            var rests = string.Join(", ", [.. reason.Items, .. reason.Facts.Select(fact => $"{Label(fact)}: {Interval(_assessment.Pattern[fact])}")]);
            Line($"<tr><th scope=\"row\">{Text(reason.Grade.Label)}</th><td>{Text(reason.Rule.Because)} <code>{Escaped(reason.Rule.Code)}</code></td><td>{Escaped(rests)}</td><td>{Escaped(Listed(reason.Incidents))}</td></tr>");
        }
        Line("</tbody>\n</table></div>\n</section>");
    }

    private void WriteNearest()
    {
        if (_assessment.NextGrade is not { } next || !report.View.Includes(CasePart.OpenPoints))
            return;
        var whyNot = _assessment.WhyNot(next);
        Line($"<section aria-labelledby=\"nearest\">\n<h2 id=\"nearest\">{Escaped(Say(ReportWords.Nearest, Say(next.Label)))}</h2>\n<p>{Text(ReportWords.NearestIs)}</p>");
        if (whyNot.Nearest.Count > 0)
        {
            Line("<ul>");
            foreach (var changes in whyNot.Nearest.Take(MostChanges))
                Line($"<li>{Escaped(WhyNotText.Of(whyNot, changes, report.Language))} <span class=\"more\">{Text(ReportWords.WouldHold)}: {Escaped(string.Join(", ", changes.Rules.Select(rule => rule.Code)))}</span></li>");
            Line("</ul>");
        }
        if (whyNot.Nearest.Count > MostChanges)
            Line($"<p>{Escaped(Say(ReportWords.MoreChanges, whyNot.Nearest.Count - MostChanges))}</p>");
        else if (!whyNot.IsDecided)
            Line($"<p>{Text(ReportWords.NotDecided)}</p>");
        else if (whyNot.Nearest.Count == 0)
            Line($"<p>{Text(ReportWords.NotByThree)}</p>");
        Line("</section>");
    }

    private void WriteDiscrepancies()
    {
        if (_assessment.Discrepancies.Count == 0 || !report.View.Includes(CasePart.OpenPoints))
            return;
        Line($"<section aria-labelledby=\"disagree\">\n<h2 id=\"disagree\">{Text(ReportWords.Disagree)}</h2>");
        Table("disagree", [ReportWords.Question, ReportWords.Answer, ReportWords.Observed, ReportWords.Incidents]);
        foreach (var one in _assessment.Discrepancies)
            Line($"<tr><th scope=\"row\">{Text(one.Item.Prompt)} <code>{Escaped(one.Item.Code)}</code></th><td>{Escaped(one.Answer)}</td><td>{Escaped(one.Observed ?? "-")}</td><td>{Escaped(Listed(one.Incidents))}</td></tr>");
        Line("</tbody>\n</table></div>\n</section>");
    }

    private void WriteQuestions()
    {
        if (_assessment.OpenQuestions.Count == 0 || !report.View.Includes(CasePart.OpenPoints))
            return;
        Line($"<section aria-labelledby=\"ask\">\n<h2 id=\"ask\">{Text(ReportWords.AskNext)}</h2>\n<ol>");
        foreach (var question in _assessment.OpenQuestions.Take(MostQuestions))
        {
            var state = question.State switch
            {
                OpenState.Unknown => ReportWords.Unknown,
                OpenState.Declined => ReportWords.Declined,
                _ => ReportWords.NotAsked,
            };
            var critical = question.Item.IsCritical ? $"<strong>{Text(ReportWords.Critical)}</strong>, " : "";
            var effects = AssessmentText.EffectsOf(_assessment, question, report.Language);
            Line($"<li>{Text(question.Item.Prompt)} <span class=\"more\"><code>{Escaped(question.Item.Code)}</code>, {critical}{Text(state)}. {Escaped(effects)}</span></li>");
        }
        Line("</ol>\n</section>");
    }

    private void WriteOverTime()
    {
        if (report.Trajectories is not { Lags.Count: > 0 } trajectories)
            return;
        Line($"<section aria-labelledby=\"over-time\">\n<h2 id=\"over-time\">{Text(ReportWords.OverTime)}</h2>");
        Table("over-time", [ReportWords.Level, ReportWords.AsHappened, ReportWords.AsKnown, ReportWords.Days]);
        foreach (var lag in trajectories.Lags)
            Line($"<tr><th scope=\"row\">{Text(Labels.Of(lag.Level))}</th><td>{At(lag.Happened)}</td><td>{At(lag.Known)}</td><td class=\"number\">{(lag.Days is { } days ? Number(days) : "")}</td></tr>");
        Line("</tbody>\n</table></div>\n</section>");
    }

    private string At(DateTimeOffset? instant) => instant is { } at ? _dates.Of(at) : Text(ReportWords.Never);

    private void WriteJudgements()
    {
        if (report.Judged is not { Judgements.Count: > 0 } judged)
            return;
        Line($"<section aria-labelledby=\"judgement\">\n<h2 id=\"judgement\">{Text(ReportWords.Judgements)}</h2>\n<p><strong>{Text(ReportWords.ActOn)}: {Text(Labels.Of(judged.ResponseLevel))}</strong></p>");
        var (hasStaff, hasRationale) = (report.View.Includes(CasePart.Staff), report.View.Includes(CasePart.Rationale));
        Table("judgement", [ReportWords.When, ReportWords.Level, .. hasStaff ? [ReportWords.By] : (LocalizedText[])[], ReportWords.Status, .. hasRationale ? [ReportWords.Reason] : (LocalizedText[])[]]);
        foreach (var one in judged.Judgements)
        {
            var by = hasStaff ? $"<td>{Escaped(one.Event.By)}</td>" : "";
            var why = hasRationale ? $"<td>{(one.Event.Why is { } said ? Free(said) : "")}</td>" : "";
            Line($"<tr><th scope=\"row\">{_dates.Of(TimeZoneInfo.ConvertTime(one.Event.Recorded, report.Zone))}</th><td>{Text(Labels.Of(one.Level))}</td>{by}<td>{Text(Labels.Of(one.Status))}</td>{why}</tr>");
        }
        Line("</tbody>\n</table></div>");
        Reason[] prompts = hasRationale ? [.. report.Reasons.Where(reason => CaseReport.IsAmong(judged.Prompts, reason))] : [];
        if (prompts.Length > 0)
        {
            Line($"<p><strong>{Text(ReportWords.Prompt)}</strong></p>\n<ul>");
            foreach (var reason in prompts)
                Line($"<li>{Text(reason.Rule.Because)} ({Escaped(Listed(reason.Incidents))})</li>");
            Line("</ul>");
        }
        Line("</section>");
    }

    /// <summary>What a page for others does not have, and how many of it.</summary>
    private void WriteLeftOut()
    {
        if (report.LeftOut.Count == 0)
            return;
        Line($"<section aria-labelledby=\"left-out\">\n<h2 id=\"left-out\">{Text(ReportWords.LeftOut)}</h2>\n<ul>");
        foreach (var (what, count) in report.LeftOut)
            Line($"<li>{Text(what)} ({Number(count)})</li>");
        Line("</ul>\n</section>");
    }

    private void WriteEnd()
    {
        Line($"<section aria-labelledby=\"versions\">\n<h2 id=\"versions\">{Text(ReportWords.Versions)}</h2>\n<dl>");
        Line($"<dt>{Text(ReportWords.Instrument)}</dt><dd>{Text(_assessment.Instrument.Title)}, {Escaped(_assessment.Instrument.ToString())}, sha256 <code>{_assessment.Instrument.Sha256}</code></dd>");
        Line($"<dt>{Text(ReportWords.Engine)}</dt><dd>RiskAssessment {Escaped(Assessment.EngineVersion)}</dd>\n</dl>");
        Line($"<h3>{Text(ReportWords.Mind)}</h3>\n<ul>\n<li>{Text(ReportWords.Aid)}</li>");
        foreach (var caveat in _assessment.Caveats)
            Line($"<li>{Text(caveat)}</li>");
        Line("</ul>");
        if (report.Checkpoint is { } checkpoint)
            Line($"<p class=\"checkpoint\">{Text(ReportWords.Checkpoint)} <strong>{Escaped(report.CheckpointInShort ?? "")}</strong><br><code>{Escaped(string.Join(" ", checkpoint.Split(['\n'], StringSplitOptions.RemoveEmptyEntries)))}</code></p>");
        Line("</section>");
    }

    /// <summary>A table that scrolls by itself on a narrow screen, and repeats its head on each sheet.</summary>
    private void Table(string section, LocalizedText[] heads)
    {
        Line($"<div class=\"scroll\" role=\"group\" aria-labelledby=\"{section}\" tabindex=\"0\"><table>\n<thead><tr>");
        foreach (var head in heads)
            Line($"<th scope=\"col\">{Text(head)}</th>");
        Line("</tr></thead>\n<tbody>");
    }

    /// <summary>The first ids, and how many more there are.</summary>
    private string Listed(IReadOnlyList<string> ids) =>
        string.Join(", ", ids.Take(MostIds)) + (ids.Count > MostIds ? " " + Say(ReportWords.More, ids.Count - MostIds) : "");

    private string Label(string fact) => PatternFact.TryGet(fact, out var known) ? Say(known.Label) : fact;

    private static string Interval(Interval value) => value switch
    {
        { IsKnown: false } => "?",
        { IsPoint: true } => Figure(value.Low),
        { High: double.PositiveInfinity } => "≥ " + Figure(value.Low),
        _ => $"{Figure(value.Low)}–{Figure(value.High)}",
    };

    private static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private string Range(Grade lowest, Grade highest) => Say(ReportWords.Between, Say(lowest.Label), Say(highest.Label));

    private static string Code(RiskLevel level) => level switch
    {
        RiskLevel.High => "high",
        RiskLevel.Medium => "medium",
        RiskLevel.Standard => "standard",
        _ => "undetermined",
    };

    private string Say(LocalizedText phrase) => phrase.In(report.Language);

    private string Say(LocalizedText phrase, params object[] parts) => string.Format(CultureInfo.InvariantCulture, Say(phrase), parts);

    /// <summary>A text as content of the page, with its language where that is another one than the page's.</summary>
    private string Text(LocalizedText phrase)
    {
        var (text, language) = (Escaped(Say(phrase)), phrase.LanguageFor(report.Language));
        return language.Length == 0 || language == _language ? text : $"<span lang=\"{Escaped(language)}\">{text}</span>";
    }

    private void Line(string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
