/*
 * Calls the C functions with random and mutated bytes:  fuzz COUNT SEED THREADS CASE... -- INSTRUMENT...
 *
 * A case is a case file or a history (*.jsonl). Every call must return done or refused, with a text, or a wrong call where an instant was one; every 64th
 * input is used as an instrument, and every 8th as an event for a history. All threads share one engine. The same arguments give the same inputs. Prints how
 * many inputs were done and refused, and how much memory grew in the second half.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "risk-assessment.h"

enum { MOST_SEEDS = 64, ROOM = 1 << 20, MOST_EDITS = 8, INSTRUMENT_EVERY = 64, EVENT_EVERY = 8, MOST_RANDOM = 512 };

typedef struct { uint8_t *bytes; size_t length; } input;
typedef struct { uint64_t first, count, random, done, refused, engines, events; } share;

/* The last line of a history is an event, and what is before it is the history to append it to. */
static input cases[MOST_SEEDS], instruments[MOST_SEEDS], histories[MOST_SEEDS], events[MOST_SEEDS];
static size_t case_count, instrument_count, history_count;
static ra_engine *shared_engine;
static uint64_t seed;

static const char *const TOKENS[] = {
    "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "0", "1e308", "99999999999999999999", "\\u0000", "\\ud800", "\xEF\xBB\xBF", "\xC3\x28",
    "\"yes\"", "\"unknown\"", "\"2018-02-30\"", "\"9999-12-31T23:59Z\"", "\"0001-01-01/9999-12-31\"", "\"Europe/London\"", "\"../../etc/passwd\"",
    "\"answers\":", "\"diary\":", "\"occurrences\":1000000", "\"id\":\"i1\"", "\"sameAs\":\"i1\"", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
};

