package vn.hoiluat.channels.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Range;

/**
 * One message of a transcript, either way.
 *
 * @param id unique in its conversation: the part's id, or the visitor's {@code clientId} behind {@link #FROM_VISITOR}
 * @param text masked, if the visitor wrote it
 * @param at microseconds; orders the messages of a conversation
 */
record WebMessage(String conversationId, String id, Sender sender, String text, List<Button> buttons, Instant at) {

    /** How the ids of visitors' own messages begin, so that no visitor can take the id of a part. */
    static final String FROM_VISITOR = "visitor/";

    private static final String BY_TIME = "time";
    private static final String NEWEST_FIRST = "newest-first";

    /** How messages are stored; the document's id is {@link #documentId}. */
    static final Kind<WebMessage> KIND = new Kind<>(
            "webMessage",
            WebMessage.class,
            List.of(
                    new Index<>(BY_TIME, m -> List.of(m.conversationId + " " + Index.key(m.at))),
                    new Index<>(NEWEST_FIRST, m -> List.of(m.conversationId + " " + newestFirst(m.at)))));

    /** Microseconds since 1970 stay below this until the year 2286. */
    private static final long FAR_FUTURE = 10_000_000_000_000_000L;

    WebMessage {
        at = at.truncatedTo(ChronoUnit.MICROS);
        buttons = List.copyOf(buttons);
    }

    /** The document's id; it begins with the conversation's, so that a change tells whom it concerns. */
    static String documentId(String conversationId, String messageId) {
        return conversationId + " " + messageId;
    }

    /** The message's id in a document's id of this conversation; null if it is another conversation's. */
    static @Nullable String messageId(String conversationId, String documentId) {
        return documentId.startsWith(conversationId + " ") ? documentId.substring(conversationId.length() + 1) : null;
    }

    /** What the page called it when it sent it; null for replies. */
    @Nullable
    String clientId() {
        return id.startsWith(FROM_VISITOR) ? id.substring(FROM_VISITOR.length()) : null;
    }

    /** The earliest time behind this one. */
    static Instant justAfter(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    /** Messages behind this place, oldest first. */
    static Range after(String conversationId, Instant place) {
        return range(BY_TIME, conversationId, Index.key(justAfter(place)));
    }

    /** Messages before this place, newest first; null for all. */
    static Range before(String conversationId, @Nullable Instant place) {
        String from = place == null ? "" : newestFirst(place.minus(1, ChronoUnit.MICROS));
        return range(NEWEST_FIRST, conversationId, from);
    }

    /** Every message of a conversation, oldest first. */
    static Range all(String conversationId) {
        return range(BY_TIME, conversationId, "");
    }

    /** Ends behind every key of the conversation: the exclamation mark is next to the blank. */
    private static Range range(String index, String conversationId, String from) {
        return Range.between(index, conversationId + " " + from, conversationId + "!");
    }

    private static String newestFirst(Instant at) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return String.format(Locale.ROOT, "%016d", FAR_FUTURE - micros);
    }
}
