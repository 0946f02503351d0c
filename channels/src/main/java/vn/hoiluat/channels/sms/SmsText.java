package vn.hoiluat.channels.sms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * One text of ours, without its words; the document's id is the key it leaves under.
 *
 * @param day in Vietnam, when it was counted
 * @param cost what it is taken to cost, or what the carrier says
 * @param messageId the carrier's id, null until it has given one
 */
record SmsText(
        Address to,
        LocalDate day,
        int segments,
        Cost cost,
        State state,
        @Nullable String messageId,
        Instant at) {

    /** Texts by account and the carrier's id. */
    static final String BY_MESSAGE = "message";

    /** Texts by number and day. */
    static final String BY_NUMBER = "number";

    /** Texts by age. */
    static final String BY_AGE = "age";

    static final Kind<SmsText> KIND = new Kind<>(
            "smsText",
            SmsText.class,
            List.of(
                    new Index<>(BY_MESSAGE, SmsText::messageKeys),
                    new Index<>(BY_NUMBER, t -> List.of(numberKey(t.to(), t.day()))),
                    new Index<>(BY_AGE, t -> List.of(Index.key(t.at())))));

    /** How far it came. */
    enum State {
        /** Given to the carrier, whose answer is not known. */
        LEAVING,
        SENT,
        DELIVERED,
        FAILED;

        boolean isFinal() {
            return this == DELIVERED || this == FAILED;
        }
    }

    static String messageKey(String accountId, String messageId) {
        return accountId + "/" + messageId;
    }

    static String numberKey(Address to, LocalDate day) {
        return numberKeys(to) + day;
    }

    /** What all keys of a number begin with. */
    static String numberKeys(Address to) {
        return to.conversationId() + " ";
    }

    SmsText taken(String id) {
        State next = state == State.LEAVING ? State.SENT : state;
        return next == state && id.equals(messageId) ? this : new SmsText(to, day, segments, cost, next, id, at);
    }

    SmsText reported(State next, Cost newCost, String id) {
        return new SmsText(to, day, segments, newCost, next, messageId == null ? id : messageId, at);
    }

    private List<String> messageKeys() {
        return messageId == null ? List.of() : List.of(messageKey(to.accountId(), messageId));
    }
}
