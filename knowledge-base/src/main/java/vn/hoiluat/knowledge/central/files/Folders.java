package vn.hoiluat.knowledge.central.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of the exchange. Files appear and move in one step, never half written. Blocks.
 *
 * <p>A file of the partner's is read when a file of its name with {@code .done} behind it lies beside it, or when its size has not
 * changed for a while.
 */
final class Folders {

    /** A copy over a slow line writes at least this often. */
    static final Duration QUIET = Duration.ofSeconds(20);

    private static final String DONE = ".done";

    private static final Logger log = LoggerFactory.getLogger(Folders.class);

    private final Path inbox;
    private final Path outbox;
    private final Path receipts;
    private final Path refused;
    private final Path archive;
    private final Clock clock;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    private record Look(long size, Instant since) {}

    /** Folders that cannot be made now are made when they are used: a share that is away keeps no service from starting. */
    Folders(Path directory, Clock clock) {
        this.clock = clock;
        this.inbox = directory.resolve("inbox");
        this.outbox = directory.resolve("outbox");
        this.receipts = directory.resolve("receipts");
        this.refused = directory.resolve("refused");
        this.archive = directory.resolve("archive");
        try {
            make();
        } catch (IOException e) {
            log.warn("The folders of the central database cannot be made yet: {}", e.toString());
        }
    }

    private void make() throws IOException {
        for (Path folder : List.of(inbox, outbox, receipts, refused, archive)) {
            Files.createDirectories(folder);
        }
    }

    /** The files of the inbox that are wholly there, by name. */
    List<Path> ready(Predicate<String> names) throws IOException {
        make();
        List<Path> ready = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(inbox)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String lower = name.toLowerCase(Locale.ROOT);
                boolean isMeant = !name.startsWith(".") && (lower.endsWith(".json") || lower.endsWith(".xlsx"));
                if (isMeant && names.test(name) && isWhole(file)) {
                    ready.add(file);
                }
            }
        }
        ready.sort(null);
        return ready;
    }

    /** Puts a file of ours where the partner takes it; one of this name that lies there already stays. */
    void offer(String name, byte[] content) throws IOException {
        make();
        if (!Files.exists(outbox.resolve(name))) {
            write(outbox, name, content);
        }
    }

    /** Puts a file that was read out of the way, behind its receipt. */
    void putAway(Path file, String digest, byte[] receipt, boolean isRefused) throws IOException {
        String name = file.getFileName().toString();
        write(receipts, name + "." + digest + ".json", receipt);
        if (Files.exists(file)) {
            Files.move(
                    file,
                    (isRefused ? refused : archive).resolve(digest + "-" + name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(inbox.resolve(name + DONE));
        looks.remove(name);
    }

    private boolean isWhole(Path file) throws IOException {
        String name = file.getFileName().toString();
        long size = Files.size(file);
        Instant now = clock.instant();
        Instant written = Files.getLastModifiedTime(file).toInstant();
        Look look = looks.compute(
                name,
                (n, before) -> before != null && before.size() == size
                        ? before
                        : new Look(size, before == null && written.isBefore(now) ? written : now));
        return Files.exists(inbox.resolve(name + DONE))
                || !look.since().plus(QUIET).isAfter(now);
    }

    private static void write(Path folder, String name, byte[] content) throws IOException {
        Path half = folder.resolve("." + name + ".tmp");
        Files.write(half, content);
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
