package vn.hoiluat.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.people.Scope;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * The right to approve, handed to a colleague for some days. It ends by itself; it is kept to be looked up later.
 *
 * @param giver login of the one in whose place the other approves
 * @param receiver login of the one who approves
 * @param from first day, in Vietnam
 * @param lastDay last day, in Vietnam, to its end
 * @param scope which cases; never wider than the giver's own at the moment of approving
 * @param madeBy login of the giver, or of the administrator who did it for the giver
 * @param revoked null unless it was ended early
 */
public record Delegation(
        String giver,
        String receiver,
        LocalDate from,
        LocalDate lastDay,
        Scope scope,
        String madeBy,
        Instant madeAt,
        @Nullable Revoked revoked) {

    /** By giver and last day. */
    static final String BY_GIVER = "giver";

    /** By receiver and last day; without those that were revoked. */
    static final String BY_RECEIVER = "receiver";

    /** By last day; without those that were revoked. */
    static final String BY_LAST_DAY = "lastDay";

    /** How they are stored. */
    public static final Kind<Delegation> KIND = new Kind<>(
            "delegation",
            Delegation.class,
            List.of(
                    new Index<>(BY_GIVER, one -> List.of(one.giver() + " " + one.lastDay())),
                    new Index<>(
                            BY_RECEIVER,
                            one -> one.revoked() == null ? List.of(one.receiver() + " " + one.lastDay()) : List.of()),
                    new Index<>(
                            BY_LAST_DAY,
                            one -> one.revoked() == null ? List.of(one.lastDay().toString()) : List.of())));

    /** Ended before its last day. */
    public record Revoked(String by, Instant at) {}

    /** Whether it holds on this day. */
    public boolean isInForce(LocalDate today) {
        return revoked == null && !today.isBefore(from) && !today.isAfter(lastDay);
    }

    /** Whether it is over, by its date or because it was revoked. */
    public boolean isOver(LocalDate today) {
        return revoked != null || today.isAfter(lastDay);
    }

    Delegation revoked(String by, Instant at) {
        return revoked != null
                ? this
                : new Delegation(giver, receiver, from, lastDay, scope, madeBy, madeAt, new Revoked(by, at));
    }
}
