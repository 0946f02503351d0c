package vn.hoiluat.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit tells everybody who writes to an account for a while: that the counter is closed for a storm, that a law changes.
 *
 * @param since when it was put up; who was told earlier is told again
 * @param until when it comes down, null for never
 */
public record Notice(String text, Instant since, @Nullable Instant until) {

    /** The most characters of a notice: it stands above replies that are long enough themselves. */
    public static final int LONGEST = 300;

    private static final String TEXT = "notice";
    private static final String SINCE = "noticeSince";
    private static final String UNTIL = "noticeUntil";

    public Notice {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a notice of " + text.length() + " characters, expected 1 to " + LONGEST);
        }
    }

    /** The settings of an account that say nothing to anybody. */
    public static Map<String, String> none() {
        return Map.of(TEXT, "", SINCE, "", UNTIL, "");
    }

    /** The settings of an account that say this. */
    public Map<String, String> settings() {
        return Map.of(TEXT, text, SINCE, since.toString(), UNTIL, until == null ? "" : until.toString());
    }

    static Optional<Notice> of(ChannelAccount account) {
        String text = account.setting(TEXT, "");
        String until = account.setting(UNTIL, "");
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new Notice(
                        text,
                        Instant.parse(account.setting(SINCE, Instant.EPOCH.toString())),
                        until.isEmpty() ? null : Instant.parse(until)));
    }

    boolean isOn(Instant now) {
        return until == null || now.isBefore(until);
    }
}
