package vn.hoiluat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What every engine keeps to when it reads and writes single documents. */
public abstract class DocumentsContract extends StoreContract {

    @Test
    void insert_newId_isFoundWithVersionOne() {
        Note note =
                new Note("một", List.of("a", "b"), Instant.parse("2026-11-22T03:04:05.678901234Z"), Map.of("k", "v"));

        assertThat(await(notes.insert("n1", note))).isTrue();

        assertThat(await(notes.find("n1"))).isEqualTo(new Versioned<>("n1", 1, note));
    }

    @Test
    void insert_existingId_changesNothing() {
        insert("n1", Note.of("first"));

        assertThat(await(notes.insert("n1", Note.of("second")))).isFalse();

        assertThat(await(notes.find("n1"))).isEqualTo(new Versioned<>("n1", 1, Note.of("first")));
        assertThat(ids(Range.of(Note.BY_TEXT))).containsExactly("n1");
    }

    @Test
    void insert_sameIdByManyThreads_succeedsOnce() {
        List<Boolean> results = await(Flux.range(0, 32)
                .flatMap(i -> notes.insert("n1", Note.of("by " + i)).subscribeOn(Schedulers.boundedElastic()), 32));

        assertThat(results).containsOnlyOnce(true).hasSize(32);
    }

    @Test
    void find_unknownId_isEmpty() {
        assertThat(awaitMaybe(notes.find("nobody"))).isNull();
    }

    @Test
    void documents_ofTwoKinds_areApart() {
        Documents<Note> others = store.documents(new Kind<>("otherNote", Note.class, Note.KIND.indexes()));
        insert("n1", Note.of("one"));

        assertThat(awaitMaybe(others.find("n1"))).isNull();
        assertThat(await(others.insert("n1", Note.of("other")))).isTrue();

        assertThat(ids(Range.all())).containsExactly("n1");
        assertThat(await(notes.find("n1")).value().text()).isEqualTo("one");
    }

    @Test
    void replace_currentVersion_writesAndCounts() {
        insert("n1", Note.of("one"));

        assertThat(await(notes.replace("n1", 1, Note.of("two")))).isTrue();

        assertThat(await(notes.find("n1"))).isEqualTo(new Versioned<>("n1", 2, Note.of("two")));
    }

    @Test
    void replace_oldVersion_isRefused() {
        insert("n1", Note.of("one"));
        await(notes.replace("n1", 1, Note.of("two")));

        assertThat(await(notes.replace("n1", 1, Note.of("late")))).isFalse();
        assertThat(await(notes.replace("n1", 3, Note.of("early")))).isFalse();
        assertThat(await(notes.replace("nobody", 1, Note.of("none")))).isFalse();

        assertThat(await(notes.find("n1"))).isEqualTo(new Versioned<>("n1", 2, Note.of("two")));
        assertThat(awaitMaybe(notes.find("nobody"))).isNull();
    }

    @Test
    void replace_givesNewKeys() {
        insert("n1", Note.tagged("a", "b"));
        await(notes.replace("n1", 1, Note.tagged("b", "c")));

        assertThat(ids(Range.exactly(Note.BY_TAG, "a"))).isEmpty();
        assertThat(ids(Range.exactly(Note.BY_TAG, "b"))).containsExactly("n1");
        assertThat(ids(Range.exactly(Note.BY_TAG, "c"))).containsExactly("n1");
    }

    @Test
    void delete_currentVersion_removesDocumentAndKeys() {
        insert("n1", Note.tagged("a"));

        assertThat(await(notes.delete("n1", 2))).isFalse();
        assertThat(await(notes.delete("n1", 1))).isTrue();
        assertThat(await(notes.delete("n1", 1))).isFalse();
        assertThat(await(notes.delete("n1", 2))).isFalse();

        assertThat(awaitMaybe(notes.find("n1"))).isNull();
        assertThat(ids(Range.all())).isEmpty();
        assertThat(ids(Range.of(Note.BY_TAG))).isEmpty();
        assertThat(await(notes.count(Range.all(), 10))).isZero();
    }

