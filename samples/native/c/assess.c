/* Assesses a case file through the C functions:  assess CASE.json  */
#include <stdio.h>
#include <stdlib.h>
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

int main(int count, char **arguments)
{
    size_t length = 0;
    uint8_t *case_file = count == 2 ? read_file(arguments[1], &length) : NULL;
    if (case_file == NULL) {
        fputs("usage: assess CASE.json\n", stderr);
        return 64;
    }

    ra_engine *engine = NULL;
    ra_text text = { NULL, 0 };
    ra_status status = ra_engine_create(NULL, 0, &engine, &text);
    if (status == RA_OK)
        status = ra_assess(engine, case_file, length, (int64_t)time(NULL) * 1000, "en", &text);

    fwrite(text.bytes, 1, text.length, status == RA_OK ? stdout : stderr);

    ra_text_free(&text);
    ra_engine_free(engine);
    free(case_file);
    return status == RA_OK ? 0 : 2;
}
