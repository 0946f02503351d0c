package vn.hoiluat.savedfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.people.Scope;
import vn.hoiluat.storage.DocumentStore;

/** Officers keep their filters in order, share them by unit, and never come to have one too many, on every engine. */
@NullUnmarked
public abstract class SavedFiltersContract {

    private static final FilterOwner LAN = FilterOwner.person("lan");

    private SavedFilters filters;

    /** Opens the store of this engine, empty. */
    protected abstract DocumentStore store();

    @BeforeEach
    void open() {
        filters = new SavedFilters(store(), new MovableClock("2026-11-23T02:00:00Z"));
    }

    @Test
    void filters_keepTheirOrder_names_andPlaces() {
        add(LAN, "Zalo");
        add(LAN, "Hộ tịch");
        add(LAN, "Đất đai");
        String first = ids(LAN).getFirst();

        filters.move(LAN, first, 1).block();
        assertThat(names("lan", Scope.ALL)).containsExactly("Hộ tịch", "Zalo", "Đất đai");
        filters.move(LAN, first, 9).block();
        filters.change(LAN, first, "Zalo hôm nay", CaseList.MINE, "kenh:zalo", "lan")
                .block();

        assertThat(names("lan", Scope.ALL)).containsExactly("Hộ tịch", "Đất đai", "Zalo hôm nay");
        assertThat(filters.change(LAN, first, "HỘ TỊCH", CaseList.ALL, "x", "lan")
                        .block())
                .isInstanceOf(FilterChange.NameTaken.class);
        filters.remove(LAN, first).block();
        assertThat(filters.remove(LAN, first).block()).isInstanceOf(FilterChange.NotFound.class);
        assertThat(names("lan", Scope.ALL)).containsExactly("Hộ tịch", "Đất đai");
        assertThat(names("nam", Scope.ALL)).isEmpty();
    }

    @Test
    void shared_areSeenByTheUnit_andByWhoIsForAll() {
        add(FilterOwner.unit("a"), "Của a");
        add(FilterOwner.unit("b"), "Của b");
        add(FilterOwner.everybody(), "Chung");
        add(LAN, "Riêng");

        assertThat(names("lan", Scope.ALL)).containsExactly("Riêng", "Chung", "Của a", "Của b");
        assertThat(names("nam", new Scope(Set.of("b"), Set.of("f")))).containsExactly("Chung", "Của b");
    }

    @Test
    void many_atTheSameMoment_areNeverMoreThanTheLimit() {
        long kept = Flux.range(0, 2 * FilterList.MOST)
                .flatMap(i -> filters.add(LAN, "Lọc " + i, CaseList.ALL, "kenh:zalo", "lan")
                        .subscribeOn(Schedulers.parallel()))
                .filter(FilterChange.Done.class::isInstance)
                .count()
                .block();

        assertThat(kept).isEqualTo(FilterList.MOST);
        assertThat(names("lan", Scope.ALL)).hasSize(FilterList.MOST).doesNotHaveDuplicates();
        assertThat(filters.add(LAN, "Thêm", CaseList.ALL, "x", "lan").block()).isInstanceOf(FilterChange.TooMany.class);
    }

    private void add(FilterOwner owner, String... names) {
        IntStream.range(0, names.length)
                .forEach(i -> assertThat(filters.add(owner, names[i], CaseList.ALL, "kenh:zalo", "lan")
                                .block())
                        .isInstanceOf(FilterChange.Done.class));
    }

    private List<String> names(String login, Scope scope) {
        return filters.of(login, scope)
                .map(one -> one.filter().name())
                .collectList()
                .block();
    }

    private List<String> ids(FilterOwner owner) {
        return filters.of("lan", Scope.ALL)
                .filter(one -> one.owner().equals(owner))
                .map(one -> one.filter().id())
                .collectList()
                .block();
    }
}
