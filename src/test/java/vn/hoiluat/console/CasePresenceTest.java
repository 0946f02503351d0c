package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.console.CasePresence.Here;
import vn.hoiluat.console.CasePresence.Person;
import vn.hoiluat.console.CasePresence.State;

class CasePresenceTest {

    private static final String CODE = "HD-4827-1936";
    private static final Here NOBODY = new Here(CODE, List.of());

    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final CasePresence presence = new CasePresence(clock);

    @Test
    void change_isToldOnce_beatsAreNot() {
        StepVerifier.create(presence.watch())
                .then(() -> presence.note(CODE, "chi-hoa", State.VIEWING))
                .expectNext(here(new Person("chi-hoa", State.VIEWING)))
                .then(() -> presence.note(CODE, "chi-hoa", State.VIEWING))
                .then(() -> presence.note(CODE, "chi-hoa", State.REPLYING))
                .expectNext(here(new Person("chi-hoa", State.REPLYING)))
                .then(() -> presence.left(CODE, "chi-hoa"))
                .expectNext(NOBODY)
                .thenCancel()
                .verify();
    }

    @Test
    void whoFallsSilent_isGoneAfterTheLease() {
        presence.note(CODE, "chi-hoa", State.VIEWING);
        clock.advance(CasePresence.LEASE.minusSeconds(10));
        presence.note(CODE, "anh-nam", State.REPLYING);
        clock.advance(Duration.ofSeconds(11));

        presence.expire();

        StepVerifier.create(presence.watch())
                .expectNext(here(new Person("anh-nam", State.REPLYING)))
                .thenCancel()
                .verify();
    }

    @Test
    void leaving_ofSomebodyWhoWasNotThere_tellsNothing() {
        assertThat(presence.left(CODE, "chi-hoa")).isEqualTo(NOBODY);
    }

    private static Here here(Person... people) {
        return new Here(CODE, List.of(people));
    }
}
