package vn.hoiluat.persistence;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.StorageException;

/**
 * The store cannot be opened, backed up or restored, for a reason that a person can mend. The message is for the log; what
 * the person reads stands in {@code messages_vi.properties} under {@link #key}.
 */
public final class StoreRefusedException extends StorageException {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "messages";

    private final Refusal refusal;
    private final List<String> arguments;

    /** Why the store was refused; each has its text under {@code storage.} and its name. */
    enum Refusal {
        IN_USE,
        NOT_WRITABLE,
        DAMAGED,
        NEWER_FORMAT,
        WRONG_KEY,
        BAD_KEY,
        KEY_MISSING,
        UNREACHABLE,
        NOT_EMPTY,
        NOTHING_TO_BACK_UP,
        FILE_EXISTS,
        BACKUP_UNREADABLE,
        BACKUP_DAMAGED,
        UNFINISHED_RESTORE
    }

    StoreRefusedException(Refusal refusal, @Nullable Throwable cause, Object... arguments) {
        super(refusal + " " + List.of(arguments));
        this.refusal = refusal;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
        if (cause != null) {
            initCause(cause);
        }
    }

    StoreRefusedException(Refusal refusal, Object... arguments) {
        this(refusal, null, arguments);
    }

    /** The key of the text for people. */
    public String key() {
        return "storage." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text for people, in Vietnamese: what is wrong and what to do. */
    public String text() {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.of("vi")).getString(key());
        return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
    }

    Refusal refusal() {
        return refusal;
    }
}
