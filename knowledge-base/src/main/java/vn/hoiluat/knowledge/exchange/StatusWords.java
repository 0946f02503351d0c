package vn.hoiluat.knowledge.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.wording.Messages;

/** How the status of a version is called in files for people; programs' names are understood too. */
final class StatusWords {

    /** What the starter base says of entries that are complete. */
    private static final String READY = "ready";

    private final Messages messages;

    StatusWords(Messages messages) {
        this.messages = messages;
    }

    String shown(EntryStatus status) {
        return messages.text("status." + status.name());
    }

    /** The status that is called so; empty if none is. */
    Optional<EntryStatus> read(String written) {
        String plain = plain(written);
        if (plain.equals(READY)) {
            return Optional.of(EntryStatus.PENDING_REVIEW);
        }
        return Arrays.stream(EntryStatus.values())
                .filter(status -> plain.equals(plain(status.name())) || plain.equals(plain(shown(status))))
                .findFirst();
    }

    /** All of them, for people. */
    String all() {
        return Arrays.stream(EntryStatus.values()).map(this::shown).collect(Collectors.joining(", "));
    }

    private static String plain(String written) {
        return PlainText.of(written).replaceAll("[\\s_]+", "");
    }
}
