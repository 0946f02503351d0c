package vn.hoiluat.escalation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.account.Secret;
import vn.hoiluat.agency.Agency;

/**
 * A slip (phiếu chuyển) by which a case's question is passed on to an agency without an account here, from the asking for
 * consent to the agency's reply. It is written once, so that the citizen agrees to what is sent and to nothing else.
 *
 * @param id counted from 1 in its case
 * @param question as it stands on the slip, personal numbers masked
 * @param name of the citizen on the slip, empty for none
 * @param phone of the citizen on the slip as dialled, empty for none
 * @param issued null until it was issued
 * @param link by which the agency confirms and replies, null while there is none
 * @param receipt null until the agency has it
 * @param reply null until the agency replied
 * @param withdrawnAt when it was given up, null if it was not
 */
public record CaseSlip(
        int id,
        Agency agency,
        String question,
        String name,
        Secret phone,
        Consent consent,
        @Nullable Issued issued,
        @Nullable Link link,
        @Nullable Receipt receipt,
        @Nullable Reply reply,
        @Nullable Instant withdrawnAt) {

    /** How far it is. */
    public enum State {
        /** The citizen was asked whether it may be sent. */
        ASKED,
        AGREED,
        DECLINED,
        /** On its way; the case is ours. */
        ISSUED,
        /** The agency has it. */
        RECEIVED,
        REPLIED,
        WITHDRAWN;

        boolean isUnsent() {
            return this == ASKED || this == AGREED || this == DECLINED;
        }

        /** True while the agency has it to answer, or is to get it. */
        public boolean isWithAgency() {
            return this == ISSUED || this == RECEIVED;
        }
    }

    /** By what way something was said. */
    public enum Way {
        /** On the case's channel, by button or in words. */
        CHANNEL,
        /** By the link on the slip. */
        LINK,
        PHONE,
        COUNTER,
        PAPER
    }

    /**
     * Evidence of the citizen's consent.
     *
     * @param text what was asked, word for word
     * @param letter id of the letter that asked, empty if it was asked by mouth
     * @param by account name of who asked
     * @param answer null until there is one
     */
    public record Consent(
            String text,
            String letter,
            String by,
            Instant at,
            @Nullable Answer answer) {}

    /**
     * What the citizen answered.
     *
     * @param words the citizen's, or who gave the answer in what way, written by an officer
     * @param by account name of who recorded it, empty if the citizen answered on the channel
     * @param event id of the citizen's message, empty if there is none
     */
    public record Answer(boolean agreed, Way way, String words, String by, String event, Instant at) {}

    /** That it was issued, under which number and date. */
    public record Issued(String number, LocalDate date, String by, Instant at, Instant receiptDue) {}

    /**
     * A link that the agency has.
     *
     * @param hash of the token; the token itself is kept nowhere
     */
    public record Link(String hash, Instant until) {}

    /**
     * That the agency has the slip.
     *
     * @param who name and post at the agency
     * @param by account name of who recorded it, empty if the agency itself did
     */
    public record Receipt(String who, Way way, String by, Instant at) {}

    /** What the agency replied; for our officer, never sent to the citizen by itself. */
    public record Reply(String text, String legalBasis, String who, Instant at) {}

    static CaseSlip asked(int id, SlipRequest request, Consent consent) {
        return new CaseSlip(
                id,
                request.agency(),
                request.question(),
                request.name(),
                new Secret(request.phone()),
                consent,
                null,
                null,
                null,
                null,
                null);
    }

    /** How far it is. */
    public State state() {
        Answer answer = consent.answer();
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (issued == null) {
            return answer == null ? State.ASKED : answer.agreed() ? State.AGREED : State.DECLINED;
        }
        return reply != null ? State.REPLIED : receipt != null ? State.RECEIVED : State.ISSUED;
    }

    CaseSlip answered(Answer answer) {
        Consent now = new Consent(consent.text(), consent.letter(), consent.by(), consent.at(), answer);
        return new CaseSlip(id, agency, question, name, phone, now, issued, link, receipt, reply, withdrawnAt);
    }

    CaseSlip issued(Issued now, Link newLink) {
        return new CaseSlip(id, agency, question, name, phone, consent, now, newLink, receipt, reply, withdrawnAt);
    }

    CaseSlip linked(Link newLink) {
        return new CaseSlip(id, agency, question, name, phone, consent, issued, newLink, receipt, reply, withdrawnAt);
    }

    CaseSlip received(Receipt now) {
        return new CaseSlip(id, agency, question, name, phone, consent, issued, link, now, reply, withdrawnAt);
    }

    CaseSlip replied(Reply now) {
        return new CaseSlip(id, agency, question, name, phone, consent, issued, link, receipt, now, withdrawnAt);
    }

    /** The link of a slip that was given up opens nothing. */
    CaseSlip withdrawn(Instant at) {
        return new CaseSlip(id, agency, question, name, phone, consent, issued, null, receipt, reply, at);
    }
}
