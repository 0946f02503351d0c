package vn.hoiluat.webhooks;

import java.util.List;
import java.util.Locale;

/** What others are told of. */
enum EventType {
    ENTRY_PUBLISHED,
    /** Another version of it is served now. */
    ENTRY_CHANGED,
    /** It is not served any more, whatever the reason. */
    ENTRY_WITHDRAWN,
    /** An officer answered a case; neither question nor answer is told. */
    CASE_ANSWERED,
    /** A trial that an administrator asked for. */
    PING;

    /** What can be chosen. */
    static final List<EventType> CHOICES = List.of(ENTRY_PUBLISHED, ENTRY_CHANGED, ENTRY_WITHDRAWN, CASE_ANSWERED);

    /** As programs read it: {@code entry.published}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
