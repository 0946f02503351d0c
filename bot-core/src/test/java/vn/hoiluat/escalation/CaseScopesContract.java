package vn.hoiluat.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.people.Scope;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Page;

/** Officers page through and count exactly the cases of their scope, in order, on every engine. */
public abstract class CaseScopesContract {

    private static final List<Scope> SCOPES = List.of(
            Scope.ALL,
            new Scope(Set.of("a"), Set.of()),
            new Scope(Set.of("a", "b"), Set.of()),
            new Scope(Set.of("a", "b"), Set.of("f", "g")),
            new Scope(Set.of(), Set.of("f")),
            new Scope(Set.of("c"), Set.of("f")));

    /** The store of this engine, empty. */
    protected abstract DocumentStore store();

    @Test
    void lists_holdTheScopeInOrder_pageByPage() {
        DocumentStore store = store();
        OfficersDesk office = new OfficersDesk(store, new SilentPhone());
        List<Case> cases = open(office);
        CaseLists lists = new CaseLists(store, WorkingCalendar.shipped(), OfficersDesk.CLOCK);

        for (Scope scope : SCOPES) {
            CaseReader reader = new CaseReader("lan", scope);
            List<String> mine = cases.stream()
                    .filter(reader::sees)
                    .filter(c -> "lan".equals(c.officer()))
                    .map(Case::id)
                    .toList();
            List<Case> open = pages(lists, CaseList.OPEN, reader);

            assertThat(open)
                    .extracting(Case::id)
                    .containsExactlyInAnyOrderElementsOf(
                            cases.stream().filter(reader::sees).map(Case::id).toList());
            assertThat(open)
                    .isSortedAccordingTo(Comparator.comparing(Case::dueAt).thenComparing(Case::id));
            assertThat(pages(lists, CaseList.MINE, reader))
                    .extracting(Case::id)
                    .containsExactlyInAnyOrderElementsOf(mine);
            assertThat(lists.count(CaseList.OPEN, reader).block()).isEqualTo(open.size());
            assertThat(lists.count(CaseList.OVERDUE, reader).block()).isZero();
            assertThat(lists.count(CaseList.MINE, reader).block()).isEqualTo(mine.size());
        }
    }

    /** Forty cases of three units, every third of them Lan's. */
    private static List<Case> open(OfficersDesk office) {
        Random random = new Random(3);
        List<Case> opened = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Case c = office.open(i, List.of("", "f", "g", "h").get(random.nextInt(4)));
            String unit = List.of("a", "b", "c").get(random.nextInt(3));
            String officer = i % 3 == 0 ? "lan" : "nam";
            office.desk.claim(c.id(), officer).block();
            office.desk.transfer(c.id(), officer, officer, unit, "x").block();
            opened.add(Objects.requireNonNull(office.register.find(c.id()).block()));
        }
        return opened;
    }

    private static List<Case> pages(CaseLists lists, CaseList list, CaseReader reader) {
        List<Case> all = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            Page<Case> page =
                    Objects.requireNonNull(lists.page(list, reader, next, 7).block());
            page.items().forEach(found -> all.add(found.value()));
            next = page.next();
        } while (next != null);
        return all;
    }
}
