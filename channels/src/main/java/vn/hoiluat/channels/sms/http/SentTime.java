package vn.hoiluat.channels.sms.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When a citizen's text was sent, as gateways write it. Never throws. */
final class SentTime {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Seconds of the year 5138 and milliseconds of 1973: no sender of today is misread. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private SentTime() {}

    /** The time, or the time of arrival if it is not given or cannot be read. */
    static Instant read(String written, String form, Instant arrival) {
        String text = written.strip();
        if (text.isEmpty()) {
            return arrival;
        }
        try {
            if (!form.isEmpty()) {
                return local(LocalDateTime.parse(text, DateTimeFormatter.ofPattern(form, Locale.ROOT)));
            }
            if (text.matches("\\d{9,13}")) {
                long number = Long.parseLong(text);
                return number < MILLISECONDS_FROM ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            }
            return text.matches(".*(?:Z|[+-]\\d{2}:?\\d{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : local(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException | IllegalArgumentException e) {
            return arrival;
        }
    }

    private static Instant local(LocalDateTime time) {
        return time.atZone(VIETNAM).toInstant();
    }
}
