package vn.hoiluat.knowledge.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.hoiluat.knowledge.entry.Validity.ALWAYS;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.knowledge.Given;

class EntryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    @Test
    void propose_besideAPublishedVersion_leavesItPublished() {
        Entry entry = published("Một.", ALWAYS).propose(proposal("Hai.", ALWAYS), NOW);

        assertThat(entry.published()).get().extracting(EntryVersion::number).isEqualTo(1);
        assertThat(entry.open()).get().extracting(EntryVersion::number).isEqualTo(2);
    }

    @Test
    void propose_again_retiresTheOlderDraft() {
        Entry entry = Entry.begin(proposal("Một.", ALWAYS), NOW).propose(proposal("Hai.", ALWAYS), NOW);

        assertThat(statuses(entry)).containsExactly(EntryStatus.RETIRED, EntryStatus.DRAFT);
    }

    @Test
    void publish_retiresWhatIsNeverServedAnyMore() {
        Entry entry =
                published("Một.", ALWAYS).propose(proposal("Hai.", ALWAYS), NOW).after(2, step(EntryDeed.PUBLISHED));

        assertThat(statuses(entry)).containsExactly(EntryStatus.RETIRED, EntryStatus.PUBLISHED);
    }

    @Test
    void publish_forLaterDays_leavesTheOlderOneServedUntilThen() {
        Entry entry = published("Một.", ALWAYS)
                .propose(proposal("Hai.", new Validity(MARCH, null)), NOW)
                .after(2, step(EntryDeed.PUBLISHED));

        assertThat(statuses(entry)).containsExactly(EntryStatus.PUBLISHED, EntryStatus.PUBLISHED);
        assertThat(number(entry.publishedOn(MARCH.minusDays(1)))).isEqualTo(1);
        assertThat(number(entry.publishedOn(MARCH))).isEqualTo(2);
        assertThat(entry.next(Given.TODAY)).get().extracting(Serving::days).isEqualTo(new Validity(MARCH, null));
        assertThat(entry.next(MARCH)).isEmpty();
    }

    @Test
    void publish_forAFewDays_partsTheDaysOfTheOlderOne() {
        Validity fewDays = new Validity(MARCH, MARCH.plusDays(7));
        Entry entry = published("Một.", ALWAYS)
                .propose(proposal("Hai.", fewDays), NOW)
                .after(2, step(EntryDeed.PUBLISHED));

        assertThat(entry.servings())
                .extracting(serving -> serving.version().number() + " " + serving.days())
                .containsExactly(
                        "1 " + new Validity(null, MARCH), "2 " + fewDays, "1 " + new Validity(MARCH.plusDays(7), null));
    }

    @Test
    void publish_ofAnOlderVersion_takesItsPlaceAgain() {
        Entry entry = published("Một.", ALWAYS)
                .propose(proposal("Hai.", new Validity(MARCH, null)), NOW)
                .after(2, step(EntryDeed.PUBLISHED))
                .after(1, step(EntryDeed.HELD))
                .after(1, step(EntryDeed.PUBLISHED));

        assertThat(statuses(entry)).containsExactly(EntryStatus.PUBLISHED, EntryStatus.RETIRED);
    }

    @Test
    void hold_takesItFromCitizensUntilItIsReleased() {
        Entry held = published("Một.", ALWAYS).after(1, step(EntryDeed.HELD));

        assertThat(held.publishedOn(Given.TODAY)).isEmpty();
        assertThat(held.after(1, step(EntryDeed.RELEASED)).publishedOn(Given.TODAY))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMITTED PUBLISHED RETIRED",
        "PENDING_REVIEW, SENT_BACK PUBLISHED RETIRED",
        "PUBLISHED, HELD RETIRED",
        "ON_HOLD, PUBLISHED RELEASED RETIRED",
        "RETIRED, PUBLISHED",
    })
    void after_refusesWhatCannotBeDoneThere(EntryStatus status, String possible) {
        List<String> allowed = List.of(possible.split(" "));

        for (EntryDeed deed : EntryDeed.values()) {
            assertThat(deed.isPossibleIn(status)).as(deed.name()).isEqualTo(allowed.contains(deed.name()));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> published("Một.", ALWAYS).after(1, step(EntryDeed.SUBMITTED)))
                .withMessageContaining("PUBLISHED");
    }

    @Test
    void steps_tellWhoDidWhat() {
        Entry entry = published("Một.", ALWAYS).after(1, new EntryStep(EntryDeed.HELD, NOW, "ba-lan", "Phí đã đổi."));

        assertThat(entry.newest().author()).isEqualTo("import");
        assertThat(entry.newest().steps())
                .extracting(EntryStep::deed)
                .containsExactly(EntryDeed.WRITTEN, EntryDeed.PUBLISHED, EntryDeed.HELD);
        assertThat(entry.newest().steps().getLast().note()).isEqualTo("Phí đã đổi.");
    }

    @Test
    void migration_ofSchema1_keepsWhereItCameFromAsItsAuthor() {
        Map<String, Object> version = Map.of(
                "number",
                1,
                "createdAt",
                "2026-11-01T00:00:00Z",
                "provenance",
                Map.of("origin", "starter"),
                "content",
                Map.of("question", "Hỏi?"));

        Map<String, Object> migrated =
                Entry.KIND.migrations().getFirst().step().apply(Map.of("versions", List.of(version)));

        assertThat(migrated)
                .extracting("versions", InstanceOfAssertFactories.list(Map.class))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry(
                        "steps", List.of(Map.of("deed", "WRITTEN", "at", "2026-11-01T00:00:00Z", "by", "starter")))
                .containsEntry("content", Map.of("question", "Hỏi?", "attachments", List.of()));
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

    private static Entry published(String answer, Validity days) {
        return Entry.begin(proposal(answer, days), NOW).after(1, step(EntryDeed.PUBLISHED));
    }

    private static Proposal proposal(String answer, Validity days) {
        EntryContent content = Given.content("Hỏi?", answer);
        return Given.proposal(
                "1",
                new EntryContent(
                        content.field(),
                        content.question(),
                        content.alternates(),
                        content.shortAnswer(),
                        content.fullAnswer(),
                        content.citations(),
                        content.places(),
                        days,
                        null,
                        null,
                        List.of(),
                        false));
    }

    private static EntryStep step(EntryDeed deed) {
        return new EntryStep(deed, NOW, "ong-binh", null);
    }

    private static List<EntryStatus> statuses(Entry entry) {
        return entry.versions().stream().map(EntryVersion::status).toList();
    }

    private static int number(Optional<EntryVersion> version) {
        return version.orElseThrow().number();
    }
}
