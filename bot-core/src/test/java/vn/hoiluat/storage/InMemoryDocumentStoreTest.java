package vn.hoiluat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InMemoryDocumentStoreTest {

    private final InMemoryDocumentStore memory = new InMemoryDocumentStore(1_000);

    @Test
    void claim_keyInAnotherForm_failsAtOnce() {
        Documents<String> texts = memory.documents(
                new Kind<>("text", String.class, List.of(new Index<>("due", text -> List.of("2026-11-22T12:00:00Z")))));
        texts.insert("t1", "text").block();

        assertThatThrownBy(() -> texts.claim("due", Instant.parse("2026-11-23T00:00:00Z"), Duration.ofMinutes(1))
                        .block())
                .hasMessageContaining("Index.key");
    }

    @Test
    void breakDown_failsUntilRepaired() {
        Documents<Note> notes = memory.documents(Note.KIND);

        memory.breakDown();

        assertThatThrownBy(() -> notes.insert("n1", Note.of("text")).block()).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> memory.check().block()).isInstanceOf(StorageException.class);

        memory.repair();

        assertThat(notes.insert("n1", Note.of("text")).block()).isTrue();
    }

    @Test
    void modify_alwaysBeaten_givesUp() {
        Documents<Note> notes = memory.documents(Note.KIND);
        notes.insert("n1", Note.of("0")).block();
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> notes.modify("n1", note -> {
                            int version = tries.incrementAndGet();
                            notes.replace("n1", version, Note.of("other " + version))
                                    .block();
                            return Note.of("mine");
                        })
                        .block())
                .isInstanceOf(ContentionException.class);
        assertThat(tries).hasValue(Documents.CONTENTION_RETRIES + 1);
    }

    @Nested
    class SingleDocuments extends DocumentsContract {

        @Override
        protected DocumentStore store() {
            return memory;
        }
    }

    @Nested
    class Pages extends PagesContract {

        @Override
        protected DocumentStore store() {
            return memory;
        }
    }

    @Nested
    class Claims extends ClaimContract {

        @Override
        protected DocumentStore store() {
            return memory;
        }
    }

    @Nested
    class Changes extends ChangeFeedContract {

        @Override
        protected DocumentStore store() {
            return memory;
        }

        @Override
        protected FeedToken forgottenPlace() {
            FeedToken start = await(store.changes().latest());
            for (int i = 0; i < 1_001; i++) {
                insert("n" + i, Note.of("text"));
            }
            return start;
        }
    }

    @Nested
    class Model extends ModelContract {

        @Override
        protected DocumentStore store() {
            return memory;
        }
    }
}
