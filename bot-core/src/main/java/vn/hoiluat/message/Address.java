package vn.hoiluat.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One citizen on one channel account: whom a reply goes to.
 *
 * @param channel the kind of channel
 * @param accountId our id of the channel account that was written to
 * @param userId the platform's id of the person, valid on that account only; a phone number on SMS, so never logged
 * @param threadId the platform's thread, where a reply needs it (anonymous visitors of Zalo), otherwise null
 */
public record Address(
        Channel channel,
        String accountId,
        String userId,
        @Nullable String threadId) {

    public Address {
        Objects.requireNonNull(channel, "channel");
        requireText(accountId, "accountId");
        requireText(userId, "userId");
    }

    /** An address without a thread. */
    public Address(Channel channel, String accountId, String userId) {
        this(channel, accountId, userId, null);
    }

    /** The id of the one conversation this citizen has on this account. */
    public String conversationId() {
        return accountId + ":" + userId;
    }

    @Override
    public String toString() {
        return channel + ":" + accountId + ":…";
    }

    private static void requireText(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank, expected an id");
        }
    }
}
