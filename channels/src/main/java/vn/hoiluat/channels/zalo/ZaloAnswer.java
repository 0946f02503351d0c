package vn.hoiluat.channels.zalo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What came back from a call of Zalo's. */
sealed interface ZaloAnswer {

    /**
     * The platform answered in its form: success, or a failure that nevertheless has HTTP status 200.
     *
     * @param error 0 for success
     * @param body the whole answer
     * @param pause how long the platform asks to wait, null if it does not say
     */
    record Spoken(
            long error,
            String message,
            JsonNode body,
            @Nullable Duration pause) implements ZaloAnswer {}

    /**
     * Something before the platform refused: a status from 400 on without the platform's form.
     *
     * @param pause how long it asks to wait, null if it does not say
     */
    record Turned(int status, @Nullable Duration pause) implements ZaloAnswer {}

    /** No connection came about, so the request was surely not sent. */
    record NotSent(String reason) implements ZaloAnswer {}

    /** The request was sent and what became of it is unknown: time-out, reset, or an answer that makes no sense. */
    record Lost(String reason) implements ZaloAnswer {}
}
