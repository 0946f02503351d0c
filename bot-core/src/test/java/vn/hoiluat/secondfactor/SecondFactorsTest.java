package vn.hoiluat.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class SecondFactorsTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final SecondFactors factors = new SecondFactors(store, new Random(1), clock);

    @Test
    void factor_isNotAskedFor_beforeACodeOfThePhoneConfirmedIt() {
        Phone phone = phone("lan");
        assertThat(factors.find("lan").blockOptional()).isEmpty();
        assertThat(factors.use("lan", phone.code()).block()).isFalse();
        assertThat(factors.confirm("lan", "000000").blockOptional()).isEmpty();

        List<String> codes = factors.confirm("lan", phone.code()).block();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d{4}-\\d{4}-\\d{4}"));
        assertThat(factors.find("lan").blockOptional()).isPresent();
    }

    @Test
    void key_staysTheSameWhileItIsShown_andIsNeverShownAgain() {
        String shown = factors.begin("lan").block().base32();
        assertThat(factors.begin("lan").block().base32()).isEqualTo(shown);

        factors.confirm("lan", new Phone(shown, clock).code()).block();

        assertThat(factors.begin("lan").blockOptional()).isEmpty();
    }

    @Test
    void key_shownLongAgo_isMadeAnew() {
        Phone seenByOthers = phone("lan");

        clock.advance(Duration.ofHours(1));
        phone("lan");

        assertThat(factors.confirm("lan", seenByOthers.code()).blockOptional()).isEmpty();
    }

    @Test
    void code_ofThePhone_worksOnce() {
        Phone phone = phone("lan");
        factors.confirm("lan", phone.code()).block();
        assertThat(factors.use("lan", phone.code()).block())
                .as("the code that confirmed")
                .isFalse();

        clock.advance(Duration.ofSeconds(30));

        assertThat(factors.use("lan", " 12 34").block()).isFalse();
        assertThat(factors.use("lan", phone.code()).block()).isTrue();
        assertThat(factors.use("lan", phone.code()).block()).isFalse();
    }

    @Test
    void code_triedByManyAtTheSameMoment_opensOneDoor() {
        Phone phone = phone("lan");
        List<String> codes = factors.confirm("lan", phone.code()).block();
        clock.advance(Duration.ofSeconds(30));

        for (String code : List.of(phone.code(), codes.getFirst())) {
            List<Boolean> opened = Flux.range(0, 40)
                    .flatMap(i -> factors.use("lan", code).subscribeOn(Schedulers.parallel()))
                    .filter(right -> right)
                    .collectList()
                    .block();

            assertThat(opened).hasSize(1);
        }
    }

    @Test
    void code_ofThePaper_worksOnce_howeverItIsTyped() {
        List<String> codes = factors.confirm("lan", phone("lan").code()).block();
        String typed = codes.get(3).replace('-', ' ') + " ";

        assertThat(factors.use("lan", typed).block()).isTrue();
        assertThat(factors.use("lan", codes.get(3)).block()).isFalse();
        assertThat(factors.use("lan", codes.get(4).replace("-", "")).block()).isTrue();
        assertThat(factors.find("lan").block().recoveryCodes()).hasSize(8);
    }

    @Test
    void codes_ofThePaper_areNotInTheStore_norOfUseToAnotherAccount() {
        List<String> codes = factors.confirm("lan", phone("lan").code()).block();
        factors.confirm("nam", phone("nam").code()).block();

        assertThat(factors.find("lan").block().toString())
                .doesNotContain(codes)
                .doesNotContain(
                        codes.stream().map(code -> code.replace("-", "")).toList());
        assertThat(factors.use("nam", codes.getFirst()).block()).isFalse();
    }

    @Test
    void codes_madeAnew_endTheOldOnes() {
        List<String> old = factors.confirm("lan", phone("lan").code()).block();

        assertThat(factors.renewCodes("lan", "0000-0000-0000").blockOptional()).isEmpty();
        List<String> fresh = factors.renewCodes("lan", old.getFirst()).block();

        assertThat(factors.use("lan", old.get(1)).block()).isFalse();
        assertThat(factors.use("lan", fresh.getFirst()).block()).isTrue();
    }

    @Test
    void factor_removed_isSetUpAnew() {
        Phone lost = phone("lan");
        factors.confirm("lan", lost.code()).block();

        factors.remove("lan").block();
        factors.remove("lan").block();

        assertThat(factors.find("lan").blockOptional()).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        phone("lan");
        assertThat(factors.confirm("lan", lost.code()).blockOptional()).isEmpty();
    }

    private Phone phone(String login) {
        return new Phone(factors.begin(login).block().base32(), clock);
    }
}
