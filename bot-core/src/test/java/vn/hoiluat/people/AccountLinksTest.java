package vn.hoiluat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class AccountLinksTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final AccountLinks links = new AccountLinks(store, new Random(1), clock);

    @Test
    void link_worksOnce_evenForManyAtTheSameMoment() {
        String secret = links.invite("lan").block();

        Long uses = Flux.fromStream(IntStream.range(0, 50).boxed())
                .flatMap(i -> links.use(secret).subscribeOn(Schedulers.parallel()))
                .count()
                .block();

        assertThat(uses).isEqualTo(1);
        assertThat(links.look(secret).blockOptional()).isEmpty();
    }

    @Test
    void link_isStoredAsItsHashOnly() {
        String secret = links.invite("lan").block();

        assertThat(store.documents(AccountLink.KIND).find(secret).blockOptional())
                .isEmpty();
    }

    @Test
    void link_ends() {
        String invited = links.invite("lan").block();
        String first = links.first().block();

        clock.advance(Duration.ofDays(1));
        assertThat(links.look(first).blockOptional()).isEmpty();
        assertThat(links.look(invited).blockOptional()).isPresent();
        clock.advance(Duration.ofDays(2));

        assertThat(links.use(invited).blockOptional()).isEmpty();
    }

    @Test
    void link_newOne_endsTheOneBefore_ofThatAccountOnly() {
        String old = links.invite("lan").block();
        String other = links.invite("nam").block();
        String first = links.first().block();

        String latest = links.invite("lan").block();

        assertThat(links.look(old).blockOptional()).isEmpty();
        assertThat(links.look(latest).block().login()).isEqualTo("lan");
        assertThat(links.look(other).blockOptional()).isPresent();
        assertThat(links.look(first).block().login()).isNull();
    }
}
