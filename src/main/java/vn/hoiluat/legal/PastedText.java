package vn.hoiluat.legal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.springframework.util.MultiValueMap;
import vn.hoiluat.legal.LawForms.FormProblem;

/**
 * A text that was pasted into a form. Whole laws are larger than the forms that the program takes, so the page's script packs
 * them (gzip, base64); without the script, short documents arrive as they are.
 */
final class PastedText {

    /** The longest law there is takes a third of it. */
    private static final int LONGEST_BYTES = 4 << 20;

    private PastedText() {}

    static String of(MultiValueMap<String, String> form) {
        String packed = LawForms.typed(form, "nen");
        return packed.isEmpty() ? LawForms.typed(form, "noi-dung") : unpack(packed);
    }

    private static String unpack(String packed) {
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            byte[] bytes = in.readNBytes(LONGEST_BYTES + 1);
            if (bytes.length > LONGEST_BYTES) {
                throw new FormProblem("too-long");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new FormProblem("unreadable");
        }
    }
}
