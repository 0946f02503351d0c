package vn.hoiluat.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.escalation.CaseRouting;
import vn.hoiluat.message.Channel;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.people.SessionSettings;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.UnitStaff;
import vn.hoiluat.units.Units;

/** Units, people and rules for tests; a question's words are ids of places, from the narrowest to the widest. */
final class Office {

    final Units units;
    final People people;
    final RoutingRules rules;
    final Accounts accounts;
    final UnitRouter router;

    Office(DocumentStore store, Clock clock) {
        units = new Units(store);
        people = new People(
                store,
                new Sessions(
                        store, new SessionSettings(Duration.ofHours(2), Duration.ofHours(12)), new Random(1), clock),
                clock);
        rules = new RoutingRules(store);
        accounts = new Accounts(store);
        router = new UnitRouter(rules, units, new UnitStaff(people), accounts, (words, day) -> places(words), clock);
        units.begin("Sở Tư pháp", "", "").block();
    }

    Unit unit(String id, String parent, List<Unit.Served> places, String... fields) {
        Unit unit = new Unit(id, id, Unit.Level.DEPARTMENT, parent, places, Set.of(fields), null, "", "", false);
        units.add(unit).block();
        return unit;
    }

    void officer(String login, Set<String> ofUnits, String... fields) {
        people.add(login, login, Set.of(Role.CAN_BO), new Scope(ofUnits, Set.of(fields)))
                .block();
        people.setPassword(login, login, "{noop}x").block();
    }

    /** An account of a channel that belongs to the unit; it has the unit's id. */
    void account(String unit) {
        accounts.seed(new ChannelAccount(
                        unit,
                        Channel.WEB,
                        "web",
                        unit,
                        unit,
                        AddressForm.ONG_BA,
                        true,
                        Map.of(),
                        Map.of(UnitRouter.ACCOUNT_UNIT, unit)))
                .block();
    }

    CaseRouting route(String field, String places, String account, LocalDate day) {
        return Objects.requireNonNull(router.route(places, field, account, day).block());
    }

    private static NamedPlaces places(String words) {
        List<String> ids =
                Arrays.stream(words.split("\\|")).filter(id -> !id.isEmpty()).toList();
        return new NamedPlaces(ids, ids.stream().map(Set::of).toList());
    }
}
