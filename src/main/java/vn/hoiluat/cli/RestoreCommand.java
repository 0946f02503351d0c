package vn.hoiluat.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.hoiluat.persistence.Restore;
import vn.hoiluat.persistence.StorageProperties;
import vn.hoiluat.persistence.StoreRefusedException;

/** {@code restore [--replace] FILE}: reads a backup into the store, which no service may be using. */
final class RestoreCommand implements Command {

    private static final String REPLACE = "--replace";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Supplier<StorageProperties> configured;
    private final Clock clock;

    RestoreCommand(Supplier<StorageProperties> configured, Clock clock) {
        this.configured = configured;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        Arguments read = Arguments.read(arguments, List.of(REPLACE), List.of());
        if (read.rest().size() != 1) {
            throw new MisusedException("restore.one-file");
        }
        Path file = Path.of(read.rest().getFirst());
        LongConsumer progress = documents -> console.remark("restore.progress", documents);
        Restore restore = new Restore(configured.get(), clock);
        try {
            print(read.has(REPLACE) ? restore.replacing(file, progress) : restore.from(file, progress), console);
            return DONE;
        } catch (StoreRefusedException e) {
            console.note(e.text());
            return FAILED;
        }
    }

    private static void print(Restore.Restored restored, Console console) {
        console.say(
                "restore.done",
                StoredKinds.sum(restored.documents()),
                MOMENT.format(restored.takenAt()),
                restored.store());
        StoredKinds.print(restored.documents(), console);
        restored.kept().ifPresent(kept -> console.say("restore.kept", kept));
        console.say("restore.index");
    }
}
