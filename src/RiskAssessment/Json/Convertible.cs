using System.Text.Json.Serialization;
using RiskAssessment.Json;

namespace RiskAssessment;

// Each type of the rooms below that JsonSerializer converts names its converter here, so that those rooms know nothing of JSON.
[JsonConverter(typeof(FormatJsonConverter))]
public sealed partial record CaseFile;

[JsonConverter(typeof(FormatJsonConverter))]
public sealed partial class IncidentDiary;

[JsonConverter(typeof(FormatJsonConverter))]
public sealed partial class Incident;

[JsonConverter(typeof(FormatJsonConverter))]
public sealed partial class CaseEvent;

[JsonConverter(typeof(FormatJsonConverter))]
public sealed partial class CaseHistory;

[JsonConverter(typeof(FormatJsonConverter))]
public sealed partial class AnswerSheet;

[JsonConverter(typeof(FormatJsonConverter))]
public sealed partial record Answer;

[JsonConverter(typeof(FormatJsonConverter))]
public readonly partial record struct EdtfDate;

[JsonConverter(typeof(FormatJsonConverter))]
public sealed partial class Behaviour;

[JsonConverter(typeof(FormatJsonConverter))]
public readonly partial record struct Interval;

[JsonConverter(typeof(FormatJsonConverter))]
public sealed partial class Assessment;
