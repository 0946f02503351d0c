package vn.hoiluat.slips;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.wording.DatePhrases;

/**
 * A slip as its page shows it; public for the template.
 *
 * @param question empty if the case is sensitive: then it is on the paper only
 * @param until until when the link works
 * @param received who has it and since when, null if nobody has said
 * @param replied who replied and when, null if nobody has
 */
public record SlipShown(
        String number,
        String date,
        String code,
        String agency,
        String question,
        String until,
        @Nullable Done received,
        @Nullable Done replied) {

    /** Something that was done; public for the template. */
    public record Done(String who, String when) {}

    static SlipShown of(Case c, CaseSlip slip, DatePhrases dates) {
        CaseSlip.Issued issued = slip.issued();
        CaseSlip.Link link = slip.link();
        CaseSlip.Receipt receipt = slip.receipt();
        CaseSlip.Reply reply = slip.reply();
        return new SlipShown(
                issued == null ? "" : issued.number(),
                issued == null ? "" : dates.day(issued.date()),
                c.code().toString(),
                slip.agency().name(),
                c.sensitive() ? "" : slip.question(),
                link == null ? "" : dates.moment(link.until()),
                receipt == null ? null : new Done(receipt.who(), dates.moment(receipt.at())),
                reply == null ? null : new Done(reply.who(), dates.moment(reply.at())));
    }
}
