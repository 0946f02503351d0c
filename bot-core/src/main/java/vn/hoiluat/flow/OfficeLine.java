package vn.hoiluat.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.understanding.QuestionPart;
import vn.hoiluat.units.OpeningHours;
import vn.hoiluat.units.Unit;

/** Says below an answer where the office of the commune is that the question names, if it asks where to go. */
final class OfficeLine {

    private static final Logger log = LoggerFactory.getLogger(OfficeLine.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final BiFunction<String, LocalDate, Mono<Unit>> offices;
    private final Clock clock;

    OfficeLine(BiFunction<String, LocalDate, Mono<Unit>> offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** The response with the line; as it was where no office is known, or where texts are templates. */
    Mono<Response> below(Response response, QuestionPart part, Voice voice) {
        if (!part.asksWhere() || response.replies().isEmpty() || voice.wording().isTemplates()) {
            return Mono.just(response);
        }
        return offices.apply(part.search(), LocalDate.ofInstant(clock.instant(), VIETNAM))
                .map(office -> response.saying(voice.below(response.replies(), text(office, voice))))
                .defaultIfEmpty(response)
                .onErrorResume(error -> {
                    log.warn("An answer goes out without the office that was looked for", error);
                    return Mono.just(response);
                });
    }

    private static String text(Unit office, Voice voice) {
        List<String> lines = new ArrayList<>();
        lines.add(voice.say("office.now", office.name(), office.address()));
        OpeningHours hours = office.hours();
        if (hours != null) {
            lines.add(voice.say("office.hours", String.join("; ", days(hours, voice))));
        }
        if (!office.phone().isEmpty()) {
            lines.add(voice.say("office.phone", office.phone()));
        }
        return String.join(" ", lines);
    }

    private static List<String> days(OpeningHours hours, Voice voice) {
        List<String> days = new ArrayList<>();
        if (!hours.weekdays().isEmpty()) {
            days.add(voice.say("office.weekdays", spoken(hours.weekdays())));
        }
        if (!hours.saturday().isEmpty()) {
            days.add(voice.say("office.saturday", spoken(hours.saturday())));
        }
        if (!hours.sunday().isEmpty()) {
            days.add(voice.say("office.sunday", spoken(hours.sunday())));
        }
        return days;
    }

    /** {@code 7:30–11:30, 13:30–17:00} for {@code 07:30-11:30 13:30-17:00}. */
    private static String spoken(String hours) {
        return hours.strip()
                .replaceAll("\\b0(\\d:)", "$1")
                .replace('-', '\u2013')
                .replaceAll(" +", ", ");
    }
}
