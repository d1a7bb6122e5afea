/*
 * RiskAssessment: stalking risk screening, for every language that can call C.
 *
 * The input is a case file (JSON, UTF-8), the output an assessment (JSON, UTF-8) with the same bytes as from the .NET library. The formats are those
 * of case.schema.json, assessment.schema.json and instrument.schema.json. It is a screening aid to a professional's judgement and predicts
 * nothing.
 *
 * Threads: every function may be called from any thread at any time, on the same engine too. A ra_text must be used by one thread at a time.
 * Bytes: no input can crash the process; it is assessed or refused. Pointers must be valid for the lengths given, as anywhere in C.
 * Memory: what a function puts into a ra_text belongs to the caller, until ra_text_free. Inputs belong to the caller and are not kept.
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
    RA_INPUT_REFUSED = 1, /* The case or the instrument is wrong; every problem is listed at once. */
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

/*
 * Assesses a case.
 *   case_file, length   the case file, or a history (JSON Lines) as all that it says: cut behind a line, it is what was known when that line was
 *                       recorded; more than 64 MiB is refused
 *   now_unix_ms         the instant, in milliseconds since 1970-01-01T00:00Z, for a case without asOf: the library reads no clock
 *   language            a BCP 47 tag for the texts for people, such as "en" or "cy", zero-terminated; NULL is "en"
 *   result              receives the assessment, or the problems if the status is not RA_OK; its previous content is overwritten, not freed
 */
ra_status ra_assess(ra_engine *engine, const uint8_t *case_file, size_t length, int64_t now_unix_ms, const char *language, ra_text *result);

/* Closes an engine. Calls that are still running complete normally; later ones return RA_WRONG_CALL. NULL, or a second call, does nothing. */
void ra_engine_free(ra_engine *engine);

/* Frees the bytes and makes the text { NULL, 0 }. NULL, or a second call, does nothing. */
void ra_text_free(ra_text *text);

#ifdef __cplusplus
}
#endif

#endif
