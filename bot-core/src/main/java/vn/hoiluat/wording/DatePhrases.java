package vn.hoiluat.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.hoiluat.account.AddressForm;

/** Times as citizens read them, in Vietnam's time. Immutable. */
public final class DatePhrases {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Wording wording;
    private final List<String> weekdays;

    public DatePhrases(Wording wording) {
        this.wording = wording;
        weekdays = List.of(phrase("date.weekdays").split("\\|", -1));
        if (weekdays.size() != 7) {
            throw new IllegalArgumentException("date.weekdays names " + weekdays.size() + " days, expected 7");
        }
    }

    /** Hour, day of the week and date: for example five in the afternoon of a Wednesday, 25/11/2026. */
    public String moment(Instant time) {
        ZonedDateTime local = time.atZone(VIETNAM);
        String weekday = weekdays.get(local.getDayOfWeek().getValue() - 1);
        return phrase("date.moment", hour(local), weekday, DAY.format(local));
    }

    /** The date alone: 25/11/2026. */
    public String day(Instant time) {
        return day(LocalDate.ofInstant(time, VIETNAM));
    }

    /** The date alone: 25/11/2026. */
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    private String hour(ZonedDateTime local) {
        return local.getMinute() == 0
                ? phrase("date.hour", local.getHour())
                : phrase("date.hour-minute", local.getHour(), "%02d".formatted(local.getMinute()));
    }

    private String phrase(String key, Object... arguments) {
        return wording.text(key, AddressForm.ONG_BA, arguments);
    }
}
