package vn.hoiluat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What every engine keeps to when documents are claimed for work. */
public abstract class ClaimContract extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Test
    void claim_takesTheEarliestThatIsDue() {
        insert("late", Note.due(NOON.plusNanos(1)));
        insert("second", Note.due(NOON));
        insert("first", Note.due(NOON.minusMillis(500)));
        insert("never", Note.of("no key"));

        assertThat(claimed(NOON)).isEqualTo("first");
        assertThat(claimed(NOON)).isEqualTo("second");
        assertThat(claimed(NOON)).isNull();
        assertThat(claimed(NOON.plusNanos(1))).isEqualTo("late");
    }

    @Test
    void claim_equalKeys_takesThemInOrderOfId() {
        List.of("b", "c", "a").forEach(id -> insert(id, Note.due(NOON)));

        assertThat(List.of(claimed(NOON), claimed(NOON), claimed(NOON))).containsExactly("a", "b", "c");
    }

    @Test
    void claim_raisesTheVersionAndKeepsTheDocument() {
        insert("n1", Note.due(NOON));

        Versioned<Note> claimed = await(notes.claim(Note.BY_DUE, NOON, LEASE));

        assertThat(claimed).isEqualTo(new Versioned<>("n1", 2, Note.due(NOON)));
        assertThat(await(notes.find("n1"))).isEqualTo(claimed);
        assertThat(await(notes.replace("n1", 1, Note.of("by an earlier holder"))))
                .isFalse();
    }

    @Test
    void claim_heldDocument_comesFreeWhenTheLeaseEnds() {
        insert("n1", Note.due(NOON));
        await(notes.claim(Note.BY_DUE, NOON, LEASE));

        assertThat(claimed(NOON.plus(LEASE).minusNanos(1))).isNull();
        Versioned<Note> again = await(notes.claim(Note.BY_DUE, NOON.plus(LEASE), LEASE));

        assertThat(again.version()).isEqualTo(3);
        assertThat(await(notes.replace("n1", 2, Note.of("by the first holder"))))
                .isFalse();
        assertThat(await(notes.replace("n1", 3, Note.of("by the second holder"))))
                .isTrue();
    }

    @Test
    void replace_endsTheLease() {
        insert("n1", Note.due(NOON));
        Versioned<Note> held = await(notes.claim(Note.BY_DUE, NOON, LEASE));

        await(notes.replace("n1", held.version(), Note.due(NOON.plusMillis(1))));

        assertThat(claimed(NOON)).isNull();
        assertThat(claimed(NOON.plusMillis(1))).isEqualTo("n1");
    }

    @Test
    void delete_endsTheLease() {
        insert("n1", Note.due(NOON));
        Versioned<Note> held = await(notes.claim(Note.BY_DUE, NOON, LEASE));

        await(notes.delete("n1", held.version()));
        insert("n1", Note.due(NOON));

        assertThat(claimed(NOON)).isEqualTo("n1");
    }

    @Test
    void claim_byManyThreads_givesEachDocumentOnce() {
        int count = 60;
        for (int i = 0; i < count; i++) {
            insert("n" + i, Note.due(NOON.plusMillis(i)));
        }

        List<String> taken = await(Flux.range(0, 8)
                .flatMap(
                        worker -> Mono.defer(() -> notes.claim(Note.BY_DUE, NOON.plusSeconds(1), LEASE))
                                .repeat(count)
                                .subscribeOn(Schedulers.boundedElastic()),
                        8)
                .map(Versioned::id));

        assertThat(taken).hasSize(count).doesNotHaveDuplicates();
    }

    private @Nullable String claimed(Instant now) {
        Versioned<Note> claimed = awaitMaybe(notes.claim(Note.BY_DUE, now, LEASE));
        return claimed == null ? null : claimed.id();
    }
}
