package vn.hoiluat.knowledge.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.storage.InMemoryDocumentStore;

class EntriesTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Entries entries = new Entries(store, Clock.systemUTC());

    @Test
    void write_unchangedContent_makesNoVersion() {
        entries.write(proposal("1", "Đáp.")).block();

        WriteResult again = entries.write(proposal("1", "Đáp.")).block();

        assertThat(again).isEqualTo(WriteResult.UNCHANGED);
        assertThat(entry("test:1").versions()).hasSize(1);
    }

    @Test
    void write_changedContent_makesAVersion() {
        entries.write(proposal("1", "Một.")).block();

        WriteResult again = entries.write(proposal("1", "Hai.")).block();

        assertThat(again).isEqualTo(WriteResult.CHANGED);
        assertThat(entry("test:1").newest().content().shortAnswer()).isEqualTo("Hai.");
    }

    @Test
    void writeAll_publishing_publishesAlsoADraftThatSaysTheSame() {
        entries.write(proposal("1", "Một.")).block();

        Map<WriteResult, Integer> counts = entries.writeAll(List.of(proposal("1", "Một."), proposal("2", "Hai.")), true)
                .block();

        assertThat(counts).containsOnly(Map.entry(WriteResult.UNCHANGED, 1), Map.entry(WriteResult.CREATED, 1));
        assertThat(entries.published().map(Entry::key).collectList().block()).containsExactly("test:1", "test:2");
    }

    @Test
    void writeAll_publishing_leavesWhatMustStayADraft() {
        var reason = new Proposal(
                "test",
                "1",
                Given.content("Hỏi?", "Đáp."),
                new Provenance("import", null),
                EntryStatus.DRAFT,
                "Chưa đọc");

        entries.writeAll(List.of(reason), true).block();

        assertThat(entry("test:1").newest().status()).isEqualTo(EntryStatus.DRAFT);
        assertThat(entry("test:1").newest().draftReason()).isEqualTo("Chưa đọc");
    }

    @Test
    void publish_makesItTheOnePublished() {
        entries.writeAll(List.of(proposal("1", "Một.")), true).block();
        entries.write(proposal("1", "Hai.")).block();

        PublishResult result = entries.publish("test:1", 2, "reviewer").block();

        assertThat(result).isInstanceOf(PublishResult.Published.class);
        assertThat(entry("test:1").published())
                .get()
                .extracting(EntryVersion::number)
                .isEqualTo(2);
    }

    @Test
    void publish_withAnOpenPlaceholder_isBlocked() {
        entries.write(proposal("1", "Phí {phí HĐND}.")).block();

        PublishResult result = entries.publish("test:1", 1, "reviewer").block();

        assertThat(result).isEqualTo(new PublishResult.Blocked(Set.of(PublicationBlock.PLACEHOLDERS)));
        assertThat(entry("test:1").published()).isEmpty();
    }

    @Test
    void publish_whatIsNotThere_isMissing() {
        entries.write(proposal("1", "Một.")).block();

        assertThat(entries.publish("test:2", 1, "reviewer").block()).isEqualTo(new PublishResult.Missing());
        assertThat(entries.publish("test:1", 7, "reviewer").block()).isEqualTo(new PublishResult.Missing());
    }

    @Test
    void retire_takesThePublishedVersionBack() {
        entries.writeAll(List.of(proposal("1", "Một.")), true).block();

        assertThat(entries.retire("test:1", "reviewer").block()).isTrue();
        assertThat(entries.retire("test:1", "reviewer").block()).isFalse();
        assertThat(entry("test:1").newest().status()).isEqualTo(EntryStatus.RETIRED);
    }

    @Test
    void counts_byStatus_countADraftBesideAPublishedVersionTwice() {
        entries.writeAll(List.of(proposal("1", "Một."), proposal("2", "Hai.")), true)
                .block();
        entries.write(proposal("2", "Ba.")).block();

        assertThat(entries.counts().block())
                .containsEntry(EntryStatus.PUBLISHED, 2L)
                .containsEntry(EntryStatus.DRAFT, 1L)
                .containsEntry(EntryStatus.RETIRED, 0L);
    }

    @Test
    void page_goesThroughAllInOrder() {
        entries.writeAll(
                        IntStream.range(0, 25)
                                .mapToObj(i -> proposal("%02d".formatted(i), "Đáp."))
                                .toList(),
                        true)
                .block();

        var first =
                entries.page(EntryStatus.PUBLISHED, null, 20).blockOptional().orElseThrow();
        var second = entries.page(EntryStatus.PUBLISHED, first.next(), 20)
                .blockOptional()
                .orElseThrow();

        assertThat(first.items()).hasSize(20);
        assertThat(second.items()).hasSize(5).first().extracting(v -> v.id()).isEqualTo("test:20");
        assertThat(second.next()).isNull();
    }

    private Entry entry(String key) {
        return entries.find(key).blockOptional().orElseThrow();
    }

    private static Proposal proposal(String id, String answer) {
        return Given.proposal(id, Given.content("Hỏi?", answer));
    }
}
