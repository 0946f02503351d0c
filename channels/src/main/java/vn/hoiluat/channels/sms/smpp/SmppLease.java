package vn.hoiluat.channels.sms.smpp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Kind;

/**
 * Who may bind an account, and how that went; the document's id is the account's. Only its holder writes it before it ends.
 *
 * @param holder the node
 * @param until when the holder is taken for dead
 * @param aliveAt when the account was last seen bound
 * @param boundAt since when the account is bound, null if it is not
 * @param downSince since when it is not, null if it is bound
 * @param failure why it is not, null if it is bound or was never tried
 */
record SmppLease(
        String holder,
        Instant until,
        Instant aliveAt,
        @Nullable Instant boundAt,
        @Nullable Instant downSince,
        @Nullable String failure) {

    static final Kind<SmppLease> KIND = new Kind<>("smppLease", SmppLease.class, List.of());

    /** The first lease of an account that was never bound. */
    static SmppLease first(String holder, Instant now, Duration length) {
        return new SmppLease(holder, now.plus(length), Instant.EPOCH, null, now, null);
    }

    boolean mayBeHeldBy(String node, Instant now) {
        return holder.equals(node) || !now.isBefore(until);
    }

    /** The lease in the hands of this node; one that was another's is not bound. */
    SmppLease heldBy(String node, Instant now, Duration length) {
        Instant end = now.plus(length);
        if (!holder.equals(node)) {
            return new SmppLease(node, end, aliveAt, null, downSince == null ? now : downSince, failure);
        }
        return new SmppLease(node, end, boundAt == null ? aliveAt : now, boundAt, downSince, failure);
    }

    SmppLease bound(Instant now) {
        return new SmppLease(holder, until, now, now, null, null);
    }

    SmppLease unbound(Instant now, String reason) {
        return new SmppLease(
                holder, until, boundAt == null ? aliveAt : now, null, downSince == null ? now : downSince, reason);
    }

    /** Free for others at once. */
    SmppLease released(Instant now) {
        return new SmppLease(
                holder, now, boundAt == null ? aliveAt : now, null, downSince == null ? now : downSince, failure);
    }
}
