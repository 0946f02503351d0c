package vn.hoiluat.publicbase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Question;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;

/** The published base as anybody may read it today. Calls never block; they fail if the store or the search does. */
final class OpenBase {

    /** Who searches looks at the first few; further ones are hardly what was meant. */
    static final int MOST_FOUND = 100;

    private static final Logger log = LoggerFactory.getLogger(OpenBase.class);

    /** So many entries are named at most in place of one that is gone. */
    private static final int INSTEAD = 3;

    /** Least probability that an entry answers the question of one that is gone; the bot offers choices from the same on. */
    private static final double LIKELY = 0.25;

    private final Entries entries;
    private final AnswerFinder finder;
    private final OpenCatalogue openCatalogue;
    private final Openness openness;
    private final Clock clock;

    OpenBase(Entries entries, AnswerFinder finder, OpenCatalogue openCatalogue, Openness openness, Clock clock) {
        this.entries = entries;
        this.finder = finder;
        this.openCatalogue = openCatalogue;
        this.openness = openness;
        this.clock = clock;
    }

    /**
     * Part of a longer list.
     *
     * @param number counts from 0
     * @param total how many there are in all pages
     */
    record Part(List<OpenEntry> entries, int number, int size, int total) {

        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }

    /** The day for which everything is shown. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Openness.VIETNAM);
    }

    /** What is served today, without texts. */
    Mono<Contents> contents() {
        return openCatalogue.today();
    }

    Mono<Opened> open(String source, String externalId) {
        return Entry.isKey(source, externalId) ? open(Entry.key(source, externalId)) : Mono.just(new Opened.Unknown());
    }

    Mono<Opened> open(String key) {
        return entries.find(key).map(entry -> openness.on(today(), entry)).defaultIfEmpty(new Opened.Unknown());
    }

    /** The newest change first. */
    Mono<Part> list(String field, int number, int size) {
        return contents().flatMap(contents -> {
            List<Line> lines = contents.of(field);
            return open(lines.stream().skip((long) number * size).limit(size).toList())
                    .map(found -> new Part(found, number, size, lines.size()));
        });
    }

    /** What fits the words best first, no more than {@link #MOST_FOUND} in all. */
    Mono<Part> search(String words, String field, int number, int size) {
        return finder.find(new Question(words, today(), MOST_FOUND))
                .flatMapIterable(found -> found)
                .filter(found -> field.isEmpty() || found.field().equals(field))
                .flatMapSequential(found ->
                        open(found.entry().source(), found.entry().externalId()).flatMap(Opened::shown))
                .collectList()
                .map(found -> new Part(
                        found.stream().skip((long) number * size).limit(size).toList(), number, size, found.size()));
    }

    /** What is served today and may answer the question of an entry that is not, best first; also none if no search can be had. */
    Mono<List<OpenEntry>> instead(Opened.Gone gone) {
        return finder.find(new Question(gone.question(), today(), INSTEAD + 1))
                .flatMapIterable(found -> found)
                .filter(found -> found.confidence() >= LIKELY)
                .filter(found -> !found.entry().key().equals(gone.key()))
                .flatMapSequential(found ->
                        open(found.entry().source(), found.entry().externalId()).flatMap(Opened::shown))
                .take(INSTEAD)
                .collectList()
                .onErrorResume(e -> {
                    log.warn(
                            "Nothing is named in place of what is gone: {}",
                            e.getClass().getSimpleName());
                    return Mono.just(List.of());
                });
    }

    /** Those of the lines that may be served still. */
    Mono<List<OpenEntry>> open(List<Line> lines) {
        return Flux.fromIterable(lines)
                .flatMapSequential(
                        line -> open(line.source(), line.externalId()).flatMap(Opened::shown))
                .collectList();
    }
}
