package vn.hoiluat.console;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseEvent;
import vn.hoiluat.escalation.CaseFeed;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.escalation.CaseStep;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.security.LiveAccess;
import vn.hoiluat.storage.FeedLostException;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.StorageException;

/**
 * What happens to cases, live, as server-sent events. The id of an event is its place in the store's feed, so a console that
 * comes back with the last one it has goes on right behind it: nothing is lost and nothing comes twice.
 */
@RestController
final class CaseEventsApi {

    private static final Logger log = LoggerFactory.getLogger(CaseEventsApi.class);

    /** Shorter than the time-outs of common proxies. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final CaseFeed feed;
    private final CaseLookup cases;
    private final CasePresence presence;
    private final LiveAccess access;

    CaseEventsApi(CaseFeed feed, CaseLookup cases, CasePresence presence, LiveAccess access) {
        this.feed = feed;
        this.cases = cases;
        this.presence = presence;
        this.access = access;
    }

    /** A step of a case; {@code what} as in its history. */
    record Stepped(
            String code,
            long version,
            String what,
            String who,
            Instant at,
            CaseStatus status,
            @Nullable String officer,
            Instant dueAt,
            boolean danger) {}

    /** What the citizen thinks of an answer; {@code officer} as the case stands. */
    record Rated(String code, Opinion opinion, @Nullable String officer) {}

    /** What became of a message. */
    record Delivered(String code, String message, String state) {}

    @GetMapping(path = "/api/cases/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Unaudited("codes and states of cases, no words of citizens")
    Flux<ServerSentEvent<Object>> events(
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId,
            Principal officer,
            ServerWebExchange exchange) {
        Mono<FeedToken> start = lastEventId.isEmpty() ? feed.latest() : Mono.just(new FeedToken(lastEventId));
        return start.flatMapMany(place -> follow(place, officer.getName()))
                .onErrorResume(
                        FeedLostException.class,
                        e -> feed.latest()
                                .flatMapMany(place ->
                                        follow(place, officer.getName()).startWith(event(place, "reload", Map.of()))))
                .takeUntilOther(access.ended(exchange, officer.getName()))
                .onErrorResume(StorageException.class, e -> {
                    log.warn("Stream of cases ended, its console will come back: {}", e.getMessage());
                    return Flux.empty();
                });
    }

    /** Beats carry the place reached, too, so that a console that heard nothing for long does not come back to an old one. */
    private Flux<ServerSentEvent<Object>> follow(FeedToken start, String officer) {
        AtomicReference<FeedToken> reached = new AtomicReference<>(start);
        Flux<Flux<ServerSentEvent<Object>>> news = feed.after(start)
                .map(event -> Flux.defer(() -> {
                    reached.set(event.place());
                    return written(event, officer).flux();
                }));
        Flux<Flux<ServerSentEvent<Object>>> beats = Flux.interval(Duration.ZERO, HEARTBEAT)
                .onBackpressureDrop()
                .doOnNext(beat -> presence.expire())
                .map(beat -> Flux.defer(() -> Flux.just(beat(reached.get()))));
        // Without an id: who comes back hears anew who is there.
        Flux<Flux<ServerSentEvent<Object>>> people =
                presence.watch().map(here -> written(here, officer).flux());
        return Flux.merge(news, beats, people).concatMap(events -> events);
    }

    private Mono<ServerSentEvent<Object>> written(CaseEvent event, String officer) {
        return switch (event) {
            case CaseEvent.Stepped stepped ->
                cases.reader(officer).flatMap(reader -> Mono.justOrEmpty(seen(stepped, reader)));
            case CaseEvent.Delivered part ->
                cases.reader(officer)
                        .filter(reader -> reader.sees(part.of()))
                        .map(reader -> event(part.place(), "delivery", delivered(part)));
            case CaseEvent.Rated rated ->
                cases.reader(officer)
                        .filter(reader -> reader.sees(rated.of()))
                        .map(reader -> event(rated.place(), "rating", rated(rated)));
            case CaseEvent.Gone gone -> Mono.just(event(gone.place(), "gone", Map.of()));
            case CaseEvent.Passed passed -> Mono.empty();
        };
    }

    /** Nothing of a case that this officer does not see. */
    private Mono<ServerSentEvent<Object>> written(CasePresence.Here here, String officer) {
        return cases.find(here.code(), officer)
                .map(seen ->
                        ServerSentEvent.builder((Object) here).event("presence").build())
                .onErrorResume(CaseProblemException.class, e -> Mono.empty());
    }

    /** Of a case that has left the scope only that it is gone. */
    private static Optional<ServerSentEvent<Object>> seen(CaseEvent.Stepped stepped, CaseReader reader) {
        if (reader.sees(stepped.now())) {
            return Optional.of(event(stepped.place(), "case", stepped(stepped)));
        }
        return reader.saw(stepped.now()) ? Optional.of(event(stepped.place(), "gone", Map.of())) : Optional.empty();
    }

    private static Delivered delivered(CaseEvent.Delivered part) {
        return new Delivered(
                part.of().code().toString(), part.partId(), part.state().name());
    }

    private static Rated rated(CaseEvent.Rated event) {
        return new Rated(
                event.of().code().toString(),
                event.rating().opinion(),
                event.of().officer());
    }

    private static Stepped stepped(CaseEvent.Stepped event) {
        Case c = event.now();
        CaseStep step = event.step();
        return new Stepped(
                c.code().toString(),
                step.version(),
                step.what(),
                step.who(),
                step.at(),
                c.status(),
                c.officer(),
                c.dueAt(),
                c.reason() == HandOverReason.EMERGENCY);
    }

    private static ServerSentEvent<Object> event(FeedToken place, String name, Object data) {
        return ServerSentEvent.builder(data).id(place.value()).event(name).build();
    }

    private static ServerSentEvent<Object> beat(FeedToken place) {
        return ServerSentEvent.builder().id(place.value()).comment("").build();
    }
}
