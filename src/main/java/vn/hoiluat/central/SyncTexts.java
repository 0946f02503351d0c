package vn.hoiluat.central;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.central.Assignment;
import vn.hoiluat.knowledge.central.CentralContent;
import vn.hoiluat.knowledge.central.Decision;
import vn.hoiluat.knowledge.central.Exchange;
import vn.hoiluat.knowledge.central.Field;
import vn.hoiluat.knowledge.entry.PublicationBlock;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.wording.Messages;

/** How the pages of the sync call things. */
public final class SyncTexts {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final ResourceBundle texts = ResourceBundle.getBundle("central", VIETNAMESE);
    private final CitationText citations = new CitationText(new DocumentNames(), new Messages());

    SyncTexts() {}

    /** The name of a field. */
    public String field(Field field) {
        return texts.getString("field." + field);
    }

    /** What came of an exchange. */
    public String result(Exchange.Result result) {
        return texts.getString("result." + result);
    }

    /** Which way it went. */
    public String direction(Exchange.Direction direction) {
        return texts.getString("direction." + direction);
    }

    /** What would be done. */
    public String decision(Decision decision) {
        String key = "decision." + decision.getClass().getSimpleName();
        return texts.getString(decision instanceof Decision.Arrive arrive && arrive.publish() ? key + ".publish" : key);
    }

    /** What keeps something from being published. */
    public String block(PublicationBlock block) {
        return texts.getString("block." + block);
    }

    /** How records travel. */
    public String way(CentralProperties.Way way) {
        return texts.getString("way." + way);
    }

    /** A time of day and a date in Vietnam. */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(VIETNAM));
    }

    /** A day, or nothing. */
    String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** That the sync is late, or fails. */
    String late(@Nullable Instant lastGood) {
        return lastGood == null ? texts.getString("late.never") : filled("late.since", moment(lastGood));
    }

    /** How far an assigned question is. */
    public String state(Assignment.State state) {
        return texts.getString("question.state." + state);
    }

    /** What is said of an assigned question to its officers. */
    String question(String word, Object... arguments) {
        return filled("question." + word, arguments);
    }

    /** The words that a run's progress is told in, by key, with {@code {0}} for the number. */
    Map<String, String> ofRuns() {
        return texts.keySet().stream()
                .filter(key -> key.startsWith("phase.") || key.startsWith("run."))
                .collect(Collectors.toMap(key -> key, texts::getString, (one, other) -> one, TreeMap::new));
    }

    /** What a content says in a field; null for a side that has withdrawn it. */
    String value(Field field, @Nullable CentralContent content) {
        if (field == Field.WITHDRAWN) {
            return texts.getString(content == null ? "value.withdrawn" : "value.in-use");
        }
        if (content == null) {
            return texts.getString("value.none");
        }
        String text = switch (field) {
            case QUESTION -> content.question();
            case ALTERNATES -> lines(content.alternates());
            case SHORT_ANSWER -> content.shortAnswer();
            case FULL_ANSWER -> content.fullAnswer();
            case CITATIONS ->
                lines(content.citations().stream().map(citations::complete).toList());
            case FIELDS -> lines(content.fields());
            case PLACES -> content.places().isEmpty() ? texts.getString("value.country") : lines(content.places());
            case VALIDITY -> days(content.validity());
            case WITHDRAWN -> "";
        };
        return text.isEmpty() ? texts.getString("value.none") : text;
    }

    private String days(Validity days) {
        LocalDate from = days.from();
        LocalDate until = days.until();
        if (from == null) {
            return until == null ? texts.getString("value.always") : filled("value.until", DAY.format(until));
        }
        return until == null
                ? filled("value.from", DAY.format(from))
                : filled("value.between", DAY.format(from), DAY.format(until));
    }

    private String filled(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), VIETNAMESE).format(arguments);
    }

    private static String lines(List<String> items) {
        return String.join("\n", items);
    }
}
