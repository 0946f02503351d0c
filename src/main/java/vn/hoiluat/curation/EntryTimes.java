package vn.hoiluat.curation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the pages of entries write days and times. */
final class EntryTimes {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(VIETNAM);

    private EntryTimes() {}

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, VIETNAM);
    }

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    static String written(Instant at) {
        return MOMENT.format(at);
    }
}
