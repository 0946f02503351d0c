package vn.hoiluat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** What every engine keeps to when it reads stretches of an index. */
public abstract class PagesContract extends StoreContract {

    @Test
    void page_ofAll_isOrderedById() {
        List.of("c", "a", "b", "ă", "B").forEach(id -> insert(id, Note.of("same")));

        assertThat(pages(Range.all(), 2)).containsExactly(List.of("B", "a"), List.of("b", "c"), List.of("ă"));
    }

    @Test
    void page_ofIndex_isOrderedByKeyThenId() {
        insert("n1", Note.of("b"));
        insert("n2", Note.of("a"));
        insert("n4", Note.of("b"));
        insert("n3", Note.of("b"));

        assertThat(pages(Range.of(Note.BY_TEXT), 2)).containsExactly(List.of("n2", "n1"), List.of("n3", "n4"));
    }

    @Test
    void page_exactlyFull_hasNoNext() {
        insert("n1", Note.of("a"));
        insert("n2", Note.of("b"));

        assertThat(await(notes.page(Range.all(), null, 2)).next()).isNull();
        assertThat(await(notes.page(Range.all(), null, 1)).next()).isNotNull();
        assertThat(await(notes.page(Range.of(Note.BY_TAG), null, 1)).items()).isEmpty();
    }

    @Test
    void page_betweenKeys_takesFromAndLeavesTo() {
        List.of("a", "b", "c", "d").forEach(text -> insert("n-" + text, Note.of(text)));

        assertThat(ids(Range.between(Note.BY_TEXT, "b", "d"))).containsExactly("n-b", "n-c");
        assertThat(ids(Range.between(Note.BY_TEXT, "d", "b"))).isEmpty();
        assertThat(ids(new Range(Note.BY_TEXT, "c", null))).containsExactly("n-c", "n-d");
        assertThat(ids(new Range(null, "n-b", "n-d"))).containsExactly("n-b", "n-c");
    }

    @Test
    void page_exactly_leavesLongerKeys() {
        insert("n1", Note.of("a"));
        insert("n2", Note.of("a "));
        insert("n3", Note.of("A"));
        insert("n4", Note.of(""));

        assertThat(ids(Range.exactly(Note.BY_TEXT, "a"))).containsExactly("n1");
        assertThat(ids(Range.exactly(Note.BY_TEXT, ""))).containsExactly("n4");
    }

    @Test
    void page_prefix_holdsEveryContinuation() {
        List.of("u/1", "u/ệ", "u/😀", "u/\uFFFF", "u0", "u", "u/").forEach(text -> insert("n-" + text, Note.of(text)));

        assertThat(ids(Range.prefix(Note.BY_TEXT, "u/")))
                .containsExactlyInAnyOrder("n-u/", "n-u/1", "n-u/ệ", "n-u/😀", "n-u/\uFFFF");
        assertThat(ids(Range.prefix(Note.BY_TEXT, ""))).hasSize(7);
        assertThat(ids(Range.prefix(Note.BY_TEXT, "u/ệ"))).containsExactly("n-u/ệ");
    }

    @Test
    void page_manyKeysPerDocument_showsItOnceAtItsFirstKeyInRange() {
        insert("n1", Note.tagged("a", "c", "e"));
        insert("n2", Note.tagged("b", "b"));
        insert("n3", Note.tagged("c"));
        insert("n4", Note.tagged("d", "a"));
        insert("n5", Note.of("none"));

        assertThat(pages(Range.of(Note.BY_TAG), 1))
                .containsExactly(List.of("n1"), List.of("n4"), List.of("n2"), List.of("n3"));
        assertThat(pages(new Range(Note.BY_TAG, "b", null), 1))
                .containsExactly(List.of("n2"), List.of("n1"), List.of("n3"), List.of("n4"));
        assertThat(pages(Range.exactly(Note.BY_TAG, "c"), 1)).containsExactly(List.of("n1"), List.of("n3"));
        assertThat(await(notes.count(Range.of(Note.BY_TAG), 100))).isEqualTo(4);
        assertThat(await(notes.count(Range.between(Note.BY_TAG, "b", "d"), 100)))
                .isEqualTo(3);
    }

    @Test
    void page_afterInsertsBetweenPages_goesOnBehindTheCursor() {
        insert("n2", Note.of("b"));
        insert("n4", Note.of("d"));
        Page<Note> first = await(notes.page(Range.of(Note.BY_TEXT), null, 1));

        insert("n1", Note.of("a"));
        insert("n3", Note.of("c"));
        insert("n9", Note.of("b"));

        Page<Note> second = await(notes.page(Range.of(Note.BY_TEXT), first.next(), 10));
        assertThat(second.items()).extracting(Versioned::id).containsExactly("n9", "n3", "n4");
    }

    @Test
    void page_whoseLastDocumentIsDeleted_goesOn() {
        List.of("a", "b", "c").forEach(text -> insert("n-" + text, Note.of(text)));
        Page<Note> first = await(notes.page(Range.of(Note.BY_TEXT), null, 2));

        await(notes.delete("n-b", 1));

        assertThat(await(notes.page(Range.of(Note.BY_TEXT), first.next(), 2)).items())
                .extracting(Versioned::id)
                .containsExactly("n-c");
    }

    @Test
    void all_longRange_isReadPageByPage() {
        int count = Documents.PAGE * 2 + 1;
        for (int i = 0; i < count; i++) {
            insert("n%04d".formatted(i), Note.tagged("x" + i % 7, "y"));
        }

        assertThat(ids(Range.all())).hasSize(count).isSorted().doesNotHaveDuplicates();
        assertThat(ids(Range.of(Note.BY_TAG))).hasSize(count).doesNotHaveDuplicates();
        assertThat(ids(Range.exactly(Note.BY_TAG, "y"))).hasSize(count).isSorted();
    }

    /** A page that was read ahead would not have what came later. */
    @Test
    void all_takenSlowly_isNotReadFarAhead() {
        int count = Documents.PAGE * (Documents.PAGES_AHEAD + 2);
        for (int i = 0; i < count; i++) {
            insert("n%04d".formatted(i), Note.of("x"));
        }

        StepVerifier.create(notes.all(Range.all()).map(Versioned::id), 1)
                .expectNext("n0000")
                .then(() -> insert("n%04d+".formatted(count - 2), Note.of("x")))
                .thenRequest(Long.MAX_VALUE)
                .recordWith(ArrayList::new)
                .expectNextCount(count)
                .consumeRecordedWith(rest -> assertThat(rest).contains("n%04d+".formatted(count - 2)))
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void count_stopsAtCap() {
        for (int i = 0; i < 12; i++) {
            insert("n" + i, Note.tagged("a", "b"));
        }

        assertThat(await(notes.count(Range.of(Note.BY_TAG), 100))).isEqualTo(12);
        assertThat(await(notes.count(Range.of(Note.BY_TAG), 5))).isEqualTo(5);
        assertThat(await(notes.count(Range.all(), 12))).isEqualTo(12);
        assertThat(await(notes.count(Range.all(), 11))).isEqualTo(11);
    }

    @Test
    void page_wrongArgument_fails() {
        assertThatThrownBy(() -> await(notes.page(Range.of("no-such-index"), null, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-index");
        assertThatThrownBy(() -> await(notes.page(Range.all(), null, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
