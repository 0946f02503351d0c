package vn.hoiluat.console;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.agency.Agency;
import vn.hoiluat.escalation.CaseSlip;

/**
 * What officers see of a slip. The citizen's number is on the paper, here it is masked.
 *
 * @param linkUntil until when the agency's link works, null if there is none
 */
record SlipView(
        int id,
        CaseSlip.State state,
        Agency agency,
        String question,
        String name,
        String phone,
        Consent consent,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable Instant receiptDue,
        @Nullable Instant linkUntil,
        CaseSlip.@Nullable Receipt receipt,
        CaseSlip.@Nullable Reply reply) {

    private static final int SHOWN = 3;

    /** What the citizen was asked and answered. */
    record Consent(String text, String by, Instant at, CaseSlip.@Nullable Answer answer) {}

    static SlipView of(CaseSlip slip) {
        CaseSlip.Issued issued = slip.issued();
        return new SlipView(
                slip.id(),
                slip.state(),
                slip.agency(),
                slip.question(),
                slip.name(),
                masked(slip.phone().value()),
                new Consent(
                        slip.consent().text(),
                        slip.consent().by(),
                        slip.consent().at(),
                        slip.consent().answer()),
                issued == null ? null : issued.number(),
                issued == null ? null : issued.date(),
                issued == null ? null : issued.receiptDue(),
                slip.link() == null ? null : slip.link().until(),
                slip.receipt(),
                slip.reply());
    }

    private static String masked(String phone) {
        return phone.length() <= SHOWN ? phone : "•••" + phone.substring(phone.length() - SHOWN);
    }
}
