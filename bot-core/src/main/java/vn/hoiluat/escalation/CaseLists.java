package vn.hoiluat.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private final Documents<Case> cases;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public CaseLists(DocumentStore store, WorkingCalendar calendar, Clock clock) {
        cases = store.documents(Case.KIND);
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A page of a list as this officer sees it. */
    public Mono<Page<Case>> page(CaseList list, String officer, @Nullable Cursor after, int size) {
        return cases.page(range(list, officer), after, size);
    }

    /** How many cases the list has, counted to {@link #MOST_COUNTED}. */
    public Mono<Long> count(CaseList list, String officer) {
        return cases.count(range(list, officer), MOST_COUNTED);
    }

    /**
     * Cases of the list that hold all these words, with or without marks, in the question or in what the citizen said; or the
     * one case with this code. A page ends after a thousand cases were read, so it may hold few and still have a next.
     */
    public Mono<Page<Case>> search(CaseList list, String officer, String words, @Nullable Cursor after, int size) {
        if (TypedCode.in(words) instanceof TypedCode.Found found) {
            return cases.page(Range.exactly(Case.BY_CODE, found.code().digits()), null, 1);
        }
        List<String> wanted = Arrays.stream(VietnameseText.plain(words).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return gather(range(list, officer), wanted, after, size, MOST_READ, List.of());
    }

    private Mono<Page<Case>> gather(
            Range range,
            List<String> wanted,
            @Nullable Cursor after,
            int size,
            int left,
            List<Versioned<Case>> before) {
        return cases.page(range, after, Math.min(left, Documents.PAGE)).flatMap(page -> {
            List<Versioned<Case>> found = new ArrayList<>(before);
            page.items().stream().filter(c -> holds(c.value(), wanted)).forEach(found::add);
            int stillLeft = left - page.items().size();
            return page.next() == null || found.size() >= size || stillLeft <= 0
                    ? Mono.just(new Page<>(found, page.next()))
                    : gather(range, wanted, page.next(), size, stillLeft, found);
        });
    }

    private static boolean holds(Case c, List<String> wanted) {
        StringBuilder said = new StringBuilder(c.question());
        c.messages().forEach(message -> said.append('\n').append(message.text()));
        String plain = VietnameseText.plain(said.toString());
        return wanted.stream().allMatch(plain::contains);
    }

    private Range range(CaseList list, String officer) {
        Instant now = clock.instant();
        return list.range(officer, now, calendar.due(now, 1));
    }
}
