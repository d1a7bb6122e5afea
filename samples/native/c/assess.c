/*
 * Prints what a function makes of a case file or a history:
 *   assess CASE [assess|trajectories|judgements|report [AS-OF [KNOWN-AT]]]
 *   assess CASE why-not [AS-OF [KNOWN-AT [LEVEL]]]
 *   assess CASE compare EARLIER LATER
 *   assess CASE review NOW
 *   assess HISTORY append EVENT
 *   assess HISTORY judge AT BY LEVEL [WHY]
 * An instant is such as 2024-03-18T12:00Z; - is that of the case. EVENT is a file, and what is printed is to be appended to the history.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "risk-assessment.h"

static uint8_t *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0)
        return NULL;
    *length = (size_t)ftell(file);
    rewind(file);
    uint8_t *bytes = malloc(*length + 1);
    if (bytes != NULL && fread(bytes, 1, *length, file) != *length) {
        free(bytes);
        bytes = NULL;
    }
    fclose(file);
    return bytes;
}

/* Milliseconds since 1970 of an instant of the proleptic Gregorian calendar in UTC; what is not one is not given. */
static int64_t instant(const char *text)
{
    int year, month, day, hour, minute;
    if (text == NULL || sscanf(text, "%4d-%2d-%2dT%2d:%2d", &year, &month, &day, &hour, &minute) != 5)
        return RA_NOT_GIVEN;
    /* Years begin in March, so that a leap day is the last one. */
    int64_t y = month > 2 ? year : year - 1, m = (month + 9) % 12;
    int64_t days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 719469;
    return ((days * 24 + hour) * 60 + minute) * 60000;
}

int main(int count, char **arguments)
{
    size_t length = 0;
    uint8_t *bytes = count > 1 ? read_file(arguments[1], &length) : NULL;
    if (bytes == NULL) {
        fputs("usage: assess CASE [COMMAND [ARGUMENT...]]\n", stderr);
        return 64;
    }
    const char *command = count > 2 ? arguments[2] : "";
    int64_t first = instant(count > 3 ? arguments[3] : NULL), second = instant(count > 4 ? arguments[4] : NULL);

    ra_engine *engine = NULL;
    ra_text text = { NULL, 0 };
    ra_status status = ra_engine_create(NULL, 0, &engine, &text);
    if (status != RA_OK)
        ;
    else if (strcmp(command, "") == 0)
        status = ra_assess(engine, bytes, length, (int64_t)time(NULL) * 1000, "en", &text);
    else if (strcmp(command, "assess") == 0)
        status = ra_assess_at(engine, bytes, length, first, second, "en", &text);
    else if (strcmp(command, "trajectories") == 0)
        status = ra_trajectories(engine, bytes, length, first, second, &text);
    else if (strcmp(command, "compare") == 0)
        status = ra_compare(engine, bytes, length, first, second, &text);
    else if (strcmp(command, "why-not") == 0)
        status = ra_why_not(engine, bytes, length, first, second, count > 5 ? arguments[5] : NULL, "en", &text);
    else if (strcmp(command, "judgements") == 0)
        status = ra_judgements(engine, bytes, length, first, second, "en", &text);
    else if (strcmp(command, "review") == 0)
        status = ra_review(engine, bytes, length, first, &text);
    else if (strcmp(command, "report") == 0)
        status = ra_report(engine, bytes, length, first, second, NULL, NULL, "en", &text);
    else if (strcmp(command, "append") == 0 && count == 4) {
        size_t event_length = 0;
        uint8_t *event = read_file(arguments[3], &event_length);
        status = ra_append(engine, bytes, length, event, event_length, &text);
        free(event);
    }
    else if (strcmp(command, "judge") == 0 && count > 5)
        status = ra_judge(engine, bytes, length, first, arguments[4], arguments[5], count > 6 ? arguments[6] : NULL, 0, &text);
    else
        status = RA_WRONG_CALL;

    fwrite(text.bytes, 1, text.length, status == RA_OK ? stdout : stderr);

    ra_text_free(&text);
    ra_engine_free(engine);
    free(bytes);
    return status == RA_OK ? 0 : 2;
}
