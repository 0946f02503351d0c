package vn.hoiluat.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose conversation it is.
 *
 * @param epoch rises with every change of owner
 * @param until when it falls back to the bot by itself, as after a reply from the platform's own tool; null for never
 */
public record Ownership(Owner owner, long epoch, @Nullable Instant until) {

    /** How every conversation begins. */
    static final Ownership BOT_FROM_THE_START = new Ownership(Owner.BOT, 0, null);

    Ownership taken(@Nullable Instant newUntil) {
        return new Ownership(Owner.OFFICER, owner == Owner.OFFICER ? epoch : epoch + 1, newUntil);
    }

    Ownership returned() {
        return owner == Owner.BOT ? this : new Ownership(Owner.BOT, epoch + 1, null);
    }

    Owner at(Instant now) {
        return until != null && until.isBefore(now) ? Owner.BOT : owner;
    }
}
