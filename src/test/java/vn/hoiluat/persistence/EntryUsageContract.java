package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.usage.EntryUsage;
import vn.hoiluat.knowledge.usage.Usage;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.RatedAnswer;
import vn.hoiluat.rating.Ratings;
import vn.hoiluat.storage.DocumentStore;

/** What every store must give the counting of how entries serve. */
@NullUnmarked
abstract class EntryUsageContract {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);

    protected abstract DocumentStore store();

    private void write() {
        Entries entries = new Entries(store(), clock);
        entries.write(entry("a", "Lệ phí là bao nhiêu?")).block();
        entries.write(entry("a", "Lệ phí cấp bản sao là bao nhiêu?")).block();
        entries.write(entry("ab", "Nộp ở đâu?")).block();
    }

    @Test
    void answers_areCountedByVersionAndWeek_onceHoweverOftenTheyCome() {
        write();
        sent("t1", "a", 1, NOW.minus(Duration.ofDays(8)));
        sent("t2", "a", 2, NOW.minus(Duration.ofHours(1)));
        sent("t3", "a", 2, NOW.minus(Duration.ofHours(2)));
        sent("t3", "a", 2, NOW.minus(Duration.ofHours(2)));
        sent("t4", "ab", 1, NOW);

        Usage usage = usage().of("starter:a").block();

        assertThat(usage.hits()).isEqualTo(3);
        assertThat(usage.lastUsed()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(usage.versions())
                .extracting(Usage.VersionUsage::version, Usage.VersionUsage::hits)
                .containsExactly(tuple(2, 2L), tuple(1, 1L));
        assertThat(usage.weeks()).hasSize(12).endsWith(1, 0, 2);
    }

    @Test
    void opinions_makeSatisfaction() {
        write();
        rated("r1", Opinion.USEFUL);
        rated("r2", Opinion.USEFUL);
        rated("r3", Opinion.INCOMPLETE);

        Usage usage = usage().of("starter:a").block();

        assertThat(usage.satisfaction()).isEqualTo(67);
        assertThat(usage.notUseful()).isEqualTo(1);
    }

    @Test
    void entryThatWasNeverSent_hasNoUsage() {
        write();
        assertThat(usage().of("starter:ab").block()).isEqualTo(Usage.NONE);
        assertThat(usage().of("starter:none").block()).isEqualTo(Usage.NONE);
        assertThat(usage().ofAll(List.of("starter:ab", "starter:none")).block()).containsOnlyKeys("starter:ab");
    }

    private EntryUsage usage() {
        return new EntryUsage(store(), new Entries(store(), clock), clock);
    }

    private void rated(String id, Opinion opinion) {
        new Ratings(store())
                .rate(new RatedAnswer(id, "zalo:oa:x", new EntryRef("starter", "a", 1), null, ""), opinion, NOW)
                .block();
    }

    private void sent(String id, String entry, int version, Instant at) {
        Turn turn = new Turn(
                Turn.PREFIX + id,
                "zalo:oa:x",
                List.of(id),
                "le phi",
                Outcome.ANSWER,
                "",
                new EntryRef("starter", entry, version),
                List.of(),
                LocalDate.of(2026, 11, 23),
                "token-" + id,
                true,
                List.of(),
                null,
                at);
        store().documents(Turn.KIND).insert(turn.id(), turn).block();
    }

    private static Proposal entry(String id, String question) {
        EntryContent content = new EntryContent(
                "ho-tich",
                question,
                List.of(),
                "Ngắn.",
                "Dài.",
                List.of(),
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                List.of(),
                false);
        return new Proposal("starter", id, content, new Provenance("starter", null), EntryStatus.DRAFT, null, "lan");
    }
}
