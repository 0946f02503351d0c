package vn.hoiluat.ladder;

import vn.hoiluat.ladder.Situation.Content;
import vn.hoiluat.message.Channel;

/** The next way to a citizen. Pure. */
public final class LadderRule {

    private LadderRule() {}

    /** The first way of these that is open and was not gone before. */
    public static Rung rung(Situation s) {
        if (isReplyOpen(s)) {
            return Rung.REPLY;
        }
        if (s.content() == Content.NOTICE) {
            return Rung.WAIT;
        }
        if (!s.channel().takesMessages()) {
            return Rung.CALL;
        }
        if (s.template() && s.isUntried(Rung.TEMPLATE)) {
            return Rung.TEMPLATE;
        }
        if (isSmsOpen(s)) {
            return s.sensitive() || !s.fitsSms() || s.channel() == Channel.WEB ? Rung.SMS_NOTICE : Rung.SMS;
        }
        if (!s.waited()) {
            return Rung.WAIT;
        }
        boolean onPage = s.content() == Content.ANSWER && !s.sensitive();
        return onPage && !s.number() ? Rung.LOOKUP : Rung.CALL;
    }

    /** What a person may still write, a machine may not. A page that was left takes words, but who left a number hears of them. */
    private static boolean isReplyOpen(Situation s) {
        return s.isUntried(Rung.REPLY)
                && switch (s.window()) {
                    case OPEN -> true;
                    case PEOPLE_ONLY -> s.content() != Content.NOTICE;
                    case CLOSED -> false;
                    case AWAY -> s.content() == Content.NOTICE || !isSmsOpen(s);
                };
    }

    private static boolean isSmsOpen(Situation s) {
        return s.number() && s.channel() != Channel.SMS && s.isUntried(Rung.SMS) && s.isUntried(Rung.SMS_NOTICE);
    }
}
