package vn.hoiluat.channels.sms.smpp;

import org.jsmpp.SMPPConstant;
import vn.hoiluat.delivery.RefusalReason;

/** What a command_status other than 0 means for the text. Only being too fast or too busy passes; the rest is final. */
final class SmppStatus {

    /** Where the codes of the standard end and those of carriers begin. */
    private static final int CARRIERS_OWN = 0x400;

    private SmppStatus() {}

    /** True if the same text may be taken later. */
    static boolean isPassing(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RSYSERR ->
                true;
            default -> false;
        };
    }

    /** Why a text was refused for good. */
    static RefusalReason reason(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI,
                    SMPPConstant.STAT_ESME_RDELIVERYFAILURE -> RefusalReason.PERSON_UNREACHABLE;
            case SMPPConstant.STAT_ESME_RINVSRCADR,
                    SMPPConstant.STAT_ESME_RINVSRCTON,
                    SMPPConstant.STAT_ESME_RINVSRCNPI,
                    SMPPConstant.STAT_ESME_RINVBNDSTS,
                    SMPPConstant.STAT_ESME_RBINDFAIL,
                    SMPPConstant.STAT_ESME_RINVPASWD,
                    SMPPConstant.STAT_ESME_RINVSYSID,
                    SMPPConstant.STAT_ESME_RINVSYSTYP,
                    SMPPConstant.STAT_ESME_RINVSERTYP,
                    SMPPConstant.STAT_ESME_RSERTYPUNAUTH,
                    SMPPConstant.STAT_ESME_RPROHIBITED,
                    SMPPConstant.STAT_ESME_RSERTYPUNAVAIL,
                    SMPPConstant.STAT_ESME_RSERTYPDENIED -> RefusalReason.NEEDS_ADMINISTRATOR;
            // What a carrier adds is about the contract: balance, templates, forbidden words.
            default -> status >= CARRIERS_OWN ? RefusalReason.NEEDS_ADMINISTRATOR : RefusalReason.BAD_REQUEST;
        };
    }

    static String name(int status) {
        return "command_status 0x%02x".formatted(status);
    }
}
