package vn.hoiluat.channels.sms.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.platform.CallOutcome.Answered;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.RefusalReason;

/** What an account's settings make of an answer. Throws {@link IllegalArgumentException} if they make no sense. */
final class AnswerReading {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_DETAIL = 100;

    private final ChannelAccount account;
    private final String key;
    private final @Nullable Pattern pattern;

    /** Reads answers to the text that left under this key. */
    AnswerReading(ChannelAccount account, String key) {
        this.account = account;
        this.key = key;
        pattern = pattern(account.setting(HttpSmsSettings.ANSWER_PATTERN, ""));
    }

    /** The result, or null if the answer does not say what it must. */
    @Nullable
    DeliveryResult read(Answered answered) {
        boolean good = answered.status() >= 200 && answered.status() < 300;
        if (pattern != null) {
            return good ? byPattern(pattern, answered) : null;
        }
        Fields fields = Fields.ofAnswer(answered.body());
        String place = account.setting(HttpSmsSettings.ANSWER_STATUS, "");
        if (place.isEmpty()) {
            return good ? taken(fields) : null;
        }
        String status = fields.at(place);
        return status.isEmpty() ? null : byStatus(status, fields, answered);
    }

    private @Nullable DeliveryResult byPattern(Pattern yes, Answered answered) {
        Matcher found = yes.matcher(new String(answered.body(), StandardCharsets.UTF_8));
        if (!found.find()) {
            return null;
        }
        String id = yes.namedGroups().containsKey("id") ? found.group("id") : null;
        return new DeliveryResult.Sent(id == null || id.isEmpty() || id.length() > LONGEST_ID ? key : id);
    }

    private @Nullable DeliveryResult byStatus(String status, Fields fields, Answered answered) {
        String detail = "status " + status.substring(0, Math.min(status.length(), LONGEST_DETAIL));
        if (lists(HttpSmsSettings.ACCEPTED, status)) {
            return taken(fields);
        }
        if (lists(HttpSmsSettings.RETRY, status)) {
            return new DeliveryResult.RetryLater(detail, answered.retryAfter());
        }
        boolean administrator = lists(HttpSmsSettings.ADMINISTRATOR, status);
        return new DeliveryResult.Refused(
                administrator ? RefusalReason.NEEDS_ADMINISTRATOR : RefusalReason.BAD_REQUEST, detail);
    }

    /** Without the id that was promised nobody can say that this is the carrier's answer at all. */
    private @Nullable DeliveryResult taken(Fields fields) {
        String place = account.setting(HttpSmsSettings.ANSWER_ID, "");
        if (place.isEmpty()) {
            return new DeliveryResult.Sent(key);
        }
        String id = fields.at(place);
        return id.isEmpty() || id.length() > LONGEST_ID ? null : new DeliveryResult.Sent(id);
    }

    private boolean lists(String setting, String status) {
        return values(account, setting).contains(status.strip());
    }

    static List<String> values(ChannelAccount account, String setting) {
        return Stream.of(account.setting(setting, "").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static @Nullable Pattern pattern(String written) {
        try {
            return written.isEmpty() ? null : Pattern.compile(written);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "setting " + HttpSmsSettings.ANSWER_PATTERN + " is no regular expression: " + e.getDescription());
        }
    }
}
