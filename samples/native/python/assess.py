"""Assesses a case file through ctypes:  python3 assess.py CASE.json  (RISK_ASSESSMENT_LIBRARY names the library)."""
import ctypes
import os
import sys
import time


class Text(ctypes.Structure):
    _fields_ = [("bytes", ctypes.c_void_p), ("length", ctypes.c_size_t)]


library = ctypes.CDLL(os.environ.get("RISK_ASSESSMENT_LIBRARY", "librisk-assessment.so"))
library.ra_engine_create.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_void_p), ctypes.POINTER(Text)]
library.ra_assess.argtypes = [
    ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int64, ctypes.c_char_p, ctypes.POINTER(Text)]
library.ra_engine_free.argtypes = [ctypes.c_void_p]
library.ra_engine_free.restype = None
library.ra_text_free.argtypes = [ctypes.POINTER(Text)]
library.ra_text_free.restype = None


class Refused(Exception):
    """The problems, as JSON."""


def taken(status, text):
    """The bytes of a text, which is freed; raised where the call did not go well."""
    try:
        result = ctypes.string_at(text.bytes, text.length)
    finally:
        library.ra_text_free(text)
    if status != 0:
        raise Refused(result.decode("utf-8"))
    return result


class Engine:
    def __init__(self, instrument=None):
        self._handle, problems = ctypes.c_void_p(), Text()
        taken(library.ra_engine_create(instrument, len(instrument or b""), self._handle, problems), problems)

    def assess(self, case_file, language="en"):
        result, now = Text(), int(time.time() * 1000)
        return taken(library.ra_assess(self._handle, case_file, len(case_file), now, language.encode(), result), result)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        library.ra_engine_free(self._handle)


if __name__ == "__main__":
    try:
        with open(sys.argv[1], "rb") as file, Engine() as engine:
            sys.stdout.buffer.write(engine.assess(file.read()))
    except Refused as refused:
        sys.exit(str(refused))
