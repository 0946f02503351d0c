package vn.hoiluat.vbpl;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as the gateway writes them: ISO with or without a time, day first, or milliseconds. */
final class VbplDays {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private VbplDays() {}

    /** The day in Vietnam; null if there is none, or none that can be read. */
    static @Nullable LocalDate of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String text = written.strip();
        try {
            if (text.matches("-?\\d{9,14}")) {
                return LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), VIETNAM);
            }
            if (text.endsWith("Z")) {
                return LocalDate.ofInstant(Instant.parse(text), VIETNAM);
            }
            return text.contains("/")
                    ? LocalDate.parse(text.split("\\s", 2)[0], DAY_FIRST)
                    : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
