package vn.hoiluat.channels.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook: entries of pages, each with any number of events. Every field may be missing.
 *
 * @param object what the entries are about; {@code page} is ours
 * @param field set by the console's test button only, whose body has no entries
 */
record MessengerBody(
        @Nullable String object,
        @Nullable List<Entry> entry,
        @Nullable String field) {

    /**
     * What happened on one page.
     *
     * @param id the page
     * @param messaging events of conversations that are ours
     * @param standby events of conversations that another application owns at the moment
     * @param changes what happened in public
     */
    record Entry(
            @Nullable String id,
            @Nullable List<MessengerEvent> messaging,
            @Nullable List<MessengerEvent> standby,
            @Nullable List<Change> changes) {}

    /** One change of a field the application subscribed to. */
    record Change(@Nullable String field, @Nullable Post value) {}

    /** What was posted under the page's name or by others on its page; {@code createdTime} in seconds. */
    record Post(
            @Nullable String item,
            @Nullable String verb,
            @Nullable String commentId,
            MessengerEvent.@Nullable Party from,
            @Nullable String createdTime,
            @Nullable String message) {}
}
