package vn.hoiluat.benchmark;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Posts questions at one rate after another and measures acknowledgement and reply. Blocks; bounded in time. */
final class Load {

    private static final Duration MOST_REPLY = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int WARMING_RATE = 50;
    private static final int WARMING_SECONDS = 10;

    private final LoadOptions options;
    private final LoadTarget target;
    private final List<AskedQuestion> questions;
    private final Scheduler timer;
    private final Clock clock;
    private final PrintStream progress;
    private long place;

    Load(
            LoadOptions options,
            LoadTarget target,
            List<AskedQuestion> questions,
            Scheduler timer,
            Clock clock,
            PrintStream progress) {
        this.options = options;
        this.target = target;
        this.questions = List.copyOf(questions);
        this.timer = timer;
        this.clock = clock;
        this.progress = progress;
    }

    /** All rates, after a short warming up that does not count. */
    List<LoadStep> run() {
        place = lastPlace();
        progress.println(Texts.text("load.warming"));
        step(Math.min(WARMING_RATE, options.rates().getFirst()), Math.min(WARMING_SECONDS, options.seconds()));
        List<LoadStep> steps = new ArrayList<>();
        for (int rate : options.rates()) {
            progress.println(Texts.text("load.step", rate, options.seconds()));
            steps.add(step(rate, options.seconds()));
        }
        return steps;
    }

    private LoadStep step(int rate, int seconds) {
        List<CitizenMessage> messages = messages(rate * seconds);
        long begun = System.nanoTime();
        List<Posting.Acknowledged> acknowledged = target.posting()
                .post(messages, rate)
                .collectList()
                .blockOptional(Duration.ofSeconds(seconds).plus(MOST_REPLY))
                .orElseThrow();
        Map<String, Instant> firstReplies = awaitReplies(acknowledged.size());
        return new LoadStep(
                rate,
                messages.size(),
                new Percentiles(
                        acknowledged.stream().map(Posting.Acknowledged::nanos).toList()),
                new Percentiles(replyNanos(acknowledged, firstReplies)),
                Duration.ofNanos(System.nanoTime() - begun),
                target.residentBytes());
    }

    private List<CitizenMessage> messages(int count) {
        Instant now = clock.instant();
        List<CitizenMessage> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AskedQuestion question = questions.get(i % questions.size());
            messages.add(CitizenMessage.numbered(i, question.text(), now));
        }
        return messages;
    }

    /** When each phone got its first reply, once so many phones have one or the time is up. */
    private Map<String, Instant> awaitReplies(int phones) {
        Map<String, Instant> first = new HashMap<>();
        Flux.interval(Duration.ZERO, LOOK_EVERY, timer)
                .onBackpressureDrop()
                .concatMap(tick -> news(), 1)
                .doOnNext(news -> news.forEach(message -> first.putIfAbsent(message.userId(), message.at())))
                .takeUntil(news -> first.size() >= phones)
                .take(MOST_REPLY)
                .blockLast(MOST_REPLY.plus(LOOK_EVERY));
        return first;
    }

    private Mono<List<Phones.Received>> news() {
        return Mono.defer(() -> target.phones().received(place)).doOnNext(news -> {
            if (!news.isEmpty()) {
                place = news.getLast().place();
            }
        });
    }

    private long lastPlace() {
        List<Phones.Received> before = news().blockOptional().orElseThrow();
        return before.isEmpty() ? 0 : before.getLast().place();
    }

    private List<Long> replyNanos(List<Posting.Acknowledged> acknowledged, Map<String, Instant> firstReplies) {
        List<Long> nanos = new ArrayList<>();
        for (Posting.Acknowledged ack : acknowledged) {
            Instant arrived = firstReplies.get(ack.message().userId());
            if (arrived != null) {
                nanos.add(Duration.between(ack.dueAt(), arrived)
                        .minus(target.debounce())
                        .toNanos());
            }
        }
        return nanos;
    }
}
