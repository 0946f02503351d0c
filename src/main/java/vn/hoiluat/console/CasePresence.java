package vn.hoiluat.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Who has which case before them now, as their consoles say again and again; who falls silent is gone after {@link #LEASE}.
 * In the memory of this process: with several nodes officers see those on their own node only. Safe for use by many threads.
 */
@Component
final class CasePresence {

    /** Longer than two beats of a console. */
    static final Duration LEASE = Duration.ofSeconds(40);

    private final Map<String, Map<String, Lease>> byCase = new TreeMap<>();
    private final Sinks.Many<Here> changes = Sinks.many().multicast().directBestEffort();
    private final Clock clock;

    CasePresence(Clock clock) {
        this.clock = clock;
    }

    /** What somebody does with a case. */
    enum State {
        VIEWING,
        REPLYING
    }

    /** Somebody who has a case before them. */
    record Person(String officer, State state) {}

    /** Everybody who has this case before them, by name. */
    record Here(String code, List<Person> people) {

        Here {
            people = List.copyOf(people);
        }
    }

    private record Lease(State state, Instant until) {}

    /** Notes what an officer does with a case, and gives all who are there. */
    synchronized Here note(String code, String officer, State state) {
        Map<String, Lease> people = byCase.computeIfAbsent(code, any -> new TreeMap<>());
        Lease before = people.put(officer, new Lease(state, clock.instant().plus(LEASE)));
        return before != null && before.state() == state ? here(code) : changed(code);
    }

    /** Notes that an officer turned to something else, and gives all who are still there. */
    synchronized Here left(String code, String officer) {
        Map<String, Lease> people = byCase.getOrDefault(code, Map.of());
        return people.containsKey(officer) && people.remove(officer) != null ? changed(code) : here(code);
    }

    /** Lets those go who fell silent. */
    synchronized void expire() {
        Instant now = clock.instant();
        List<String> poorer = new ArrayList<>();
        byCase.forEach((code, people) -> {
            if (people.values().removeIf(lease -> lease.until().isBefore(now))) {
                poorer.add(code);
            }
        });
        poorer.forEach(this::changed);
    }

    /** Every case that somebody has before them, and then each time who is there. */
    Flux<Here> watch() {
        return Flux.defer(() -> changes.asFlux().startWith(all()));
    }

    private synchronized List<Here> all() {
        return byCase.keySet().stream().map(this::here).toList();
    }

    private Here changed(String code) {
        Here here = here(code);
        if (here.people().isEmpty()) {
            byCase.remove(code);
        }
        // Whoever reads too slowly misses it and hears it with the next beat of their own.
        changes.tryEmitNext(here);
        return here;
    }

    private Here here(String code) {
        List<Person> people = new ArrayList<>();
        byCase.getOrDefault(code, Map.of()).forEach((officer, lease) -> people.add(new Person(officer, lease.state())));
        return new Here(code, people);
    }
}
