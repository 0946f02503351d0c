package vn.hoiluat.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Real questions, a citizen each, posted to a service that is killed on the way; then a look at every phone and into the
 * store: each citizen must have got exactly one outcome. Blocks; bounded in time.
 */
final class Replay {

    private static final Duration FAULTS = Duration.ofSeconds(30);
    private static final Duration PER_KILL = Duration.ofSeconds(90);
    private static final Duration MOST_QUIET = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ReplayOptions options;
    private final Rig rig;
    private final Scheduler blocking;
    private final Scheduler timer;
    private final Clock clock;
    private final PrintStream progress;

    Replay(ReplayOptions options, Rig rig, Scheduler blocking, Scheduler timer, Clock clock, PrintStream progress) {
        this.options = options;
        this.rig = rig;
        this.blocking = blocking;
        this.timer = timer;
        this.clock = clock;
        this.progress = progress;
    }

    /** What posting came to. */
    private record Posted(Set<String> acknowledged, int retries, long kills, Duration time) {}

    /** Runs to the end, the service being ready at the beginning and stopped afterwards. */
    ReplayReport run() throws IOException, InterruptedException {
        List<CitizenMessage> messages = messages();
        Random random = new Random(options.seed());
        List<CitizenMessage> order =
                PostingOrder.of(messages.size(), options.duplicates(), options.shuffled(), random).stream()
                        .map(messages::get)
                        .toList();
        rig.lines().fail(options.faults()).block(FAULTS);
        Posted posted = post(order, messages.size(), random);
        progress.println(Texts.text("replay.posted", posted.acknowledged().size()));
        long begun = System.nanoTime();
        awaitQuiet();
        Duration quiet = Duration.ofNanos(System.nanoTime() - begun);
        ReplayFacts facts = new ReplayFacts(
                messages.size(),
                order.size() - messages.size(),
                posted.retries(),
                (int) posted.kills(),
                posted.time(),
                quiet);
        return new ReplayReport(facts, verdicts(messages, posted.acknowledged()));
    }

    private List<CitizenMessage> messages() throws IOException {
        List<AskedQuestion> questions = QuestionFile.read(options.questions()).stream()
                .limit(options.limit())
                .toList();
        Instant now = clock.instant();
        List<CitizenMessage> messages = new ArrayList<>();
        for (AskedQuestion question : questions) {
            messages.add(CitizenMessage.numbered(messages.size(), question.text(), now));
        }
        return messages;
    }

    private Posted post(List<CitizenMessage> order, int messages, Random random) {
        Killing killing =
                new Killing(rig.service(), KillPoints.of(messages, options.kills(), random), blocking, progress);
        Set<String> acknowledged = new HashSet<>();
        long begun = System.nanoTime();
        Mono<Integer> postings = rig.posting()
                .post(order, options.rate())
                .doOnNext(ack -> note(ack, acknowledged, killing, messages))
                .doOnTerminate(killing::end)
                .reduce(0, (sum, ack) -> sum + ack.postings());
        Duration bound =
                Duration.ofSeconds(order.size() / options.rate()).plus(PER_KILL.multipliedBy(options.kills() + 2L));
        var both = Mono.zip(postings, killing.run()).blockOptional(bound).orElseThrow();
        return new Posted(
                acknowledged, both.getT1() - order.size(), both.getT2(), Duration.ofNanos(System.nanoTime() - begun));
    }

    private void note(Posting.Acknowledged ack, Set<String> acknowledged, Killing killing, int messages) {
        if (acknowledged.add(ack.message().userId())) {
            killing.acknowledged(acknowledged.size());
            if (acknowledged.size() % Math.max(1, messages / 10) == 0) {
                progress.println(Texts.text("replay.progress", acknowledged.size(), messages));
            }
        }
    }

    /** Waits until nothing is left to do; after the longest time the run is judged as it stands. */
    private void awaitQuiet() {
        Flux.interval(LOOK_EVERY, timer)
                .onBackpressureDrop()
                .concatMap(tick -> workLeft().doOnNext(left -> tell(tick, left)))
                .takeUntil(left -> left == 0)
                .take(MOST_QUIET)
                .blockLast(MOST_QUIET.plus(LOOK_EVERY));
    }

    /** Empty when a busy service does not say: it is asked again. */
    private Mono<Long> workLeft() {
        return rig.workLeft().onErrorResume(IOException.class, e -> {
            progress.println(Texts.text("replay.silent", String.valueOf(e.getMessage())));
            return Mono.empty();
        });
    }

    private void tell(long tick, long left) {
        if (tick % 10 == 0 && left > 0) {
            progress.println(Texts.text("replay.left", left));
        }
    }

    private Map<String, List<CitizenVerdict>> verdicts(List<CitizenMessage> messages, Set<String> acknowledged)
            throws IOException, InterruptedException {
        Map<String, List<String>> received =
                rig.lines().received(messages).blockOptional(MOST_QUIET).orElseThrow();
        rig.service().stop();
        Set<String> conversationIds =
                messages.stream().map(rig.lines()::conversationId).collect(Collectors.toSet());
        Ledger ledger = rig.ledger(conversationIds);
        return messages.stream()
                .collect(Collectors.groupingBy(
                        m -> rig.lines().of(m).name(),
                        TreeMap::new,
                        Collectors.mapping(
                                m -> CitizenVerdict.of(ledger.evidence(
                                        m.userId(),
                                        rig.lines().conversationId(m),
                                        acknowledged.contains(m.userId()),
                                        received.getOrDefault(m.userId(), List.of()))),
                                Collectors.toList())));
    }
}
