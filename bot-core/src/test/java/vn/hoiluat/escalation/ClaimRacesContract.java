package vn.hoiluat.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.storage.DocumentStore;

/**
 * Of two officers who take the same case at the same time exactly one has it, on every engine, and the other is told who.
 * The usual build runs few races; {@code -Dhoiluat.races=10000} runs them all.
 */
public abstract class ClaimRacesContract {

    private static final int RACES = Integer.getInteger("hoiluat.races", 200);

    /** The store of this engine, empty. */
    protected abstract DocumentStore store();

    @Test
    void twoOfficersTakeOneCase_exactlyOneHasIt() {
        OfficersDesk office = new OfficersDesk(store(), new SilentPhone());
        List<Case> cases = IntStream.range(0, RACES).mapToObj(office::open).toList();

        for (Case c : cases) {
            List<CaseChange> both = Objects.requireNonNull(Flux.just("lan", "nam")
                    .parallel(2)
                    .runOn(Schedulers.parallel())
                    .flatMap(officer -> office.desk.claim(c.id(), officer))
                    .sequential()
                    .collectList()
                    .block());

            String holder = Objects.requireNonNull(
                    Objects.requireNonNull(office.register.find(c.id()).block()).officer());
            assertThat(both).filteredOn(CaseChange.Done.class::isInstance).hasSize(1);
            assertThat(both)
                    .filteredOn(CaseChange.TakenBy.class::isInstance)
                    .singleElement()
                    .satisfies(lost ->
                            assertThat(((CaseChange.TakenBy) lost).who()).isEqualTo(holder));
            assertThat(both)
                    .filteredOn(CaseChange.Done.class::isInstance)
                    .singleElement()
                    .satisfies(
                            won -> assertThat(((CaseChange.Done) won).changed().officer())
                                    .isEqualTo(holder));
        }
    }
}