    @Test
    void insert_afterDelete_isNotOverwrittenByHolderOfOldVersion() {
        insert("n1", Note.of("erased"));
        await(notes.delete("n1", 1));
        insert("n1", Note.of("new"));

        assertThat(await(notes.replace("n1", 1, Note.of("erased, come back")))).isFalse();
        assertThat(await(notes.replace("n1", 2, Note.of("erased, come back")))).isFalse();

        assertThat(await(notes.find("n1"))).isEqualTo(new Versioned<>("n1", 3, Note.of("new")));
    }

    @Test
    void modify_contended_losesNothing() {
        insert("n1", Note.of("0"));

        await(Flux.range(0, 40)
                .flatMap(
                        i -> notes.modify("n1", note -> Note.of("" + (Integer.parseInt(note.text()) + 1)))
                                .subscribeOn(Schedulers.boundedElastic()),
                        4));

        assertThat(await(notes.find("n1"))).isEqualTo(new Versioned<>("n1", 41, Note.of("40")));
    }

    @Test
    void modify_sameInstanceOrUnknownId_writesNothing() {
        insert("n1", Note.of("one"));

        assertThat(await(notes.modify("n1", note -> note)).version()).isEqualTo(1);
        assertThat(awaitMaybe(notes.modify("nobody", note -> Note.of("x")))).isNull();

        assertThat(await(notes.find("n1")).version()).isEqualTo(1);
    }

    @Test
    void insertAll_storesManyAndLeavesExisting() {
        insert("n0007", Note.of("kept"));

        notes.insertAll(Flux.range(0, 1_500).map(i -> new Identified<>("n%04d".formatted(i), Note.tagged("t" + i % 3))))
                .block(PATIENCE);

        assertThat(await(notes.count(Range.all(), 10_000))).isEqualTo(1_500);
        assertThat(await(notes.count(Range.exactly(Note.BY_TAG, "t0"), 10_000))).isEqualTo(500);
        assertThat(await(notes.find("n0007")).value()).isEqualTo(Note.of("kept"));
        assertThat(await(notes.find("n1499")).version()).isEqualTo(1);
    }

    @Test
    void insertAll_failingSource_failsAndStoresNoHalfDocument() {
        Flux<Identified<Note>> source = Flux.just(new Identified<>("n1", Note.tagged("a")))
                .concatWith(Flux.error(new IllegalStateException("source broke")));

        assertThatThrownBy(() -> notes.insertAll(source).block(PATIENCE)).hasMessageContaining("source broke");

        assertThat(ids(Range.of(Note.BY_TAG))).isEqualTo(ids(Range.all()));
    }

    @Test
    void text_ofEveryKind_comesBackAsItWas() {
        String text = "Đăng ký kết hôn cần giấy tờ gì? ₫ 😀 \u0000 \u2028 \"\\ điều (NFD: e\u0302\u0300)";
        Map<String, String> extra = Map.of("a.b", "dot", "$set", "dollar", "", "empty", "khoá", "giá trị");
        Note note = new Note(text, List.of(text), null, extra);
        insert("định danh/1 😀", note);

        assertThat(await(notes.find("định danh/1 😀")).value()).isEqualTo(note);
        assertThat(ids(Range.exactly(Note.BY_TAG, text))).containsExactly("định danh/1 😀");
    }

    @Test
    void text_withHalfACharacter_isStored() {
        assertThat(await(notes.insert("n1", Note.of("cut \uD83D")))).isTrue();

        assertThat(await(notes.find("n1")).value().text()).startsWith("cut ").hasSize(5);
    }

    @Test
    void document_ofOneMegabyte_comesBack() {
        Note note = Note.of("ắ".repeat(350_000));
        insert("n1", note);

        assertThat(await(notes.find("n1")).value()).isEqualTo(note);
    }

    @Test
    void check_workingStore_completes() {
        assertThat(awaitMaybe(store.check())).isNull();
        assertThat(store.description()).isNotBlank();
    }
}
