package vn.hoiluat.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.hoiluat.persistence.Backup;
import vn.hoiluat.persistence.StorageProperties;
import vn.hoiluat.persistence.StoreRefusedException;

/** {@code backup [FILE | FOLDER]}: writes the whole store into one file, also while a service is running on it. */
final class BackupCommand implements Command {

    private static final String USUAL_FOLDER = "backups";
    private static final int KILOBYTE = 1024;

    private final Supplier<StorageProperties> configured;
    private final Clock clock;

    BackupCommand(Supplier<StorageProperties> configured, Clock clock) {
        this.configured = configured;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        List<String> files = Arguments.read(arguments, List.of(), List.of()).rest();
        if (files.size() > 1) {
            throw new MisusedException("backup.one-file");
        }
        StorageProperties storage = configured.get();
        Path place = files.isEmpty() ? storage.directory().resolve(USUAL_FOLDER) : Path.of(files.getFirst());
        LongConsumer progress = documents -> console.remark("backup.progress", documents);
        Backup backup = new Backup(storage, clock);
        try {
            boolean folder = files.isEmpty() || Files.isDirectory(place);
            print(folder ? backup.into(place, progress) : backup.as(place, progress), storage, console);
            return DONE;
        } catch (StoreRefusedException e) {
            console.note(e.text());
            return FAILED;
        }
    }

    private static void print(Backup.Written written, StorageProperties storage, Console console) {
        console.say(
                "backup.done",
                StoredKinds.sum(written.documents()),
                written.file(),
                Math.ceilDiv(written.bytes(), KILOBYTE));
        StoredKinds.print(written.documents(), console);
        if (storage.secretKey().isEmpty()) {
            console.say("backup.key-file", written.keyId(), storage.keyFile());
        } else {
            console.say("backup.key-configured", written.keyId());
        }
    }
}
