package vn.hoiluat.sandbox.standin;

import java.time.Instant;
import java.util.List;

/**
 * One bubble on a citizen's phone.
 *
 * @param seq rises over all phones; a place to go on from
 * @param text what the bubble says; for what is not text, its kind in brackets
 * @param buttons under the bubble
 * @param msgId the platform's id
 */
public record PhoneMessage(
        long seq,
        String account,
        String userId,
        From from,
        String text,
        List<PhoneButton> buttons,
        String msgId,
        Instant at) {

    /** Who wrote it. */
    public enum From {
        CITIZEN,
        /** The account, through the platform's interface. */
        ACCOUNT,
        /** A person in the platform's own tool. */
        PERSON
    }

    /**
     * A button.
     *
     * @param type the platform's word, for example {@code oa.query.hide}
     * @param value the payload, address or number
     */
    public record PhoneButton(String type, String title, String value) {}
}
