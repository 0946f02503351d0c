package vn.hoiluat.channels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Bodies that platforms send, as files. All people are made up. */
public final class JsonFixtures {

    private JsonFixtures() {}

    /** The bytes of {@code resources/{folder}/{name}.json}. */
    public static byte[] body(String folder, String name) {
        try (InputStream in = JsonFixtures.class.getResourceAsStream("/" + folder + "/" + name + ".json")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
