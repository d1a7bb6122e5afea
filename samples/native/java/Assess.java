import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Files;
import java.nio.file.Path;

/** Assesses a case file through JNA:  java -cp jna.jar Assess.java CASE.json  (-Djna.library.path gives the folder of the library). */
public final class Assess {
    /** size_t is long on the 64-bit systems that this sample is for. */
    public interface RiskAssessment extends Library {
        int ra_engine_create(byte[] instrument, long length, PointerByReference engine, Text problems);

        int ra_assess(Pointer engine, byte[] caseFile, long length, long nowUnixMs, String language, Text result);

        void ra_engine_free(Pointer engine);

        void ra_text_free(Text text);
    }

    @Structure.FieldOrder({"bytes", "length"})
    public static final class Text extends Structure {
        public Pointer bytes;
        public long length;
    }

    /** Its message has the problems, as JSON. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String problems) {
            super(problems);
        }
    }

    private static final RiskAssessment LIBRARY = Native.load("risk-assessment", RiskAssessment.class);

    /** Returns the bytes of a text and frees it; throws if the call failed. */
    private static byte[] taken(int status, Text text) throws Refused {
        byte[] bytes = text.bytes == null ? new byte[0] : text.bytes.getByteArray(0, (int) text.length);
        LIBRARY.ra_text_free(text);
        if (status != 0) {
            throw new Refused(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes;
    }

    static byte[] assess(byte[] caseFile, String language) throws Refused {
        PointerByReference engine = new PointerByReference();
        Text problems = new Text();
        taken(LIBRARY.ra_engine_create(null, 0, engine, problems), problems);
        try {
            Text result = new Text();
            return taken(LIBRARY.ra_assess(engine.getValue(), caseFile, caseFile.length, System.currentTimeMillis(), language, result), result);
        } finally {
            LIBRARY.ra_engine_free(engine.getValue());
        }
    }

    public static void main(String[] arguments) throws Exception {
        try {
            byte[] assessment = assess(Files.readAllBytes(Path.of(arguments[0])), "en");
            System.out.write(assessment, 0, assessment.length);
            System.out.flush();
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }
}
