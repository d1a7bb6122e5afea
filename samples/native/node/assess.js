// Assesses a case file through koffi:  node assess.js CASE.json  (RISK_ASSESSMENT_LIBRARY names the library)
const fs = require('node:fs');
const koffi = require('koffi');

const library = koffi.load(process.env.RISK_ASSESSMENT_LIBRARY ?? 'librisk-assessment.so');
koffi.opaque('ra_engine');
koffi.struct('ra_text', { bytes: 'void *', length: 'size_t' });

const createEngine = library.func('int ra_engine_create(const uint8_t *instrument, size_t length, _Out_ ra_engine **engine, _Out_ ra_text *problems)');
const assessCase = library.func('int ra_assess(ra_engine *engine, const uint8_t *case_file, size_t length, int64_t now_unix_ms, str language, _Out_ ra_text *result)');
const freeEngine = library.func('void ra_engine_free(ra_engine *engine)');
const freeText = library.func('void ra_text_free(_Inout_ ra_text *text)');

/** Returns the bytes of a text and frees it; throws if the call failed. */
function taken(status, text) {
  const bytes = text.bytes === null ? Buffer.alloc(0) : Buffer.from(koffi.decode(text.bytes, koffi.array('uint8_t', Number(text.length), 'Typed')));
  freeText(text);
  if (status !== 0) throw new Error(bytes.toString('utf8'));
  return bytes;
}

function assess(caseFile, language = 'en') {
  const engine = [null];
  const text = {};
  taken(createEngine(null, 0, engine, text), text);
  try {
    const result = {};
    return taken(assessCase(engine[0], caseFile, caseFile.length, Date.now(), language, result), result);
  } finally {
    freeEngine(engine[0]);
  }
}

try {
  process.stdout.write(assess(fs.readFileSync(process.argv[2])));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
