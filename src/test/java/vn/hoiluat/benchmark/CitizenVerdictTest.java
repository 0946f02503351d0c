package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.Occasion;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;

class CitizenVerdictTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Address CITIZEN = new Address(Channel.ZALO, "oa", "9001");

    @Test
    void answerInParts_isOneOutcome() {
        CitizenVerdict verdict = CitizenVerdict.of(new CitizenEvidence(
                "9001",
                true,
                1,
                List.of(turn(Outcome.ANSWER)),
                0,
                List.of(sent("(1/2) a"), sent("(2/2) b")),
                false,
                List.of("(1/2) a", "(2/2) b")));

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.uncertain()).isFalse();
        assertThat(verdict.turn()).isNotNull();
    }

    @Test
    void message_neverTaken_isALoss() {
        CitizenVerdict verdict = CitizenVerdict.of(evidence(false, 0, List.of(), 0, List.of(), List.of()));

        assertThat(verdict.faults()).containsExactly(Fault.NOT_ACKNOWLEDGED);
        assertThat(Fault.NOT_ACKNOWLEDGED.isLoss()).isTrue();
    }

    @Test
    void message_takenAndGone_isALoss() {
        CitizenVerdict verdict = CitizenVerdict.of(evidence(true, 0, List.of(), 0, List.of(), List.of()));

        assertThat(verdict.faults()).containsExactly(Fault.LOST_MESSAGE);
    }

    @Test
    void message_neverDecidedOn_hasNoOutcome() {
        CitizenVerdict verdict = CitizenVerdict.of(evidence(true, 1, List.of(), 0, List.of(), List.of()));

        assertThat(verdict.faults()).containsExactly(Fault.NO_OUTCOME);
    }

    @Test
    void reply_notOnThePhone_isALoss() {
        CitizenVerdict verdict = CitizenVerdict.of(
                evidence(true, 1, List.of(turn(Outcome.ANSWER)), 0, List.of(sent("a"), sent("b")), List.of("a")));

        assertThat(verdict.faults()).containsExactly(Fault.LOST_REPLY);
    }

    @Test
    void refusedPart_thatArrivedAllTheSame_isNoLoss() {
        CitizenVerdict verdict = CitizenVerdict.of(evidence(
                true,
                1,
                List.of(turn(Outcome.ANSWER)),
                0,
                List.of(record("a", PartState.REFUSED, true)),
                List.of("a")));

        assertThat(verdict.faults()).isEmpty();
    }

    @Test
    void cancelledPart_isNotMissed() {
        CitizenVerdict verdict = CitizenVerdict.of(evidence(
                true,
                1,
                List.of(turn(Outcome.ANSWER)),
                0,
                List.of(sent("a"), record("b", PartState.CANCELLED, false)),
                List.of("a")));

        assertThat(verdict.faults()).isEmpty();
    }

    @Test
    void part_receivedTwice_isDouble_unlessTheServiceIsUncertain() {
        CitizenVerdict surely = CitizenVerdict.of(
                evidence(true, 1, List.of(turn(Outcome.ANSWER)), 0, List.of(sent("a")), List.of("a", "a")));
        CitizenVerdict uncertain = CitizenVerdict.of(evidence(
                true,
                1,
                List.of(turn(Outcome.ANSWER)),
                0,
                List.of(record("a", PartState.SENT, true)),
                List.of("a", "a")));

        assertThat(surely.faults()).containsExactly(Fault.TWICE_SENT);
        assertThat(surely.uncertain()).isFalse();
        assertThat(uncertain.faults()).isEmpty();
        assertThat(uncertain.uncertain()).isTrue();
    }

    @Test
    void words_theServiceKnowsNothingOf_areTooMany() {
        CitizenVerdict verdict = CitizenVerdict.of(
                evidence(true, 1, List.of(turn(Outcome.ANSWER)), 0, List.of(sent("a")), List.of("a", "b")));

        assertThat(verdict.faults()).containsExactly(Fault.TWICE_SENT);
    }

    @Test
    void caseBesideAnAnswer_isASecondOutcome() {
        CitizenVerdict beside = CitizenVerdict.of(
                evidence(true, 1, List.of(turn(Outcome.ANSWER)), 1, List.of(sent("a")), List.of("a")));
        CitizenVerdict alone =
                CitizenVerdict.of(evidence(true, 1, List.of(turn(Outcome.CASE)), 1, List.of(sent("a")), List.of("a")));

        assertThat(beside.faults()).containsExactly(Fault.SEVERAL_OUTCOMES);
        assertThat(alone.faults()).isEmpty();
    }

    @Test
    void twoDecisions_areTwoOutcomes() {
        CitizenVerdict verdict = CitizenVerdict.of(evidence(
                true,
                2,
                List.of(turn(Outcome.ANSWER), turn(Outcome.ANSWER)),
                0,
                List.of(sent("a"), sent("a")),
                List.of("a", "a")));

        assertThat(verdict.faults()).containsExactlyInAnyOrder(Fault.TWICE_STORED, Fault.SEVERAL_OUTCOMES);
        assertThat(verdict.turn()).isNull();
    }

    private static CitizenEvidence evidence(
            boolean acknowledged,
            int stored,
            List<Turn> turns,
            int cases,
            List<OutboundRecord> parts,
            List<String> received) {
        return new CitizenEvidence("9001", acknowledged, stored, turns, cases, parts, false, received);
    }

    private static Turn turn(Outcome outcome) {
        return new Turn(
                "turn/1",
                CITIZEN.conversationId(),
                List.of("1"),
                "",
                outcome,
                "",
                null,
                List.of(),
                LocalDate.of(2026, 11, 22),
                null,
                false,
                List.of(),
                null,
                NOW);
    }

    private static OutboundRecord sent(String text) {
        return record(text, PartState.SENT, false);
    }

    private static OutboundRecord record(String text, PartState state, boolean uncertain) {
        Part part = new Part(
                "p-" + text, "turn/1", Sender.BOT, text, List.of(), Occasion.REPLY, state, 1, NOW, uncertain, null);
        return new OutboundRecord(part, CITIZEN, "m1", NOW);
    }
}
