package vn.hoiluat.delegating;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hoiluat.delegation.Delegation;

/**
 * A delegation as a page shows it; public for the template.
 *
 * @param id empty where it cannot be ended from here
 * @param giver name, or login of who is gone
 * @param receiver likewise
 * @param units names; none for all
 * @param fields names; none for all
 * @param state {@code now}, {@code later}, {@code over} or {@code revoked}
 * @param madeBy login of the administrator who made it, empty if it was the giver
 * @param revokedBy login of who ended it early, empty if nobody did
 */
public record DelegationLine(
        String id,
        String giver,
        String receiver,
        String from,
        String until,
        List<String> units,
        List<String> fields,
        String state,
        String madeBy,
        String revokedBy) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    static DelegationLine of(String id, Delegation one, LocalDate today, Names names) {
        Delegation.Revoked revoked = one.revoked();
        return new DelegationLine(
                id,
                names.people().getOrDefault(one.giver(), one.giver()),
                names.people().getOrDefault(one.receiver(), one.receiver()),
                DAY.format(one.from()),
                DAY.format(one.lastDay()),
                named(one.scope().units(), names.units()),
                named(one.scope().fields(), names.fields()),
                state(one, today),
                one.madeBy().equals(one.giver()) ? "" : one.madeBy(),
                revoked == null ? "" : revoked.by());
    }

    /** True if there is still something to end. */
    public boolean open() {
        return state.equals("now") || state.equals("later");
    }

    /** Names by login or id. */
    record Names(Map<String, String> people, Map<String, String> units, Map<String, String> fields) {}

    private static List<String> named(Set<String> ids, Map<String, String> names) {
        return ids.stream().map(id -> names.getOrDefault(id, id)).sorted().toList();
    }

    private static String state(Delegation one, LocalDate today) {
        if (one.revoked() != null) {
            return "revoked";
        }
        return one.isOver(today) ? "over" : one.isInForce(today) ? "now" : "later";
    }
}
