package vn.hoiluat.channels.zalo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of an event.
 *
 * @param oaId the platform's id of the account, null if the body does not say
 * @param userId the citizen's id as an {@link vn.hoiluat.message.Address} keeps it, null if the body does not say
 * @param conversationId the visitor's conversation, null for a citizen with a Zalo account
 */
record ZaloParties(
        @Nullable String oaId,
        @Nullable String userId,
        @Nullable String conversationId) {

    /** Set before a visitor's id: ids of citizens are digits only, so the two never meet. */
    static final String VISITOR_PREFIX = "anon-";

    /** The readings of a body, the likeliest first; the account that is registered decides. */
    static List<ZaloParties> of(ZaloEvent event, ZaloEventKind.Family family) {
        String sender = id(event.sender());
        String recipient = id(event.recipient());
        return switch (family) {
            case FROM_CITIZEN -> List.of(citizen(first(recipient, event.oaId()), first(sender, event.userId())));
            case FROM_VISITOR -> List.of(visitor(first(recipient, event.oaId()), event, event.sender()));
            case ECHO -> List.of(citizen(first(sender, event.oaId()), recipient));
            case ECHO_TO_VISITOR -> List.of(visitor(first(sender, event.oaId()), event, event.recipient()));
            case RECEIPT -> List.of(citizen(recipient, sender), citizen(sender, recipient));
            case ABOUT_CITIZEN, WITHDRAWAL ->
                List.of(citizen(first(event.oaId(), recipient), first(id(event.follower()), event.userId(), sender)));
            case GROUP, NOT_NEEDED, UNKNOWN -> List.of();
        };
    }

    private static ZaloParties citizen(@Nullable String oaId, @Nullable String userId) {
        return new ZaloParties(oaId, userId, null);
    }

    private static ZaloParties visitor(@Nullable String oaId, ZaloEvent event, ZaloEvent.@Nullable Party visitor) {
        String id = first(event.anonymousId(), visitor == null ? null : visitor.anonymousId(), id(visitor));
        ZaloEvent.Message message = event.message();
        String conversation = first(message == null ? null : message.conversationId(), event.conversationId());
        return new ZaloParties(oaId, id == null ? null : VISITOR_PREFIX + id, conversation);
    }

    private static @Nullable String id(ZaloEvent.@Nullable Party party) {
        return party == null || party.id() == null || party.id().isBlank() ? null : party.id();
    }

    private static @Nullable String first(@Nullable String... ids) {
        return Stream.of(ids)
                .filter(Objects::nonNull)
                .filter(id -> !id.isBlank())
                .findFirst()
                .orElse(null);
    }
}
