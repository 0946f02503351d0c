package vn.hoiluat.central.rest;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a call came to nothing, in words for people. */
final class ReasonTexts {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final ResourceBundle texts = ResourceBundle.getBundle("central", VIETNAMESE);

    String lost(String reason) {
        String key = "lost." + reason;
        return texts.containsKey(key) ? texts.getString(key) : text("lost", reason);
    }

    String locked(CallOutcome.Locked locked) {
        return text(locked.denied() ? "locked.denied" : "locked.later", locked.reason());
    }

    String unreadable(int status) {
        return text("unreadable", status);
    }

    String unread(IllegalArgumentException why) {
        return text("unread", String.valueOf(why.getMessage()));
    }

    String status(int status) {
        String key = "status." + status;
        return texts.containsKey(key) ? texts.getString(key) : text("status", status);
    }

    private String text(String key, Object argument) {
        return new MessageFormat(texts.getString(key), VIETNAMESE).format(new Object[] {String.valueOf(argument)});
    }
}
