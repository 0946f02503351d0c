package vn.hoiluat.channels.messenger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came back from a call of the Graph API. */
sealed interface MessengerAnswer {

    /** The platform took it; the id is empty if the call was not about a message. */
    record Taken(String messageId) implements MessengerAnswer {}

    /**
     * The platform refused in its own form.
     *
     * @param subcode 0 if there is none
     * @param pause how long it asks to wait, null if it does not say
     */
    record Error(
            int code, int subcode, String message, @Nullable Duration pause) implements MessengerAnswer {

        MessengerErrorClass kind() {
            return MessengerErrorClass.of(code, subcode);
        }

        /** For officers and logs. */
        String detail() {
            return "error " + code + (subcode == 0 ? "" : "/" + subcode) + ": " + message;
        }
    }

    /** Something before the platform refused: a status from 400 on without the platform's form. */
    record Turned(int status, @Nullable Duration pause) implements MessengerAnswer {}

    /** No connection came about, so the request was surely not sent. */
    record NotSent(String reason) implements MessengerAnswer {}

    /** The request was sent and what became of it is unknown. */
    record Lost(String reason) implements MessengerAnswer {}
}
