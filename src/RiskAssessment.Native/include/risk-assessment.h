/*
 * RiskAssessment: stalking risk screening, for every language that can call C.
 *
 * The input is a case file (JSON, UTF-8) or a history (JSON Lines, UTF-8), the output JSON or HTML in UTF-8 with the same bytes as from the .NET
 * library. Each function names the schema of its output; the inputs follow case.schema.json, history.schema.json and instrument.schema.json. It is a
 * screening aid to a professional's judgement and predicts nothing.
 *
 * Threads: every function may be called from any thread at any time, on the same engine too. A ra_text must be used by one thread at a time.
 * Bytes: no input can crash the process; it is assessed or refused. Pointers must be valid for the lengths given, as anywhere in C.
 * Memory: what a function puts into a ra_text belongs to the caller, until ra_text_free. Inputs belong to the caller and are not kept.
 * Instants: milliseconds since 1970-01-01T00:00Z, in the years 1 to 9999. The library reads no clock.
 * Loading: the library starts its own .NET runtime in the process and cannot be unloaded (dlclose has no effect).
 */
#ifndef RISK_ASSESSMENT_H
#define RISK_ASSESSMENT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An engine with its instruments. A handle is a number with a pointer type: it must not be dereferenced. */
typedef struct ra_engine ra_engine;

/* UTF-8 text returned by the library. A zero byte that is not counted follows the bytes. No text is { NULL, 0 }. */
typedef struct ra_text {
    uint8_t *bytes;
    size_t length;
} ra_text;

/*
 * The status of a call. Every status but RA_OK returns a list of problems, which docs/diagnostics.md explains:
 * {"problems":[{"code":"SRA0004","path":"$","line":1,"column":1,"message":"..."}]}
 */
typedef enum ra_status {
    RA_OK = 0,
    RA_INPUT_REFUSED = 1, /* The case, the history, the event or the instrument is wrong; every problem is listed at once. */
    RA_WRONG_CALL = 2,    /* An argument is wrong: a mistake in the calling program. */
    RA_OUR_FAULT = 3      /* An internal error of the library, or out of memory; the text may then be empty. */
} ra_status;

/* The version of the engine, for example "1.0.0". Static: never free it. */
const char *ra_version(void);

/*
 * Opens an engine.
 *   instrument, length  an instrument file; NULL and 0 for the built-in instruments, of which a case may name any
 *   engine              receives the handle, or NULL if the status is not RA_OK; free it with ra_engine_free
 *   problems            receives the problems, or with RA_OK the warnings, if there are any; may be NULL
 */
ra_status ra_engine_create(const uint8_t *instrument, size_t length, ra_engine **engine, ra_text *problems);

/* In place of an instant as_of_unix_ms or known_at_unix_ms: that of the case itself. */
#define RA_NOT_GIVEN INT64_MIN

/*
 * Assesses a case.
 *   case_file, length   the case file, or a history (JSON Lines) as all that it says: cut behind a line, it is what was known when that line was
 *                       recorded; more than 64 MiB is refused
 *   now_unix_ms         the instant, in milliseconds since 1970-01-01T00:00Z, for a case without asOf: the library reads no clock
 *   language            a BCP 47 tag for the texts for people, such as "en" or "cy", zero-terminated; NULL is "en"
 *   result              receives the assessment, or the problems if the status is not RA_OK; its previous content is overwritten, not freed
 */
ra_status ra_assess(ra_engine *engine, const uint8_t *case_file, size_t length, int64_t now_unix_ms, const char *language, ra_text *result);

/*
 * The functions from here to ra_report take a case as ra_assess does: case_file and length are a case file or a history, language is as there, and
 * result, which must not be NULL, receives what the function gives, or the problems. They also have:
 *   as_of_unix_ms       the instant as of which the case is looked at: what happened later is left out. RA_NOT_GIVEN for the asOf of the case file; a
 *                       case without one, as every history is, is then a wrong call
 *   known_at_unix_ms    the instant whose knowledge is used: what was recorded later is left out. RA_NOT_GIVEN for the knownAt of the case file or,
 *                       without one, for all that was recorded
 */

/* Assesses a case as of an instant and as known at one (assessment.schema.json). */
ra_status ra_assess_at(ra_engine *engine, const uint8_t *case_file, size_t length,
    int64_t as_of_unix_ms, int64_t known_at_unix_ms, const char *language, ra_text *result);

/*
 * The level over time until as_of_unix_ms, as it was known and as it happened, and the lag of each level (trajectory.schema.json). It has no texts for
 * people.
 */
ra_status ra_trajectories(ra_engine *engine, const uint8_t *case_file, size_t length, int64_t as_of_unix_ms, int64_t known_at_unix_ms, ra_text *result);

