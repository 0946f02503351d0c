package vn.hoiluat.ladder;

import java.util.Set;
import vn.hoiluat.message.Channel;

/**
 * What decides how words reach a citizen.
 *
 * @param channel they asked on
 * @param number whether they left a number for SMS and an account can send there
 * @param template whether the platform approved a notice for the account they asked
 * @param fitsSms whether the words fit into one SMS as the account sends them
 * @param tried ways that were gone before, whatever came of them
 * @param waited whether the time to wait for the citizen is over
 */
public record Situation(
        Channel channel,
        Window window,
        Content content,
        boolean sensitive,
        boolean number,
        boolean template,
        boolean fitsSms,
        Set<Rung> tried,
        boolean waited) {

    /** Who may write on the channel now. */
    public enum Window {
        OPEN,
        PEOPLE_ONLY,
        CLOSED,
        /** Words are taken, but nobody looks at them: a page that was left. */
        AWAY
    }

    /** What there is to say. */
    public enum Content {
        /** An officer's answer, which also stands on the case's page. */
        ANSWER,
        /** Anything else an officer says. */
        WORDS,
        /** Something the system says of a case. */
        NOTICE
    }

    public Situation {
        tried = Set.copyOf(tried);
    }

    boolean isUntried(Rung rung) {
        return !tried.contains(rung);
    }
}
