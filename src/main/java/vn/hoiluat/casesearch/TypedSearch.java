package vn.hoiluat.casesearch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.language.VietnameseText;
import vn.hoiluat.message.Channel;

/**
 * What somebody typed to search: words, and among them {@code kenh:zalo}, {@code trang-thai:cho-duyet}, {@code can-bo:chi-hoa}
 * or {@code can-bo:toi}, {@code linh-vuc:ho-tich}, {@code don-vi:goc}, {@code tu:01/11/2026}, {@code den:30/11/2026}; their names with or without
 * marks. The last of a name counts.
 */
public sealed interface TypedSearch {

    /** It makes sense. */
    record Understood(CaseQuery query) implements TypedSearch {}

    /** A word narrows by something that there is not. */
    record NotUnderstood(String word) implements TypedSearch {}

    /** Reads it; {@code me} is the account name that {@code can-bo:toi} stands for. */
    static TypedSearch read(String typed, String me) {
        Map<Narrowing, String> narrowed = new EnumMap<>(Narrowing.class);
        List<String> words = new ArrayList<>();
        for (String word : typed.strip().split("\\s+")) {
            Matcher parts = Form.NARROWING.matcher(VietnameseText.plain(word));
            Narrowing by = parts.matches() ? Narrowing.named(parts.group(1)) : Narrowing.NOTHING;
            if (by == Narrowing.NOTHING) {
                words.add(word);
            } else if (by.allows(parts.group(2))) {
                narrowed.put(by, parts.group(2));
            } else {
                return new NotUnderstood(word);
            }
        }
        return new Understood(Form.query(String.join(" ", words), narrowed, me));
    }

    /** What a search is narrowed by. */
    enum Narrowing {
        CHANNEL("kenh"),
        STATUS("trang-thai"),
        OFFICER("can-bo"),
        FIELD("linh-vuc"),
        UNIT("don-vi"),
        FROM("tu"),
        UNTIL("den"),
        NOTHING("");

        private final String word;

        Narrowing(String word) {
            this.word = word;
        }

        private static Narrowing named(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElse(NOTHING);
        }

        private boolean allows(String value) {
            return switch (this) {
                case CHANNEL ->
                    Arrays.stream(Channel.values())
                            .anyMatch(channel -> channel.name().equals(value.toUpperCase(Locale.ROOT)));
                case STATUS -> Form.STATUS.containsKey(value);
                case FROM, UNTIL -> Form.isDay(value);
                case OFFICER, FIELD, UNIT -> true;
                case NOTHING -> false;
            };
        }
    }

    /** How it is written. */
    final class Form {

        private static final Pattern NARROWING = Pattern.compile("([a-z-]{2,12}):(\\S+)");
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-MM-dd]", Locale.ROOT);
        private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
        private static final String ME = "toi";

        private static final Map<String, CaseStatus> STATUS = Map.of(
                "moi", CaseStatus.NEW,
                "dang-xu-ly", CaseStatus.IN_PROGRESS,
                "cho-cong-dan", CaseStatus.WAITING_CITIZEN,
                "cho-don-vi", CaseStatus.WAITING_AGENCY,
                "cho-duyet", CaseStatus.WAITING_APPROVAL,
                "da-tra-loi", CaseStatus.ANSWERED,
                "da-dong", CaseStatus.CLOSED);

        private Form() {}

        private static CaseQuery query(String words, Map<Narrowing, String> by, String me) {
            String channel = by.get(Narrowing.CHANNEL);
            String status = by.get(Narrowing.STATUS);
            String officer = by.get(Narrowing.OFFICER);
            String from = by.get(Narrowing.FROM);
            String until = by.get(Narrowing.UNTIL);
            return new CaseQuery(
                    words,
                    channel == null ? null : Channel.valueOf(channel.toUpperCase(Locale.ROOT)),
                    status == null ? null : STATUS.get(status),
                    ME.equals(officer) ? me : officer,
                    by.get(Narrowing.FIELD),
                    by.get(Narrowing.UNIT),
                    from == null ? null : begin(day(from)),
                    until == null ? null : begin(day(until).plusDays(1)));
        }

        private static boolean isDay(String typed) {
            try {
                return day(typed).getYear() > 0;
            } catch (DateTimeException e) {
                return false;
            }
        }

        private static LocalDate day(String typed) {
            return LocalDate.parse(typed, DAY);
        }

        private static Instant begin(LocalDate day) {
            return day.atStartOfDay(VIETNAM).toInstant();
        }
    }
}
