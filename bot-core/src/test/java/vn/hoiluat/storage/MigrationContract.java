package vn.hoiluat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What every engine that writes documents down keeps to when their form changes between releases. */
public abstract class MigrationContract extends StoreContract {

    private record First(String name, int age) {}

    private record Second(String fullName, int age) {}

    private record Third(String fullName, long months, List<String> tags) {}

    private static final Migration RENAME = new Migration(1, form -> {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put("fullName", changed.remove("name"));
        return changed;
    });

    private static final Migration MONTHS = new Migration(2, form -> {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put("months", ((Number) Objects.requireNonNull(changed.remove("age"))).longValue() * 12);
        changed.put("tags", List.of("cũ"));
        return changed;
    });

    private static final Kind<First> FIRST = new Kind<>("person", First.class, List.of());

    private static final Kind<Second> SECOND = new Kind<>(
            "person",
            Second.class,
            2,
            List.of(new Index<>("name", person -> List.of(person.fullName()))),
            List.of(RENAME));

    private static final Kind<Third> THIRD = new Kind<>(
            "person",
            Third.class,
            3,
            List.of(new Index<>("name", person -> List.of(person.fullName())), new Index<>("tag", Third::tags)),
            List.of(RENAME, MONTHS));

    @Test
    void find_olderSchema_isMigratedStepByStep() {
        await(store.documents(FIRST).insert("p1", new First("Lò Thị Máy", 30)));

        assertThat(await(store.documents(SECOND).find("p1")))
                .isEqualTo(new Versioned<>("p1", 1, new Second("Lò Thị Máy", 30)));
        assertThat(await(store.documents(THIRD).find("p1")))
                .isEqualTo(new Versioned<>("p1", 1, new Third("Lò Thị Máy", 360, List.of("cũ"))));
    }

    @Test
    void page_byAnIndexAddedLater_findsOlderDocuments() {
        store.documents(FIRST)
                .insertAll(Flux.range(0, 1_001).map(i -> new Identified<>("p" + i, new First("tên " + i % 2, i))))
                .block(PATIENCE);

        Documents<Third> people = store.documents(THIRD);

        assertThat(await(people.count(Range.exactly("name", "tên 0"), 2_000))).isEqualTo(501);
        assertThat(await(people.count(Range.exactly("tag", "cũ"), 2_000))).isEqualTo(1_001);
        assertThat(await(people.find("p1")).version()).isEqualTo(1);
    }

    @Test
    void replace_writesTheNewSchema() {
        await(store.documents(FIRST).insert("p1", new First("Lò Thị Máy", 30)));
        Third changed = new Third("Lò Thị Máy", 361, List.of());

        assertThat(await(store.documents(THIRD).replace("p1", 1, changed))).isTrue();

        assertThat(await(store.documents(THIRD).find("p1")).value()).isEqualTo(changed);
    }

    @Test
    void find_newerSchema_isRefused() {
        await(store.documents(THIRD).insert("p1", new Third("Lò Thị Máy", 360, List.of())));

        assertThatThrownBy(() -> await(store.documents(SECOND).find("p1")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("person")
                .hasMessageContaining("p1")
                .hasMessageContaining("3")
                .hasMessageContaining("2");
    }

    @Test
    void find_formThatDoesNotFitItsType_isRefusedWithoutItsText() {
        await(store.documents(FIRST).insert("p1", new First("Lò Thị Máy", 30)));
        record Other(Instant name) {}

        assertThatThrownBy(() -> await(store.documents(new Kind<>("person", Other.class, List.of()))
                        .find("p1")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("p1")
                .hasMessageNotContaining("Lò");
    }
}
