package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.StorageException;
import vn.hoiluat.storage.Versioned;

/**
 * Days on which everything goes wrong, drawn from a seed: duplicates, shuffled arrival, a platform that fails in every way,
 * a store that refuses, processes that die. At the end nothing is lost and nothing was said twice.
 */
class FaultyDaysTest {

    private static final int CITIZENS = 5;
    private static final int ACTS = 120;

    private final BotHarness bot = new BotHarness().started();
    private final Set<String> accepted = new HashSet<>();
    private final List<InboundEvent> sent = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyAcceptedMessage_hasOneOutcome_andNoPartIsSaidTwiceWithoutBeingCounted(long seed) {
        Random random = new Random(seed);
        bot.finder.shelf.add(ShelfFinder.candidate("ket-hon", 0.9));

        for (int i = 0; i < ACTS; i++) {
            act(random, i);
        }
        bot.store.repair();
        bot.phone.answers.clear();
        bot.restart();
        bot.pass(Duration.ofHours(3));

        assertThat(eventsOfTurns()).containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(saidAgainWithoutBeingCounted()).isEmpty();
        assertThat(BotHarness.now(
                        bot.bot.conversations().countReady(bot.clock.instant().plus(Duration.ofDays(99)), 10)))
                .isZero();
    }

    private void act(Random random, int number) {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> receive(newEvent(random, number));
            case 4 ->
                sent.stream().skip(random.nextInt(sent.size() + 1)).findFirst().ifPresent(this::receive);
            case 5, 6, 7 -> bot.pass(Duration.ofMillis(random.nextInt(9_000)));
            case 8 -> bot.phone.answers.add(Mono.just(fault(random)));
            case 9 -> bot.phone.answers.add(Mono.never());
            case 10 -> outage(random, number);
            default -> bot.restart();
        }
    }

    private InboundEvent newEvent(Random random, int number) {
        Address citizen = new Address(Channel.ZALO, "zalo-a", "u" + random.nextInt(CITIZENS));
        InboundEvent event = new InboundEvent(
                "e" + number,
                InboundKind.TEXT,
                citizen,
                "cau hoi so " + number,
                null,
                null,
                "m" + number,
                bot.clock.instant().minusMillis(random.nextInt(5_000)),
                bot.clock.instant());
        sent.add(event);
        return event;
    }

    private void receive(InboundEvent event) {
        try {
            bot.accept(event);
            accepted.add(event.id());
        } catch (StorageException notAcknowledged) {
            assertThat(notAcknowledged).hasMessageContaining("broken");
        }
    }

    private void outage(Random random, int number) {
        bot.store.breakDown();
        receive(newEvent(random, number));
        bot.pass(Duration.ofMillis(random.nextInt(4_000)));
        bot.store.repair();
    }

    private static DeliveryResult fault(Random random) {
        return random.nextBoolean()
                ? new DeliveryResult.RetryLater("429", null)
                : new DeliveryResult.Uncertain("connection reset");
    }

    private List<String> eventsOfTurns() {
        return bot.store.documents(Turn.KIND).all(Range.all()).collectList().blockOptional().orElseThrow().stream()
                .flatMap(turn -> turn.value().eventIds().stream())
                .toList();
    }

    private Set<String> saidAgainWithoutBeingCounted() {
        Map<String, OutboundRecord> records = bot
                .store
                .documents(OutboundRecord.KIND)
                .all(Range.all())
                .collectList()
                .blockOptional()
                .orElseThrow()
                .stream()
                .collect(Collectors.toMap(Versioned::id, Versioned::value));
        Map<String, Long> timesTaken =
                bot.phone.taken.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return timesTaken.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .filter(id -> !records.containsKey(id)
                        && isCounted(Objects.requireNonNull(records.get(id)).part()))
                .collect(Collectors.toSet());
    }

    private static boolean isCounted(Part part) {
        return part.uncertain() || part.state() == PartState.REFUSED;
    }
}
