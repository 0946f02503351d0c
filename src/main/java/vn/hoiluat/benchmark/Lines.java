package vn.hoiluat.benchmark;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All channels of a run; citizens are dealt out to them by their numbers, so that each has its share of every question. */
final class Lines {

    private final List<Line> lines;

    Lines(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The channel on which this citizen writes. */
    Line of(CitizenMessage message) {
        return lines.get(message.number() % lines.size());
    }

    HttpRequest bring(CitizenMessage message, int retry) {
        return of(message).bring(message, retry);
    }

    String conversationId(CitizenMessage message) {
        return of(message).conversationId(message);
    }

    /** The texts on all phones, by the number of the citizen. Every service and stand-in must run. */
    Mono<Map<String, List<String>>> received(List<CitizenMessage> messages) {
        Map<Line, List<CitizenMessage>> byLine = messages.stream().collect(Collectors.groupingBy(this::of));
        return Flux.fromIterable(byLine.entrySet())
                .concatMap(e -> e.getKey().received(e.getValue()))
                .collect(HashMap::new, Map::putAll);
    }

    /** Makes every platform fail so many times. */
    Mono<Void> fail(int times) {
        return Flux.fromIterable(lines).concatMap(line -> line.fail(times)).then();
    }

    /** How many events all platforms still have to bring. */
    Mono<Long> onTheWay() {
        return Flux.fromIterable(lines).concatMap(Line::onTheWay).reduce(0L, Long::sum);
    }
}