/* splitmix64 */
static uint64_t next(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static size_t below(uint64_t *state, size_t bound) { return bound == 0 ? 0 : (size_t)(next(state) % bound); }

static size_t replace(uint8_t *bytes, size_t length, size_t at, size_t removed, const uint8_t *added, size_t count)
{
    if (length - removed + count > ROOM)
        return length;
    memmove(bytes + at + count, bytes + at + removed, length - at - removed);
    memcpy(bytes + at, added, count);
    return length - removed + count;
}

/* Keeps the JSON valid, so that many inputs reach the engine. */
static size_t other_digit(uint8_t *bytes, size_t length, size_t at, uint8_t random)
{
    while (at < length && (bytes[at] < '0' || bytes[at] > '9'))
        at++;
    if (at < length)
        bytes[at] = (uint8_t)('0' + random % 10);
    return length;
}

static size_t edit(uint64_t *state, uint8_t *bytes, size_t length, const input *other)
{
    size_t at = below(state, length + 1), rest = length - at;
    const char *token = TOKENS[below(state, sizeof TOKENS / sizeof *TOKENS)];
    uint8_t byte = (uint8_t)next(state);
    size_t from = below(state, other->length), many = below(state, other->length - from) % 200;
    switch (below(state, 12)) {
    case 0: return rest == 0 ? length : replace(bytes, length, at, 1, &byte, 1);
    case 1: if (rest > 0) bytes[at] ^= (uint8_t)(1u << below(state, 8)); return length;
    case 2: return replace(bytes, length, at, below(state, rest < 40 ? rest + 1 : 40), bytes, 0);
    case 3: return replace(bytes, length, at, 0, (const uint8_t *)token, strlen(token));
    case 4: return replace(bytes, length, at, rest < strlen(token) ? rest : strlen(token), (const uint8_t *)token, strlen(token));
    case 5: return replace(bytes, length, at, rest < many ? rest : many, other->bytes + from, many);
    case 6: return below(state, 8) == 0 ? at : length;
    default: return other_digit(bytes, length, at, byte);
    }
}

static size_t invent(uint64_t *state, uint8_t *bytes, const input *seeds, size_t count, int *is_random)
{
    *is_random = below(state, 4) == 0;
    if (*is_random) {
        size_t length = below(state, MOST_RANDOM);
        for (size_t i = 0; i < length; i++)
            bytes[i] = (uint8_t)next(state);
        return length;
    }
    const input *chosen = &seeds[below(state, count)];
    size_t length = chosen->length, edits = below(state, 2) == 0 ? 1 : 1 + below(state, MOST_EDITS);
    memcpy(bytes, chosen->bytes, length);
    while (edits-- > 0)
        length = edit(state, bytes, length, &seeds[below(state, count)]);
    return length;
}

static void must(int holds, const char *what, uint64_t number)
{
    if (holds)
        return;
    fprintf(stderr, "input %llu of seed %llu: %s\n", (unsigned long long)number, (unsigned long long)seed, what);
    exit(1);
}

static void check_text(ra_status status, ra_text *text, int may_be_wrong, uint64_t number)
{
    must(status == RA_OK || status == RA_INPUT_REFUSED || (may_be_wrong && status == RA_WRONG_CALL), "neither done nor refused", number);
    must(text->bytes != NULL && text->length > 1 && strchr("{<\n", text->bytes[0]) != NULL && strchr("}\n", text->bytes[text->length - 1]) != NULL
        && text->bytes[text->length] == 0, "no text", number);
    ra_text_free(text);
}

/* Mostly an instant of the time that people write about; at times none, or one that no calendar has. */
static int64_t instant(uint64_t *state, int *may_be_wrong)
{
    size_t kind = below(state, 32);
    *may_be_wrong |= kind < 3;
    return kind == 0 ? RA_NOT_GIVEN : kind == 1 ? INT64_MAX : kind == 2 ? (int64_t)next(state) : (int64_t)(next(state) % 4000000000000u);
}

/* One of the functions about a case. */
static ra_status ask(uint64_t *state, ra_engine *engine, const uint8_t *bytes, size_t length, ra_text *text, int *may_be_wrong)
{
    static const char *const levels[] = { NULL, "medium", "high" }, *const views[] = { NULL, "marac", "health", "victim", "without-names" };
    int64_t first = instant(state, may_be_wrong), second = instant(state, may_be_wrong);
    const char *level = levels[below(state, 3)], *view = views[below(state, 5)];
    switch (below(state, 12)) {
    case 0: return ra_assess_at(engine, bytes, length, first, second, "en", text);
    case 1: return ra_trajectories(engine, bytes, length, first, second, text);
    case 2: return ra_compare(engine, bytes, length, first, second, text);
    case 3: return ra_why_not(engine, bytes, length, first, second, level, "cy", text);
    case 4: return ra_judgements(engine, bytes, length, first, second, "en", text);
    case 5: return ra_review(engine, bytes, length, first, text);
    case 6: return ra_report(engine, bytes, length, first, second, view, "marking", "en", text);
    case 7: return ra_judge(engine, bytes, length, first, "officer-17", level == NULL ? "standard" : level, view, 1, text);
    case 8: return ra_countersign(engine, bytes, length, first, "officer-18", 1, level, text);
    default: return ra_assess(engine, bytes, length, first, "en", text);
    }
}

static void *run(void *argument)
{
    share *part = argument;
    uint8_t *bytes = malloc(ROOM);
    for (uint64_t i = 0; i < part->count; i++) {
        uint64_t number = part->first + i, state = seed ^ (number * 0xD1342543DE82EF95u);
        int is_instrument = number % INSTRUMENT_EVERY == 0, is_event = !is_instrument && history_count > 0 && number % EVENT_EVERY == 0, is_random;
        size_t length = is_instrument ? invent(&state, bytes, instruments, instrument_count, &is_random)
            : is_event ? invent(&state, bytes, events, history_count, &is_random)
            : invent(&state, bytes, cases, case_count, &is_random);
        /* An exact copy on the heap, so that valgrind sees a read beyond the end. */
        uint8_t *exact = malloc(length + (length == 0));
        memcpy(exact, bytes, length);
        ra_text text;
        ra_engine *engine = shared_engine;
        ra_status status = RA_OK;
        if (is_instrument) {
            status = ra_engine_create(exact, length, &engine, &text);
            if (status != RA_OK)
                check_text(status, &text, 0, number);
            ra_text_free(&text);
        }
        if (status == RA_OK) {
            const input *given = is_event ? &histories[below(&state, history_count)] : &cases[below(&state, case_count)];
            int may_be_wrong = 0;
            status = is_event ? ra_append(engine, given->bytes, given->length, exact, length, &text)
                : is_instrument ? ask(&state, engine, given->bytes, given->length, &text, &may_be_wrong)
                : ask(&state, engine, exact, length, &text, &may_be_wrong);
            check_text(status, &text, may_be_wrong, number);
        }
        if (is_instrument)
            ra_engine_free(engine);
        free(exact);
        part->random += (uint64_t)is_random;
        part->engines += (uint64_t)is_instrument;
        part->events += (uint64_t)is_event;
        *(status == RA_OK ? &part->done : &part->refused) += 1;
    }
    free(bytes);
    return NULL;
}

static share run_all(uint64_t first, uint64_t count, size_t threads)
{
    pthread_t running[MOST_SEEDS];
    share parts[MOST_SEEDS] = { { 0 } }, sum = { 0 };
    for (size_t i = 0; i < threads; i++) {
        parts[i].first = first + count * i / threads;
        parts[i].count = first + count * (i + 1) / threads - parts[i].first;
        pthread_create(&running[i], NULL, run, &parts[i]);
    }
    for (size_t i = 0; i < threads; i++) {
        pthread_join(running[i], NULL);
        sum.random += parts[i].random;
        sum.done += parts[i].done;
        sum.refused += parts[i].refused;
        sum.engines += parts[i].engines;
        sum.events += parts[i].events;
    }
    return sum;
}

static void load(const char *path, input *into)
{
    FILE *file = fopen(path, "rb");
    into->bytes = malloc(ROOM);
    into->length = file == NULL ? 0 : fread(into->bytes, 1, ROOM, file);
    if (file == NULL || into->length == 0 || into->length == ROOM) {
        fprintf(stderr, "%s cannot be used\n", path);
        exit(64);
    }
    fclose(file);
}

/* Remembers where the last line of a history begins. */
static void split(const input *file)
{
    size_t end = file->bytes[file->length - 1] == '\n' ? file->length - 1 : file->length, start = end;
    while (start > 0 && file->bytes[start - 1] != '\n')
        start--;
    histories[history_count] = (input){ file->bytes, start };
    events[history_count++] = (input){ file->bytes + start, end - start };
}

static long most_memory(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

int main(int count, char **arguments)
{
    int past_cases = 0;
    for (int i = 4; i < count; i++) {
        if (strcmp(arguments[i], "--") == 0)
            past_cases = 1;
        else if (case_count + instrument_count < MOST_SEEDS)
            load(arguments[i], past_cases ? &instruments[instrument_count++] : &cases[case_count++]);
        if (!past_cases && strstr(arguments[i], ".jsonl") != NULL)
            split(&cases[case_count - 1]);
    }
    size_t threads = count > 3 ? strtoul(arguments[3], NULL, 10) : 0;
    if (case_count == 0 || instrument_count == 0 || threads == 0 || threads > MOST_SEEDS) {
        fputs("usage: fuzz COUNT SEED THREADS CASE... -- INSTRUMENT...\n", stderr);
        return 64;
    }
    uint64_t inputs = strtoull(arguments[1], NULL, 10);
    seed = strtoull(arguments[2], NULL, 10);
    must(ra_engine_create(NULL, 0, &shared_engine, NULL) == RA_OK, "no engine", 0);

    share first = run_all(0, inputs / 2, threads);
    long memory = most_memory();
    share second = run_all(inputs / 2, inputs - inputs / 2, threads);
    ra_engine_free(shared_engine);
    for (size_t i = 0; i < case_count; i++)
        free(cases[i].bytes);
    for (size_t i = 0; i < instrument_count; i++)
        free(instruments[i].bytes);
    printf("%llu inputs (%llu random, %llu as instruments, %llu as events): %llu done, %llu refused, 0 crashes; most memory %ld MiB, %ld KiB more in the second half\n",
        (unsigned long long)inputs, (unsigned long long)(first.random + second.random), (unsigned long long)(first.engines + second.engines),
        (unsigned long long)(first.events + second.events), (unsigned long long)(first.done + second.done), (unsigned long long)(first.refused + second.refused),
        most_memory() / 1024, most_memory() - memory);
    return 0;
}
