package vn.hoiluat.delegating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import vn.hoiluat.delegation.DelegationWish;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Scope;

/**
 * What somebody typed to hand on the right to approve; public for the template.
 *
 * @param from first day as a browser writes it, perhaps nothing
 * @param until last day, likewise
 * @param units ids that were ticked; none for all that the giver has
 * @param fields likewise
 */
public record DelegationForm(String receiver, String from, String until, Set<String> units, Set<String> fields) {

    static DelegationForm beginning(LocalDate today) {
        return new DelegationForm("", today.toString(), "", Set.of(), Set.of());
    }

    static DelegationForm of(MultiValueMap<String, String> form) {
        return new DelegationForm(
                text(form, "nguoi-nhan"),
                text(form, "tu"),
                text(form, "den"),
                Set.copyOf(form.getOrDefault("don-vi", List.of())),
                Set.copyOf(form.getOrDefault("linh-vuc", List.of())));
    }

    /** What is wanted; empty if the days are none. */
    Optional<DelegationWish> wish(Account giver) {
        Scope own = giver.scope();
        Scope scope = new Scope(units.isEmpty() ? own.units() : units, fields.isEmpty() ? own.fields() : fields);
        try {
            return Optional.of(
                    new DelegationWish(giver.login(), receiver, LocalDate.parse(from), LocalDate.parse(until), scope));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