/*
 * Compares a case at two instants: what changed, and how much of it by time, by information and by the instrument (comparison.schema.json). It has no
 * texts for people.
 *   earlier_unix_ms     the instant of the earlier state, which is as of and as known at it; RA_NOT_GIVEN is a wrong call
 *   later_unix_ms       that of the later state, likewise
 */
ra_status ra_compare(ra_engine *engine, const uint8_t *case_file, size_t length, int64_t earlier_unix_ms, int64_t later_unix_ms, ra_text *result);

/*
 * Explains what a case lacks for a level or a higher one, and the smallest changes that would reach it (why-not.schema.json).
 *   level               "medium" or "high", zero-terminated; NULL for the next level above the stated one, or where there is none the highest. Another
 *                       word is a wrong call; a level that no grade of the instrument has or exceeds is refused
 */
ra_status ra_why_not(ra_engine *engine, const uint8_t *case_file, size_t length,
    int64_t as_of_unix_ms, int64_t known_at_unix_ms, const char *level, const char *language, ra_text *result);

/*
 * The computed level of a history, the professional judgements beside it, and the level to act on (judgement.schema.json).
 *   history, length     a history; a case file, which has no judgements, is refused
 */
ra_status ra_judgements(ra_engine *engine, const uint8_t *history, size_t length,
    int64_t as_of_unix_ms, int64_t known_at_unix_ms, const char *language, ra_text *result);

/*
 * When a case is to be reviewed, and why: a list of one case (reviews.schema.json). It has no texts for people.
 *   now_unix_ms         the instant at which it is looked at. A history is taken as it was known then; a case file counts from its own asOf, if it has one
 */
ra_status ra_review(ra_engine *engine, const uint8_t *case_file, size_t length, int64_t now_unix_ms, ra_text *result);

/*
 * The page of a case: one HTML file that runs nothing and loads nothing.
 *   view                who the page is for: "marac", "health", "victim" or "without-names", zero-terminated. What they are not to see is left off the
 *                       page, and the page says so, and also that a history restricts sharing, if it does. NULL or "full" for everything. Another word
 *                       is a wrong call
 *   marking             the marking that the page bears, UTF-8, zero-terminated; NULL for a sentence that says that it is personal data
 */
ra_status ra_report(ra_engine *engine, const uint8_t *case_file, size_t length,
    int64_t as_of_unix_ms, int64_t known_at_unix_ms, const char *view, const char *marking, const char *language, ra_text *result);

/*
 * Checks an event, or several, and gives what to append to the file of a history so that it has them, too. Nothing else in the file changes.
 *   history, length     the history so far; NULL and 0, or no bytes, for one that the event opens
 *   event, event_length the event, as a line of history.schema.json, with its sequence number, which is the next one; or several lines. If another writer
 *                       appended in the meantime, the number is refused (SRA0802): read the history again
 *   result              receives the lines, which end in a line feed, and begin with one if the history does not end in one; or the problems of the
 *                       events, also those of their answers by the instrument of the case. What is wrong with the answers before them is not listed
 */
ra_status ra_append(ra_engine *engine, const uint8_t *history, size_t length, const uint8_t *event, size_t event_length, ra_text *result);

/*
 * Judges the level of a history, beside the computed one, and gives what to append to its file, as ra_append does. To raise the level is free. To lower it
 * needs a reason (rationale-missing), is never below a rule that is a floor (below-floor), and waits for ra_countersign; ra_judgements gives the level to act on.
 *   history, length     the history so far
 *   recorded_unix_ms    the instant of the judgement, not before that of the last event
 *   by                  who judges: an id, UTF-8, zero-terminated
 *   level               "standard", "medium" or "high", zero-terminated
 *   why                 why, UTF-8, zero-terminated; NULL if nothing is said
 *   before_seeing       not 0 if the person had not seen the computed level yet
 *   result              receives the line, or the problems
 */
ra_status ra_judge(ra_engine *engine, const uint8_t *history, size_t length, int64_t recorded_unix_ms,
    const char *by, const char *level, const char *why, int before_seeing, ra_text *result);

/*
 * Agrees or disagrees, as a second person, with the last judgement of a history, and gives what to append to its file, as ra_append does. It is refused with
 * no-such-judgement, same-person, already-countersigned or void. The parameters are those of ra_judge; why must be given, and
 *   agrees              not 0 if the person agrees; one who disagrees ends a lowering
 */
ra_status ra_countersign(ra_engine *engine, const uint8_t *history, size_t length, int64_t recorded_unix_ms,
    const char *by, int agrees, const char *why, ra_text *result);

/* Closes an engine. Calls that are still running complete normally; later ones return RA_WRONG_CALL. NULL, or a second call, does nothing. */
void ra_engine_free(ra_engine *engine);

/* Frees the bytes and makes the text { NULL, 0 }. NULL, or a second call, does nothing. */
void ra_text_free(ra_text *text);

#ifdef __cplusplus
}
#endif

#endif
