package vn.hoiluat.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Migration;

/**
 * What became of a part in the end. The document's id is the part's id.
 *
 * @param part in its last state: sent, refused or cancelled
 * @param providerMessageId the platform's id, null if it gave none
 */
public record OutboundRecord(
        Part part, Address to, @Nullable String providerMessageId, Instant at) {

    /** Records of a conversation by time. */
    public static final String BY_CONVERSATION = "conversation";

    /** Records by account and the platform's id: how an echo is recognised. */
    public static final String BY_PROVIDER_ID = "provider";

    /** Records of parts that never arrived, by time. */
    public static final String UNDELIVERED = "undelivered";

    /** How records are stored. */
    public static final Kind<OutboundRecord> KIND = new Kind<>(
            "outbound",
            OutboundRecord.class,
            2,
            List.of(
                    new Index<>(BY_CONVERSATION, r -> List.of(r.to().conversationId() + " " + Index.key(r.at()))),
                    new Index<>(BY_PROVIDER_ID, OutboundRecord::providerKeys),
                    new Index<>(
                            UNDELIVERED,
                            r -> r.part().state() == PartState.REFUSED ? List.of(Index.key(r.at())) : List.of())),
            List.of(new Migration(1, OutboundRecord::withOccasion)));

    /** The key of a platform's message id on an account. */
    public static String providerKey(String accountId, String providerMessageId) {
        return accountId + "/" + providerMessageId;
    }

    /** The same record, its part known not to have arrived although the platform had taken it. */
    OutboundRecord undelivered(String detail) {
        return new OutboundRecord(
                part.refused(RefusalReason.NOT_ARRIVED, detail, part.notBefore()), to, providerMessageId, at);
    }

    /** The same record, its part known to have arrived after all; the same instance unless it was said that it had not. */
    OutboundRecord arrived() {
        return part.refusal().filter(RefusalReason.NOT_ARRIVED::equals).isEmpty()
                ? this
                : new OutboundRecord(part.with(PartState.SENT, part.notBefore(), null), to, providerMessageId, at);
    }

    /** Schema 1 knew no notices. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> withOccasion(Map<String, Object> stored) {
        ((Map<String, Object>) Objects.requireNonNull(stored.get("part"))).put("occasion", Occasion.REPLY.name());
        return stored;
    }

    private List<String> providerKeys() {
        return providerMessageId == null ? List.of() : List.of(providerKey(to.accountId(), providerMessageId));
    }
}
