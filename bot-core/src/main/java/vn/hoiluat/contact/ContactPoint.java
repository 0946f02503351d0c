package vn.hoiluat.contact;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A number that a citizen left in a case, to be told of the answer by SMS. The document's id is the case's.
 *
 * @param number 84 and the subscriber's digits; encrypted in the store
 * @param consentedAt when they agreed to be written to there
 */
public record ContactPoint(String caseId, String conversationId, Secret number, Instant consentedAt) {

    /** Numbers by conversation. */
    public static final String BY_CONVERSATION = "conversation";

    /** How they are stored. */
    public static final Kind<ContactPoint> KIND = new Kind<>(
            "contactPoint",
            ContactPoint.class,
            List.of(new Index<>(BY_CONVERSATION, c -> List.of(c.conversationId() + " " + Index.key(c.consentedAt())))));

    /** The number as it may be shown: its first and last digits. */
    public String masked() {
        String national =
                "0" + number.value().substring(Math.min(2, number.value().length()));
        return national.length() < 8
                ? "•••"
                : national.substring(0, 3) + "••••" + national.substring(national.length() - 3);
    }
}
