package vn.hoiluat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerPolicyTest {

    private static final CitedProvision IN_FORCE =
            new CitedProvision("Điều 18 Luật Hộ tịch (60/2014/QH13)", CitationStatus.IN_FORCE, null);

    private final AnswerPolicy policy = new AnswerPolicy(new AnsweringSettings(0.6, 0.1, 0.3, 3, false));

    @Test
    void surelyBest_isAnswered() {
        Decision decision = policy.decide(List.of(candidate("a", 0.8, IN_FORCE), candidate("b", 0.5, IN_FORCE)));

        assertThat(decision).isEqualTo(new Decision.Answer(candidate("a", 0.8, IN_FORCE)));
    }

    @Test
    void whatIsOpen_isAskedBack_unlessItIsAnsweredOrLawChanged() {
        CitedProvision expired = new CitedProvision("cũ", CitationStatus.EXPIRED, LocalDate.of(2025, 1, 1));

        assertThat(policy.decide(List.of(candidate("a", 0.9, IN_FORCE)), AskBackReason.COMMUNE))
                .isInstanceOf(Decision.Answer.class);
        assertThat(policy.decide(List.of(candidate("a", 0.4, IN_FORCE)), AskBackReason.MATTER))
                .isInstanceOf(Decision.AskBack.class);
        assertThat(policy.decide(List.of(), AskBackReason.MATTER)).isInstanceOf(Decision.AskBack.class);
        assertThat(policy.decide(List.of(candidate("a", 0.9, expired)), AskBackReason.MATTER))
                .isInstanceOf(Decision.HandOver.class);
        assertThat(policy.decide(List.of(), null)).isInstanceOf(Decision.HandOver.class);
    }

    @Test
    void tooClose_isOffered() {
        Decision decision = policy.decide(List.of(candidate("a", 0.8, IN_FORCE), candidate("b", 0.75, IN_FORCE)));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.OfferChoices.class,
                        offer -> assertThat(offer.candidates()).hasSize(2));
    }

    @Test
    void offer_leavesOutWhatMayNotBeSent_andStopsAtThree() {
        CitedProvision expired = new CitedProvision("cũ", CitationStatus.EXPIRED, LocalDate.of(2025, 1, 1));

        Decision decision = policy.decide(List.of(
                candidate("a", 0.5, IN_FORCE),
                candidate("old", 0.5, expired),
                candidate("b", 0.5, IN_FORCE),
                candidate("c", 0.5, IN_FORCE),
                candidate("d", 0.5, IN_FORCE)));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.OfferChoices.class,
                        offer -> assertThat(offer.candidates())
                                .extracting(c -> c.entry().externalId())
                                .containsExactly("a", "b", "c"));
    }

    @Test
    void nothing_orNothingNear_goesToOfficers() {
        assertThat(reason(List.of())).isEqualTo(HandOverReason.NOTHING_FOUND);
        assertThat(reason(List.of(candidate("a", 0.1, IN_FORCE)))).isEqualTo(HandOverReason.NOT_SURE);
    }

    @ParameterizedTest
    @EnumSource(
            value = CitationStatus.class,
            names = {"EXPIRED", "NOT_YET", "SUSPENDED"})
    void lawNotInForce_isNeverSent(CitationStatus status) {
        CitedProvision citation = new CitedProvision("Điều 6", status, null);

        assertThat(reason(List.of(candidate("a", 0.99, IN_FORCE, citation)))).isEqualTo(HandOverReason.LAW_CHANGED);
    }

    @Test
    void valueOfThisPlaceThatIsMissing_isNoChangeOfLaw() {
        CitedProvision ended = new CitedProvision("Điều 6", CitationStatus.EXPIRED, null);

        assertThat(reason(List.of(incomplete(candidate("a", 0.99, IN_FORCE)))))
                .isEqualTo(HandOverReason.LOCAL_DATA_MISSING);
        assertThat(reason(List.of(incomplete(candidate("a", 0.99, ended))))).isEqualTo(HandOverReason.LAW_CHANGED);
    }

    private static Candidate incomplete(Candidate like) {
        return new Candidate(
                like.entry(),
                like.field(),
                like.question(),
                like.shortAnswer(),
                like.fullAnswer(),
                like.citations(),
                like.forms(),
                like.checkedOn(),
                like.sample(),
                like.inForce(),
                false,
                like.changesOn(),
                like.score(),
                like.confidence(),
                like.explanation(),
                like.counted());
    }

    @Test
    void unknownCitation_isNoSource_unlessTheAdministratorAllowsIt() {
        Candidate unknown = candidate("a", 0.9, new CitedProvision("Điều 1", CitationStatus.UNKNOWN, null));
        AnswerPolicy lenient = new AnswerPolicy(new AnsweringSettings(0.6, 0.1, 0.3, 3, true));

        assertThat(reason(List.of(unknown))).isEqualTo(HandOverReason.NO_SOURCE);
        assertThat(lenient.decide(List.of(unknown))).isEqualTo(new Decision.Answer(unknown));
    }

    @Test
    void noCitation_isNoSource() {
        assertThat(reason(List.of(candidate("a", 0.99)))).isEqualTo(HandOverReason.NO_SOURCE);
    }

    @Test
    void chosenEntry_isSentOnlyIfItsLawStands() {
        Candidate good = candidate("a", 0.3, IN_FORCE);

        assertThat(policy.decideChosen(good)).isEqualTo(new Decision.Answer(good));
        assertThat(policy.decideChosen(candidate("b", 0.3))).isInstanceOf(Decision.HandOver.class);
    }

    private HandOverReason reason(List<Candidate> candidates) {
        Decision decision = policy.decide(candidates);
        assertThat(decision).isInstanceOf(Decision.HandOver.class);
        return ((Decision.HandOver) decision).reason();
    }

    private static Candidate candidate(String id, double confidence, CitedProvision... citations) {
        return new Candidate(
                new EntryRef("test", id, 1),
                "f",
                "q",
                "s",
                "f",
                List.of(citations),
                null,
                false,
                true,
                null,
                1,
                confidence,
                "",
                List.of());
    }
}
