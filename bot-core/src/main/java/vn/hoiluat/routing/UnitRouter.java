package vn.hoiluat.routing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.escalation.CaseRouter;
import vn.hoiluat.escalation.CaseRouting;
import vn.hoiluat.escalation.CaseRouting.Because;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.people.Account;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.UnitStaff;
import vn.hoiluat.units.Units;

/**
 * Finds the unit of a case: the first rule that fits; else the unit that serves the narrowest place the question means; else
 * the unit whose account was written to; else the one at the top. Where nobody could answer it, it goes up one level, and on
 * to the top, which takes everything. Reads rules, units and accounts as they are now.
 */
public final class UnitRouter implements CaseRouter {

    /** The setting of a channel account that names its unit. */
    public static final String ACCOUNT_UNIT = "unit";

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RoutingRules rules;
    private final Units units;
    private final UnitStaff staff;
    private final Accounts accounts;
    private final BiFunction<String, LocalDate, NamedPlaces> places;
    private final Clock clock;

    /** @param places the places that words mean on a day */
    public UnitRouter(
            RoutingRules rules,
            Units units,
            UnitStaff staff,
            Accounts accounts,
            BiFunction<String, LocalDate, NamedPlaces> places,
            Clock clock) {
        this.rules = rules;
        this.units = units;
        this.staff = staff;
        this.accounts = accounts;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Mono<CaseRouting> route(HandOver handOver) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return route(handOver.question(), handOver.field(), handOver.address().accountId(), today);
    }

    /**
     * Where such a question would go.
     *
     * @param account id of the channel account written to, empty for none
     */
    public Mono<CaseRouting> route(String question, String field, String account, LocalDate day) {
        return Mono.zip(units.tree(), rules.all(), staff.all(), unitOf(account)).map(all -> {
            Asked asked = new Asked(field, places.apply(question, day), all.getT4(), day);
            return new Table(Units.byId(all.getT1()), all.getT2(), all.getT3()).route(asked);
        });
    }

    private Mono<String> unitOf(String account) {
        return account.isEmpty()
                ? Mono.just("")
                : accounts.account(account).map(UnitRouter::unitOf).defaultIfEmpty("");
    }

    private static String unitOf(ChannelAccount account) {
        return account.setting(ACCOUNT_UNIT, "");
    }

    /** Everything that decides, at one moment. */
    private record Table(Map<String, Unit> units, List<RoutingRule> rules, List<Account> staff) {

        private record Choice(String unit, Because because, String rule) {}

        CaseRouting route(Asked asked) {
            if (units.size() < 2) {
                return routing(new Choice(Units.FIRST, Because.ONLY_UNIT, ""), asked, Units.FIRST, List.of());
            }
            Choice choice = byRule(asked)
                    .or(() -> byPlace(asked))
                    .or(() -> byAccount(asked))
                    .orElse(new Choice(Units.FIRST, Because.FALLBACK, ""));
            List<String> passed = new ArrayList<>();
            String unit = choice.unit();
            while (!unit.equals(Units.FIRST)
                    && UnitStaff.of(unit, asked.field(), staff).isEmpty()) {
                passed.add(unit);
                unit = above(unit, passed);
            }
            return routing(choice, asked, unit, passed);
        }

        private Optional<Choice> byRule(Asked asked) {
            return rules.stream()
                    .filter(rule -> units.containsKey(rule.unit()) && rule.fits(asked))
                    .findFirst()
                    .map(rule -> new Choice(rule.unit(), Because.RULE, rule.name()));
        }

        private Optional<Choice> byPlace(Asked asked) {
            return asked.places().steps().stream()
                    .flatMap(step -> serving(step, asked).stream())
                    .findFirst()
                    .map(unit -> new Choice(unit.id(), Because.PLACE, ""));
        }

        private Optional<Unit> serving(Set<String> step, Asked asked) {
            return units.values().stream()
                    .filter(unit -> unit.serves(step, asked.day()) && unit.answersIn(asked.field()))
                    .findFirst();
        }

        private Optional<Choice> byAccount(Asked asked) {
            return Optional.ofNullable(units.get(asked.accountUnit()))
                    .filter(unit -> unit.answersIn(asked.field()))
                    .map(unit -> new Choice(unit.id(), Because.ACCOUNT, ""));
        }

        private String above(String unit, List<String> passed) {
            return Optional.ofNullable(units.get(unit))
                    .map(Unit::parent)
                    .filter(parent -> units.containsKey(parent) && !passed.contains(parent))
                    .orElse(Units.FIRST);
        }

        private static CaseRouting routing(Choice choice, Asked asked, String unit, List<String> passed) {
            return new CaseRouting(
                    unit,
                    choice.because(),
                    choice.rule(),
                    asked.places().names(),
                    asked.accountUnit(),
                    asked.day(),
                    passed,
                    "");
        }
    }
}
