package vn.hoiluat.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Cases page by page, as officers look through them. Reads by index, never everything. */
public final class CaseLists {

    /** No list is counted further than this. */
    public static final int MOST_COUNTED = 999;

    /** Most cases that are compared with one. */
    private static final int MOST_COMPARED = 1_000;

    private static final Comparator<Placed> ORDER = Comparator.<Placed, String>comparing(
                    one -> one.place().key(), Range::compare)
            .thenComparing(one -> one.place().id(), Range::compare);

    private final Documents<Case> cases;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public CaseLists(DocumentStore store, WorkingCalendar calendar, Clock clock) {
        cases = store.documents(Case.KIND);
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A page of a list as this officer sees it. */
    public Mono<Page<Case>> page(CaseList list, CaseReader reader, @Nullable Cursor after, int size) {
        return page(ranges(list, reader), after, size);
    }

    /** How many cases the list has for this officer, counted to {@link #MOST_COUNTED}. */
    public Mono<Long> count(CaseList list, CaseReader reader) {
        return Flux.fromIterable(ranges(list, reader))
                .concatMap(stretch -> cases.count(stretch.range(), MOST_COUNTED))
                .reduce(0L, Long::sum)
                .map(sum -> Math.min(sum, MOST_COUNTED));
    }

    /**
     * Cases that owe an answer and probably ask the same as this one, the likest first, among the thousand most urgent ones
     * that the officer sees. None for a case without a question.
     */
    public Mono<List<Case>> alike(Case one, CaseReader reader, int most) {
        return one.question().isBlank()
                ? Mono.just(List.of())
                : mostUrgent(ranges(CaseList.OPEN, reader), null, MOST_COMPARED)
                        .map(Versioned::value)
                        .collectList()
                        .map(read -> new AlikeCases(read).to(one, most));
    }

    private Flux<Versioned<Case>> mostUrgent(List<CaseRange> ranges, @Nullable Cursor after, int left) {
        return page(ranges, after, Math.min(left, Documents.PAGE)).flatMapMany(page -> {
            int stillLeft = left - page.items().size();
            Flux<Versioned<Case>> these = Flux.fromIterable(page.items());
            return page.next() == null || stillLeft <= 0
                    ? these
                    : these.concatWith(Flux.defer(() -> mostUrgent(ranges, page.next(), stillLeft)));
        });
    }

    /** The stretches of the store's indexes, apart, that hold what the list has for this officer now. */
    public List<Range> stretches(CaseList list, CaseReader reader) {
        return ranges(list, reader).stream().map(CaseRange::range).toList();
    }

    /** A case and where it stands among those of all stretches. */
    private record Placed(Versioned<Case> found, Cursor place) {}

    /** The first cases of all stretches behind a place: of each stretch as many as may be needed, then in order. */
    private Mono<Page<Case>> page(List<CaseRange> ranges, @Nullable Cursor after, int size) {
        return Flux.fromIterable(ranges)
                .concatMap(stretch -> cases.page(stretch.range(), stretch.cursor(after), size)
                        .map(page -> new Stretch(stretch, page)))
                .collectList()
                .map(read -> merged(read, size));
    }

    private record Stretch(CaseRange range, Page<Case> page) {

        Stream<Placed> placed() {
            return page.items().stream().map(c -> new Placed(c, new Cursor(range.order(c.value()), c.id())));
        }
    }

    private static Page<Case> merged(List<Stretch> read, int size) {
        List<Placed> all = read.stream().flatMap(Stretch::placed).sorted(ORDER).toList();
        List<Placed> first = all.subList(0, Math.min(size, all.size()));
        boolean more =
                all.size() > size || read.stream().anyMatch(one -> one.page().next() != null);
        return new Page<>(
                first.stream().map(Placed::found).toList(),
                more && !first.isEmpty() ? first.getLast().place() : null);
    }

    private List<CaseRange> ranges(CaseList list, CaseReader reader) {
        Instant now = clock.instant();
        return list.ranges(reader, now, calendar.due(now, 1));
    }
}
