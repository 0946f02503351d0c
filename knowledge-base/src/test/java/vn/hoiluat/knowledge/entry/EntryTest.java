package vn.hoiluat.knowledge.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.knowledge.Given;

class EntryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void propose_besideAPublishedVersion_leavesItPublished() {
        Entry entry = Entry.begin(proposal("Một."), NOW).publish(1).propose(proposal("Hai."), NOW);

        assertThat(entry.published()).get().extracting(EntryVersion::number).isEqualTo(1);
        assertThat(entry.open()).get().extracting(EntryVersion::number).isEqualTo(2);
    }

    @Test
    void propose_again_retiresTheOlderDraft() {
        Entry entry = Entry.begin(proposal("Một."), NOW).propose(proposal("Hai."), NOW);

        assertThat(entry.versions())
                .extracting(EntryVersion::status)
                .containsExactly(EntryStatus.RETIRED, EntryStatus.DRAFT);
    }

    @Test
    void publish_retiresWhatWasPublished() {
        Entry entry = Entry.begin(proposal("Một."), NOW)
                .publish(1)
                .propose(proposal("Hai."), NOW)
                .publish(2);

        assertThat(entry.versions())
                .extracting(EntryVersion::status)
                .containsExactly(EntryStatus.RETIRED, EntryStatus.PUBLISHED);
    }

    @Test
    void content_isComposed() {
        EntryContent content = Given.content(Normalizer.normalize("Hỏi?", Normalizer.Form.NFD), "Đáp.");

        assertThat(content).isEqualTo(Given.content("Hỏi?", "Đáp."));
    }

    @Test
    void content_shortAnswerOfMoreThanTwoMessages_isRefused() {
        assertThat(Given.content("Hỏi?", "a".repeat(320)).shortAnswer()).hasSize(320);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Given.content("Hỏi?", "a".repeat(321)))
                .withMessageContaining("321");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, true",
                "2026-11-22, -, true",
                "2026-11-23, -, false",
                "-, 2026-11-23, true",
                "-, 2026-11-22, false",
            })
    void validity_coversItsFirstDayAndNotItsEnd(LocalDate from, LocalDate until, boolean covered) {
        assertThat(new Validity(from, until).covers(Given.TODAY)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"starter, 24-01, true", "Starter, 24-01, false", "a:b, 1, false", "starter, ' ', false"})
    void key_hasItsForm(String source, String id, boolean isKey) {
        assertThat(Entry.isKey(source, id)).isEqualTo(isKey);
    }

    @Test
    void publicationBlocks_nameWhatIsMissing() {
        EntryContent empty = new EntryContent(
                "khac",
                "Hỏi?",
                List.of(),
                "",
                "Phí {phí HĐND} đồng.",
                List.of(),
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                List.of(),
                false);

        assertThat(empty.publicationBlocks())
                .containsExactly(
                        PublicationBlock.NO_ANSWER, PublicationBlock.NO_CITATION, PublicationBlock.PLACEHOLDERS);
        assertThat(Given.content("Hỏi?", "Đáp.").publicationBlocks()).isEmpty();
    }

    private static Proposal proposal(String answer) {
        return Given.proposal("1", Given.content("Hỏi?", answer));
    }
}
