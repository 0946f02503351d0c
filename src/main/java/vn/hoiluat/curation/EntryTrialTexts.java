package vn.hoiluat.curation;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.hoiluat.answering.AskBackReason;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.flow.Route;

/** The words by which the command line explains decisions, for the pages, too. */
final class EntryTrialTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cli", Locale.of("vi"));

    private EntryTrialTexts() {}

    static String route(Route route) {
        return capital(TEXTS.getString("outcomes.route." + route.name()));
    }

    /** That anything is right but an answer. */
    static String noAnswer() {
        return capital(TEXTS.getString("outcomes.no-answer"));
    }

    static String reason(HandOverReason reason) {
        String key = "ask.reason." + reason.name();
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : "";
    }

    static String missing(AskBackReason reason) {
        return TEXTS.getString("ask.missing." + reason.name());
    }

    static String feature(String name) {
        String key = "explain.feature." + name;
        return TEXTS.containsKey(key) ? capital(TEXTS.getString(key)) : name;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
