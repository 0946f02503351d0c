package vn.hoiluat.knowledge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.wording.Messages;

/** How provisions stand on a day: what the document says of itself and what others do to it. */
class StandingTest {

    private static final DocumentRef DECREE = new DocumentRef("Nghị định", "1/2020/NĐ-CP", "Chính phủ");
    private static final DocumentRef LATER = new DocumentRef("Nghị định", "2/2026/NĐ-CP", "Chính phủ");
    private static final LocalDate BEGIN = LocalDate.of(2020, 3, 1);
    private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);

    private final KnownDocuments known = new KnownDocuments(new CitationText(new DocumentNames(), new Messages()));

    @ParameterizedTest
    @CsvSource({
        "khoản 2 Điều 5, 5, 2, , EXPIRED",
        "khoản 2 Điều 5, 5, 2, a, EXPIRED",
        "khoản 2 Điều 5, 5, 3, , IN_FORCE",
        "khoản 2 Điều 5, 5, , , NEEDS_REVIEW",
        "khoản 2 Điều 5, , , , NEEDS_REVIEW",
        "khoản 2 Điều 5, 6, , , IN_FORCE",
        "điểm đ khoản 2 Điều 5, 5, 2, đ, EXPIRED",
        "điểm đ khoản 2 Điều 5, 5, 2, d, IN_FORCE",
        "Điều 5, 5, 2, a, EXPIRED",
        "'', 9, 1, a, EXPIRED",
    })
    void abrogation_reachesWhatItNames(
            String provisions, String article, String clause, String point, CitationStatus expected) {
        known.add(decree());
        known.add(relation(RelationKind.ABROGATES, provisions, false));

        assertThat(status(article, clause, point, CHANGE, null)).isEqualTo(expected);
        assertThat(status(article, clause, point, CHANGE.minusDays(1), null)).isEqualTo(CitationStatus.IN_FORCE);
    }

    @Test
    void abrogationInPart_waitsForAReview() {
        known.add(decree());
        known.add(relation(RelationKind.ABROGATES, "Điều 12", true));

        assertThat(status("12", null, null, CHANGE, null)).isEqualTo(CitationStatus.NEEDS_REVIEW);
        assertThat(status("12", "3", null, CHANGE, CHANGE.minusDays(1))).isEqualTo(CitationStatus.NEEDS_REVIEW);
        assertThat(status("12", "3", null, CHANGE, CHANGE)).isEqualTo(CitationStatus.IN_FORCE);
        assertThat(status("13", null, null, CHANGE, null)).isEqualTo(CitationStatus.IN_FORCE);
    }

    @Test
    void amendment_ofAProvision_waitsForAReview_ofTheDocument_doesNot() {
        known.add(decree());
        known.add(relation(RelationKind.AMENDS, "khoản 1 Điều 7", false));

        assertThat(status("7", "1", null, CHANGE, null)).isEqualTo(CitationStatus.NEEDS_REVIEW);
        assertThat(status("7", "2", null, CHANGE, null)).isEqualTo(CitationStatus.IN_FORCE);

        known.add(relation(RelationKind.AMENDS, "", false));
        assertThat(status("8", null, null, CHANGE, null)).isEqualTo(CitationStatus.IN_FORCE);
    }

    @Test
    void suspension_ofAProvision_endsAgain() {
        known.add(decree());
        known.add(new LegalRelation(
                RelationKind.SUSPENDS,
                LATER,
                "",
                DECREE,
                List.of(new ProvisionPath("4", null, null)),
                false,
                CHANGE,
                CHANGE.plusDays(30),
                Given.TODAY,
                "test"));

        assertThat(status("4", "1", null, CHANGE, CHANGE)).isEqualTo(CitationStatus.SUSPENDED);
        assertThat(status("5", null, null, CHANGE, null)).isEqualTo(CitationStatus.IN_FORCE);
        assertThat(status("4", null, null, CHANGE.plusDays(30), null)).isEqualTo(CitationStatus.IN_FORCE);
    }

    @Test
    void provisions_mayBeginLaterThanTheirDocument() {
        LocalDate later = BEGIN.plusYears(1);
        known.add(decree().withTerms(List.of(new ProvisionTerm(new ProvisionPath("6", "3", null), later, null))));

        assertThat(status("6", "3", "a", later.minusDays(1), null)).isEqualTo(CitationStatus.NOT_YET);
        assertThat(status("6", "3", "a", later, null)).isEqualTo(CitationStatus.IN_FORCE);
        assertThat(status("6", "2", null, BEGIN, null)).isEqualTo(CitationStatus.IN_FORCE);
    }

    @Test
    void anArticleThatIsNotThere_isFlagged() {
        known.add(decree().withOutline(Outline.of(List.of("1", "2", "3", "3a", "5"))));

        assertThat(status("3a", null, null, CHANGE, null)).isEqualTo(CitationStatus.IN_FORCE);
        assertThat(status("4", null, null, CHANGE, null)).isEqualTo(CitationStatus.UNKNOWN);
        assertThat(status("6", null, null, CHANGE, null)).isEqualTo(CitationStatus.UNKNOWN);
    }

    @Test
    void aConsolidation_isNoSourceOfLaw() {
        var gathered = new DocumentRef("Văn bản hợp nhất", "1/VBHN-BTP", "Bộ Tư pháp");
        known.add(LegalDocument.plain(gathered, "", BEGIN, null, "test"));
        var citation = new Citation("Văn bản hợp nhất", "1/VBHN-BTP", "Bộ Tư pháp", "1", null, null);

        assertThat(known.resolve(citation, CHANGE).status()).isEqualTo(CitationStatus.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "CHL, IN_FORCE",
        "HHL, EXPIRED",
        "HHL1P, NEEDS_REVIEW",
        "CCHL, NOT_YET",
        "TNHL, SUSPENDED",
        "TNHL1P, NEEDS_REVIEW",
        "KCPH, EXPIRED",
    })
    void recordedState_decidesWhereNoDayIsKnown(ValidityCode code, CitationStatus expected) {
        known.add(LegalDocument.plain(DECREE, "", null, null, "test").recordedAs(new Recorded(code, BEGIN)));

        assertThat(status("1", null, null, CHANGE, null)).isEqualTo(expected);
    }

    @Test
    void partlyEnded_asRecorded_isDecidedByWhatIsKnownOfTheParts() {
        known.add(decree().recordedAs(new Recorded(ValidityCode.HHL1P, CHANGE)));

        assertThat(status("9", null, null, CHANGE, null)).isEqualTo(CitationStatus.NEEDS_REVIEW);
        assertThat(status("9", null, null, CHANGE, CHANGE)).isEqualTo(CitationStatus.IN_FORCE);

        known.add(relation(RelationKind.ABROGATES, "Điều 12", false));
        assertThat(status("9", null, null, CHANGE, null)).isEqualTo(CitationStatus.IN_FORCE);
        assertThat(status("12", null, null, CHANGE, null)).isEqualTo(CitationStatus.EXPIRED);
    }

    @Test
    void firstLoss_isTheFirstDayWithoutGround() {
        known.add(decree());
        known.add(relation(RelationKind.REPLACES, "Điều 5-7", false));
        Citation citation = citation("6", null, null);

        assertThat(known.firstLoss(citation, CHANGE.minusDays(30), CHANGE, null))
                .hasValueSatisfying(turn -> assertThat(turn.day()).isEqualTo(CHANGE));
        assertThat(known.firstLoss(citation, CHANGE.minusDays(30), CHANGE.minusDays(1), null))
                .isEmpty();
        assertThat(known.firstLoss(citation("8", null, null), CHANGE.minusDays(30), CHANGE.plusYears(9), null))
                .isEmpty();
    }

    private static LegalDocument decree() {
        return LegalDocument.plain(DECREE, "", BEGIN, null, "test");
    }

    private static LegalRelation relation(RelationKind kind, String provisions, boolean inPart) {
        return new LegalRelation(
                kind,
                LATER,
                "Điều 9",
                DECREE,
                ProvisionList.parse(provisions).orElseThrow(),
                inPart,
                CHANGE,
                null,
                Given.TODAY,
                "test");
    }

    private CitationStatus status(
            @Nullable String article,
            @Nullable String clause,
            @Nullable String point,
            LocalDate day,
            @Nullable LocalDate reviewedOn) {
        return known.resolve(citation(article, clause, point), day, reviewedOn).status();
    }

    private static Citation citation(@Nullable String article, @Nullable String clause, @Nullable String point) {
        return new Citation(DECREE.type(), DECREE.number(), DECREE.issuer(), article, clause, point);
    }
}
