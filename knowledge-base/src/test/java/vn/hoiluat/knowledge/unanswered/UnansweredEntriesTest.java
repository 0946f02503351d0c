package vn.hoiluat.knowledge.unanswered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class UnansweredEntriesTest {

    private static final String KEY = "starter:flycam";

    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Entries entries = new Entries(store, clock);
    private final UnansweredInbox inbox = new UnansweredInbox(store, clock);
    private final UnansweredEntries unanswered = new UnansweredEntries(entries, inbox);
    private String cluster;

    @BeforeEach
    void ask() {
        UnansweredQuestions questions = new UnansweredQuestions(store, Duration.ofDays(365), clock);
        Turn turn = new Turn(
                "turn/1",
                "zalo:oa:hoa",
                List.of("1"),
                "xin giấy phép bay flycam ở đâu, gọi 0912345678",
                Outcome.CHOICES,
                "",
                null,
                List.of(),
                LocalDate.of(2026, 11, 23),
                null,
                true,
                List.of(),
                null,
                Instant.parse("2026-11-23T01:00:00Z"));
        store.documents(Turn.KIND).insert(turn.id(), turn).block();
        questions.take(turn).block();
        cluster = AskedQuestion.idOf("turn/1");
    }

    @Test
    void link_toAPublishedEntry_waitsForReview_andLeavesWhatCitizensGet() {
        entries.writeAll(List.of(complete()), true).block();

        assertThat(unanswered
                        .link(cluster, KEY, List.of("bay flycam xin phép đâu"), "lan")
                        .block())
                .isEqualTo(KEY);

        Entry entry = entries.find(KEY).block();
        assertThat(entry.open()).hasValueSatisfying(open -> {
            assertThat(open.status()).isEqualTo(EntryStatus.PENDING_REVIEW);
            assertThat(open.author()).isEqualTo("lan");
            assertThat(open.content().alternates()).containsExactly("bay flycam xin phép đâu");
        });
        assertThat(entry.published())
                .hasValueSatisfying(published ->
                        assertThat(published.content().alternates()).isEmpty());
        assertThat(inbox.find(cluster).block().state()).isEqualTo(ClusterState.LINKED);
    }

    @Test
    void link_toAnEntryThatSaysItAlready_addsNothingTwice() {
        entries.writeAll(List.of(complete()), true).block();

        unanswered
                .link(
                        cluster,
                        KEY,
                        List.of("Bay flycam xin phép ở đâu?", "bay flycam, cần giấy gì", "bay flycam, cần giấy gì"),
                        "lan")
                .block();

        assertThat(entries.find(KEY).block().open().orElseThrow().content().alternates())
                .containsExactly("bay flycam, cần giấy gì");
    }

    @Test
    void draft_holdsTheQuestionsWithoutMarks_andIsMadeOnce() {
        String key = unanswered.draft(cluster, List.of(), "lan").block();

        Entry draft = entries.find(key).block();
        assertThat(draft.newest().status()).isEqualTo(EntryStatus.DRAFT);
        assertThat(draft.newest().content().question()).isEqualTo("xin giấy phép bay flycam ở đâu, gọi");
        assertThat(unanswered.draft(cluster, List.of(), "minh").block()).isNull();
        assertThat(inbox.find(cluster).block().settled().entry()).isEqualTo(key);
    }

    @Test
    void link_toAnEntryThatIsGone_leavesTheClusterOpen() {
        assertThat(unanswered.link(cluster, "starter:none", List.of("a"), "lan").block())
                .isNull();
        assertThat(inbox.find(cluster).block().state()).isEqualTo(ClusterState.OPEN);
    }

    private static Proposal complete() {
        EntryContent content = new EntryContent(
                "giao-thong",
                "Bay flycam xin phép ở đâu?",
                List.of(),
                "Tại Bộ Chỉ huy quân sự tỉnh.",
                "Tại Bộ Chỉ huy quân sự tỉnh.",
                List.of(new Citation("Luật", "49/2024/QH15", "Quốc hội", "27", null, null)),
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                List.of(),
                false);
        return new Proposal(
                "starter", "flycam", content, new Provenance("starter", null), EntryStatus.PENDING_REVIEW, null);
    }
}
