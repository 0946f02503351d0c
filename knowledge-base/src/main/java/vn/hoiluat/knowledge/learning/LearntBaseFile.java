package vn.hoiluat.knowledge.learning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoiluat.knowledge.reading.BaseLanguage;

/**
 * What was learnt, in a file: a mark, the version of its form, the parts one after another, a checksum. Blocking. It can
 * always be learnt again, so a file of another version, or a damaged one, is no file.
 */
public final class LearntBaseFile {

    private static final Logger log = LoggerFactory.getLogger(LearntBaseFile.class);

    private static final int MARK = 0x484C4C42;

    /** Raised with every change of the parts, or of how they are learnt. */
    private static final int VERSION = 2;

    private final Path file;

    public LearntBaseFile(Path file) {
        this.file = file;
    }

    /** Empty if there is none that can be used. */
    public Optional<LearntBase> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MARK || in.readInt() != VERSION) {
                log.info("What was learnt from the base is of another version and is learnt again");
                return Optional.empty();
            }
            return Optional.of(readParts(in));
        } catch (IOException e) {
            log.warn("What was learnt from the base cannot be read and is learnt again: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Writes it in place of what was there, whole or not at all. */
    public void write(LearntBase learnt) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path written = Files.createTempFile(parent, "learnt", ".new");
        try {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(written)))) {
                out.writeInt(MARK);
                out.writeInt(VERSION);
                writeParts(learnt, out);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void writeParts(LearntBase learnt, DataOutputStream out) throws IOException {
        var checked = new CheckedOutputStream(out, new CRC32());
        var parts = new DataOutputStream(checked);
        parts.writeInt(learnt.entries());
        parts.writeLong(learnt.learntAt().toEpochMilli());
        learnt.language().write(parts);
        learnt.fields().write(parts);
        parts.flush();
        out.writeLong(checked.getChecksum().getValue());
    }

    private static LearntBase readParts(DataInputStream in) throws IOException {
        var checked = new CheckedInputStream(in, new CRC32());
        var parts = new DataInputStream(checked);
        var learnt = new LearntBase(
                parts.readInt(),
                Instant.ofEpochMilli(parts.readLong()),
                BaseLanguage.read(parts),
                FieldsOfLaw.read(parts));
        if (in.readLong() != checked.getChecksum().getValue()) {
            throw new IOException("wrong checksum");
        }
        return learnt;
    }
}
