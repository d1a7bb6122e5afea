using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace RiskAssessment.Referral;

/// <summary>Services to refer to, and which of them fit a case.</summary>
/// <remarks>
/// Immutable and safe to share between threads; equality is identity. Who a service is for is shown and never decides, because a case does not say who the victim is.
/// </remarks>
/// <example>
/// <code>
/// using RiskAssessment.Referral;
///
/// if (!ServiceDirectory.TryRead(File.ReadAllBytes("services.csv"), out var directory, out var problems))
///     throw new InvalidInputException(problems);
/// var assessment = new Assessor(StalkingScreen.Instrument).Assess(AnswerSheet.Empty, diary: null, asOf: DateTimeOffset.UtcNow);
///
/// foreach (var match in directory.Match(assessment, area: "W06000015", language: "cy"))
///     Console.WriteLine(match);
/// </code>
/// </example>
public sealed class ServiceDirectory
{
    /// <summary>After how many days a check is too old, unless <see cref="StaleAfterDays"/> says otherwise: 180.</summary>
    public const int DefaultStaleAfterDays = 180;

    /// <summary>Makes a directory.</summary>
    /// <param name="services">The services.</param>
    /// <exception cref="ArgumentException">Two services have the same id.</exception>
    public ServiceDirectory(IEnumerable<Service> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        Services = [.. services];
        if (Services.DistinctBy(service => service.Id, StringComparer.Ordinal).Count() < Services.Count)
            throw new ArgumentException("Two services have the same id.", nameof(services));
    }

    /// <summary>The services, in the order of the file.</summary>
    public IReadOnlyList<Service> Services { get; }

    /// <summary>How many services the file has that are not active, and so are left out. The default is 0.</summary>
    public int NotActive { get; internal init; }

    /// <summary>A service that was last checked more days than this before the assessment, or after it, is stale. The default is <see cref="DefaultStaleAfterDays"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int StaleAfterDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = DefaultStaleAfterDays;

    /// <summary>Reads a directory: JSON of Open Referral UK (HSDS-UK 3.0), or CSV.</summary>
    /// <param name="utf8">The file in UTF-8.</param>
    /// <param name="directory">The directory; <see langword="null"/> if there are errors.</param>
    /// <param name="problems">Every problem with its place. A part of somebody else's JSON that cannot be used is a warning, and left out.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out ServiceDirectory? directory, out IReadOnlyList<Problem> problems)
    {
        utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var found = new List<Problem>();
        directory = !Utf8.IsValid(utf8.Span) ? Refuse(found) : utf8.Span.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] ? HsdsServices.Read(utf8, found) : CsvServices.Read(utf8, found);
        problems = found;
        if (found.Exists(problem => problem.Severity == ProblemSeverity.Error))
            directory = null;
        return directory is not null;
    }

    /// <summary>
    /// Finds the services for a case. A service is offered if it serves the area, and if it helps with a recommended action or names no action of the instrument. Those
    /// that help with an action come first; then local ones; those that are open; those that offer the language; then by name.
    /// </summary>
    /// <param name="assessment">The assessment of the case.</param>
    /// <param name="area">The code of the area, as the directory writes it.</param>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>cy</c>.</param>
    /// <returns>The services in a stated order, which does not depend on that of the file.</returns>
    public IReadOnlyList<ServiceMatch> Match(Assessment assessment, string area, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(language);
        var known = assessment.Instrument.Actions.Select(action => action.Code).ToHashSet(StringComparer.Ordinal);
        var matches = from service in Services
                      let isLocal = service.Areas.Any(served => AreaCodes.AreSame(served, area))
                      where isLocal || service.Areas.Any(served => AreaCodes.IsCountryOf(served, area))
                      let actions = assessment.Actions.Select(action => action.Rule.Code).Where(service.Needs.Contains).ToArray()
                      where actions.Length > 0 || !service.Needs.Any(known.Contains)
                      select new ServiceMatch(service, actions)
                      {
                          IsLocal = isLocal,
                          IsOpen = service.Hours?.IsOpenAt(assessment.AsOf.DateTime),
                          OffersLanguage = service.Languages.Count == 0 ? null : service.Languages.Any(offered => ServiceLanguages.AreSame(offered, language)),
                          IsStale = IsStale(service, assessment.AsOf),
                      };
        return
        [
            .. matches.OrderByDescending(match => match.Actions.Count > 0)
                .ThenByDescending(match => match.IsLocal)
                .ThenBy(match => Rank(match.IsOpen))
                .ThenBy(match => Rank(match.OffersLanguage))
                .ThenBy(match => match.Service.Name, StringComparer.Ordinal)
                .ThenBy(match => match.Service.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many services there are.</summary>
    public override string ToString() => $"{Services.Count} services";

    private static ServiceDirectory? Refuse(List<Problem> problems)
    {
        problems.Add(new Problem(HsdsServices.NotReadable, "$", "The file is not in UTF-8, so letters in it would be wrong. Save it again in UTF-8."));
        return null;
    }

    /// <summary>
    /// The day is the earliest that it may have been, where it is vague. What was checked long after the assessment does not tell how it was then; and who reads an assessment of long ago reads it now.
    /// </summary>
    private bool IsStale(Service service, DateTimeOffset asOf) =>
        service.LastChecked is not { } last || Math.Abs((asOf.Date - last.EarliestIn(TimeZoneInfo.Utc).Date).Days) > StaleAfterDays;

    /// <summary>Yes, not known, no.</summary>
    private static int Rank(bool? fits) => fits switch { true => 0, null => 1, false => 2 };
}
