package vn.hoiluat.alarm;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * Something a person must look at. The document's id is {@code kind/reference}: the same trouble alarms once.
 *
 * @param reference the case, conversation or account concerned
 * @param detail for officers, without personal data
 * @param seen true once a person has taken note
 */
public record Alarm(AlarmKind kind, String reference, String detail, Instant at, boolean seen) {

    /** Alarms nobody has taken note of, by time. */
    public static final String OPEN = "open";

    /** How alarms are stored. */
    public static final Kind<Alarm> KIND = new Kind<>(
            "alarm", Alarm.class, List.of(new Index<>(OPEN, a -> a.seen() ? List.of() : List.of(Index.key(a.at())))));
}
