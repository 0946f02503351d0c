package vn.hoiluat.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * One notice for one webhook: a line of the ledger. The document's id says which notice and whom, so that it is stored once.
 *
 * @param event id by which the receiver knows a repetition
 * @param subject what it is about; notices of one subject go out in the order of their sequence
 * @param notBefore when it is sent, or tried again
 * @param person id of the conversation whose case it is about, null if it is about none
 * @param detail what the last attempt came to, without anything the other side said
 */
record Delivery(
        String webhook,
        String event,
        EventType type,
        String subject,
        @Nullable String person,
        long sequence,
        String body,
        Instant at,
        Instant notBefore,
        State state,
        int attempts,
        String detail) {

    /** Those that are to be sent, by time. */
    static final String READY = "ready";

    /** All of a webhook, the newest first. */
    static final String BY_WEBHOOK = "webhook";

    /** Those that wait, by webhook and subject, in order. */
    static final String LANE = "lane";

    /** Those about a person's cases. */
    static final String BY_PERSON = "person";

    /** Those that are done with, by time. */
    static final String DONE = "done";

    static final Kind<Delivery> KIND = new Kind<>(
            "webhookDelivery",
            Delivery.class,
            List.of(
                    new Index<>(READY, d -> d.waits() ? List.of(Index.key(d.notBefore())) : List.of()),
                    new Index<>(BY_WEBHOOK, d -> List.of(d.webhook() + " " + Index.newestFirst(d.at()))),
                    new Index<>(LANE, d -> d.waits() ? List.of(d.lane() + place(d.sequence())) : List.of()),
                    new Index<>(BY_PERSON, d -> Stream.ofNullable(d.person()).toList()),
                    new Index<>(DONE, d -> d.waits() ? List.of() : List.of(Index.key(d.at())))));

    /** How far it is. */
    enum State {
        WAITING,
        SENT,
        /** Every attempt failed; an administrator may send it again. */
        FAILED,
        /** Nobody wants it any more. */
        DROPPED
    }

    static Delivery of(
            Webhook webhook, String event, String subject, @Nullable String person, long sequence, Notice notice) {
        return new Delivery(
                webhook.id(),
                event,
                notice.type(),
                subject,
                person,
                sequence,
                notice.body(),
                notice.at(),
                notice.at(),
                State.WAITING,
                0,
                "");
    }

    String id() {
        return webhook + "/" + event;
    }

    boolean waits() {
        return state == State.WAITING;
    }

    /** What begins the keys of all that waits for the same webhook about the same. */
    String lane() {
        return webhook + " " + subject + " #";
    }

    Delivery later(Instant when) {
        return with(State.WAITING, when, attempts, detail);
    }

    Delivery failed(Instant when, String why) {
        return with(State.WAITING, when, attempts + 1, why);
    }

    Delivery ended(State end, String why) {
        return with(end, notBefore, attempts + 1, why);
    }

    Delivery again(Instant now) {
        return with(State.WAITING, now, 0, detail);
    }

    private Delivery with(State newState, Instant when, int newAttempts, String why) {
        return new Delivery(
                webhook, event, type, subject, person, sequence, body, at, when, newState, newAttempts, why);
    }

    private static String place(long sequence) {
        return String.format(Locale.ROOT, "%019d", sequence);
    }
}
