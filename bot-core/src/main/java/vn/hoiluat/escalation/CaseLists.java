package vn.hoiluat.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.language.VietnameseText;
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

    /** Most cases that are read for one page of what was looked for. */
    private static final int MOST_READ = 1_000;

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
     * Cases of the list that hold all these words, with or without marks, in the question or in what the citizen said; or the
     * one case with this code. A page ends after a thousand cases were read, so it may hold few and still have a next.
     */
    public Mono<Page<Case>> search(CaseList list, CaseReader reader, String words, @Nullable Cursor after, int size) {
        if (TypedCode.in(words) instanceof TypedCode.Found found) {
            return cases.page(Range.exactly(Case.BY_CODE, found.code().digits()), null, 1)
                    .map(page -> new Page<>(
                            page.items().stream()
                                    .filter(c -> reader.sees(c.value()))
                                    .toList(),
                            null));
        }
        List<String> wanted = Arrays.stream(VietnameseText.plain(words).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return gather(ranges(list, reader), wanted, after, size, MOST_READ, List.of());
    }

    /**
     * Cases that owe an answer and probably ask the same as this one, the likest first, among the thousand most urgent ones
     * that the officer sees. None for a case without a question.
     */
    public Mono<List<Case>> alike(Case one, CaseReader reader, int most) {
        return one.question().isBlank()
                ? Mono.just(List.of())
                : gather(ranges(CaseList.OPEN, reader), List.of(), null, MOST_READ, MOST_READ, List.of())
                        .map(read -> new AlikeCases(read.items().stream()
                                        .map(Versioned::value)
                                        .toList())
                                .to(one, most));
    }

    private Mono<Page<Case>> gather(
            List<CaseRange> ranges,
            List<String> wanted,
            @Nullable Cursor after,
            int size,
            int left,
            List<Versioned<Case>> before) {
        return page(ranges, after, Math.min(left, Documents.PAGE)).flatMap(page -> {
            List<Versioned<Case>> found = new ArrayList<>(before);
            page.items().stream().filter(c -> holds(c.value(), wanted)).forEach(found::add);
            int stillLeft = left - page.items().size();
            return page.next() == null || found.size() >= size || stillLeft <= 0
                    ? Mono.just(new Page<>(found, page.next()))
                    : gather(ranges, wanted, page.next(), size, stillLeft, found);
        });
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

    private static boolean holds(Case c, List<String> wanted) {
        StringBuilder said = new StringBuilder(c.question());
        c.messages().forEach(message -> said.append('\n').append(message.text()));
        String plain = VietnameseText.plain(said.toString());
        return wanted.stream().allMatch(plain::contains);
    }

    private List<CaseRange> ranges(CaseList list, CaseReader reader) {
        Instant now = clock.instant();
        return list.ranges(reader, now, calendar.due(now, 1));
    }
}
