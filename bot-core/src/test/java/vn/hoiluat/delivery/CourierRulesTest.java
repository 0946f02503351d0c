package vn.hoiluat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;

/** A thousand messages of each kind of speaker, at any age of the window and any hour: none leaves against a rule. */
class CourierRulesTest {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration OFFICERS = Duration.ofDays(7);
    private static final Address CITIZEN = new Address(Channel.MESSENGER, "page", "psid");
    private static final DeliverySettings SETTINGS = new DeliverySettings(
            Duration.ofSeconds(10), Duration.ofSeconds(30), 4, Duration.ofSeconds(5), Duration.ofMinutes(5));

    private final List<Departure> left = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = Sender.class,
            names = {"BOT", "OFFICER", "SYSTEM"})
    void thousandMessages_noneLeavesAgainstARule(Sender sender) {
        Random random = new Random(20_261_123L + sender.ordinal());
        int inTime = 0;
        int late = 0;
        int kept = 0;

        for (int i = 0; i < 1_000; i++) {
            Instant now = START.plusSeconds(random.nextInt(86_400));
            Duration age = Duration.ofMinutes(random.nextInt((int) OFFICERS.toMinutes() * 3 / 2));
            Addressee to = new Addressee(CITIZEN, now.minus(age), random.nextInt(3) == 0);
            Part part = Part.queued("p" + i, "t", sender, "Chào ông/bà.", List.of(), now);
            Part said = random.nextBoolean() ? part : part.asNotice();

            left.clear();
            Attempt attempt = Objects.requireNonNull(courier(now).send(said, to).block());

            if (left.isEmpty()) {
                kept++;
                assertThat(attempt.part().state()).isIn(PartState.REFUSED, PartState.CANCELLED);
                continue;
            }
            assertThat(said.occasion() == Occasion.NOTICE && to.optedOut()).isFalse();
            assertThat(said.occasion() == Occasion.NOTICE && isNight(now)).isFalse();
            switch (left.getFirst()) {
                case Departure.InTime ignored -> {
                    inTime++;
                    assertThat(age).isLessThanOrEqualTo(WINDOW);
                }
                case Departure.ByOfficer ignored -> {
                    late++;
                    assertThat(sender).isEqualTo(Sender.OFFICER);
                    assertThat(age).isGreaterThan(WINDOW).isLessThanOrEqualTo(OFFICERS);
                }
            }
        }

        assertThat(inTime).isPositive();
        assertThat(kept).isPositive();
        assertThat(late > 0).isEqualTo(sender == Sender.OFFICER);
    }

    private static boolean isNight(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, ZoneId.of("Asia/Ho_Chi_Minh"));
        return time.getHour() < 7 || time.getHour() >= 21;
    }

    private Courier courier(Instant now) {
        return new Courier(List.of(new Recording()), SETTINGS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private final class Recording implements ReplySender {

        @Override
        public Channel channel() {
            return Channel.MESSENGER;
        }

        @Override
        public Mono<ChannelPolicy> policy(Address to) {
            return Mono.just(new ChannelPolicy(2000, 13, 20, WINDOW, OFFICERS, null));
        }

        @Override
        public Mono<DeliveryResult> send(Departure departure, Address to) {
            left.add(departure);
            return Mono.just(new DeliveryResult.Sent("m-" + departure.part().id()));
        }
    }
}
