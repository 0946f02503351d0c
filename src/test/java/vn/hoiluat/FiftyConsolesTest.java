package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

/**
 * Fifty consoles watch what happens while their connections are cut at random and the service is restarted on the same store
 * and port: in the end each has heard every step of every case exactly once and in order.
 */
@NullUnmarked
class FiftyConsolesTest {

    private static final int CONSOLES = 50;
    private static final int CASES = 8;
    private static final int STEPS_A_RUN = 60;
    private static final int RUNS = 3;
    private static final Duration PAUSE = Duration.ofMillis(50);

    @TempDir
    Path data;

    private final Random random = new Random(20261123);

    @Test
    void connectionsCut_andServiceRestarted_eachConsoleEndsWithWhatTheStoreHas() {
        RunningService first = RunningService.start(data);
        RunningService service = first;
        List<Console> consoles = new ArrayList<>();
        try {
            List<String> ids = IntStream.range(0, CASES)
                    .mapToObj(number -> open(first, number))
                    .toList();
            String start = Console.place(service);
            for (int i = 0; i < CONSOLES; i++) {
                consoles.add(new Console(service, start, new Random(random.nextLong())));
            }
            for (int run = 0; run < RUNS; run++) {
                if (run > 0) {
                    service.close();
                    service = service.startAgain();
                }
                write(service, ids);
            }
            Map<String, List<String>> stored = stored(service, ids);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(consoles)
                            .allSatisfy(console -> assertThat(console.heard()).isEqualTo(stored)));
            assertThat(consoles).allSatisfy(console -> {
                assertThat(console.connections).isGreaterThan(RUNS);
                assertThat(console.reloads).isZero();
            });
        } finally {
            consoles.forEach(console -> console.watching.dispose());
            service.close();
        }
    }

    private static String open(RunningService service, int number) {
        Address person = new Address(Channel.WEB, "web-sandbox", "person-" + number);
        InboundEvent event = new InboundEvent(
                "e" + number, InboundKind.TEXT, person, "?", null, null, null, Instant.EPOCH, Instant.EPOCH);
        return service.parts(CaseRegister.class)
                .getFirst()
                .open(new HandOver(person, "?", List.of(event), HandOverReason.OFFICER_WANTED, false, List.of()))
                .block()
                .id();
    }

    /** Officers write to one another and to citizens, each step acknowledged by the store before the next. */
    private void write(RunningService service, List<String> ids) {
        CaseDesk desk = service.parts(CaseDesk.class).getFirst();
        for (int i = 0; i < STEPS_A_RUN; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            if (random.nextBoolean()) {
                desk.note(id, "can-bo", "note " + i).block();
            } else {
                desk.message(id, "can-bo", "message " + i).block();
            }
        }
    }

    /** What happened to each case since it was opened. */
    private static Map<String, List<String>> stored(RunningService service, List<String> ids) {
        CaseRegister register = service.parts(CaseRegister.class).getFirst();
        Map<String, List<String>> steps = new TreeMap<>();
        for (String id : ids) {
            Case c = Objects.requireNonNull(register.find(id).block());
            steps.put(
                    c.code().toString(),
                    c.history().stream()
                            .skip(1)
                            .map(step -> step.version() + " " + step.what())
                            .toList());
        }
        return steps;
    }

    /** A browser: remembers the last event it has and names it when it comes back. */
    private static final class Console {

        private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENT =
                new ParameterizedTypeReference<>() {};

        private final List<Map<String, Object>> steps = new CopyOnWriteArrayList<>();
        private final Disposable watching;
        private volatile String last;
        private volatile int connections;
        private volatile int reloads;

        Console(RunningService service, String start, Random random) {
            last = start;
            watching = Mono.fromSupplier(() -> 1 + random.nextInt(25))
                    .flatMapMany(most -> stream(service, last).take(most))
                    .doOnNext(this::hear)
                    .doOnSubscribe(begun -> connections++)
                    .onErrorComplete()
                    .repeatWhen(ended -> ended.delayElements(PAUSE))
                    .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE))
                    .subscribe();
        }

        /** Where the stream stands now, as its first beat says. */
        static String place(RunningService service) {
            return Objects.requireNonNull(stream(service, "").blockFirst()).id();
        }

        Map<String, List<String>> heard() {
            Map<String, List<String>> byCase = new TreeMap<>();
            for (Map<String, Object> step : steps) {
                byCase.computeIfAbsent((String) step.get("code"), code -> new ArrayList<>())
                        .add(step.get("version") + " " + step.get("what"));
            }
            return byCase;
        }

        private void hear(ServerSentEvent<Map<String, Object>> event) {
            if ("case".equals(event.event())) {
                steps.add(event.data());
            } else if ("reload".equals(event.event())) {
                reloads++;
            }
            if (event.id() != null) {
                last = event.id();
            }
        }

        private static Flux<ServerSentEvent<Map<String, Object>>> stream(RunningService service, String after) {
            return WebClient.create(service.page("/api/cases/events"))
                    .get()
                    .headers(headers -> headers.setBasicAuth(RunningService.OFFICER, RunningService.PASSWORD))
                    .header("Last-Event-ID", after)
                    .retrieve()
                    .bodyToFlux(EVENT);
        }
    }
}
