package vn.hoiluat.escalation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.CaseSlip.Answer;
import vn.hoiluat.escalation.CaseSlip.Way;
import vn.hoiluat.language.VietnameseText;
import vn.hoiluat.message.InboundEvent;

/**
 * Reads whether a citizen agrees. Only what is clear by itself counts as consent: our button, or words that say so and
 * nothing else; everything that is not is for the officer to read. Pure.
 */
public final class ConsentWords {

    private static final String BUTTON = "#HL_CHUYEN_";
    private static final String YES = "_CO";
    private static final String NO = "_KHONG";
    private static final String BEFORE = "(?:(?:da|vang|u|ok|okay|duoc|toi|em|minh|chau|con|xin|co) )*";
    private static final String BEHIND = "(?: (?:a|nhe|nha|chuyen|cau hoi|di))*";
    private static final Pattern AGREES = Pattern.compile(BEFORE + "(?:dong y|nhat tri|chap thuan)" + BEHIND);
    private static final Pattern REFUSES = Pattern.compile("(?:(?:da|toi|em|minh|chau|con) )*"
            + "(?:khong|ko|k)(?: (?:dong y|nhat tri|chuyen|muon chuyen))?" + BEHIND);
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9#_]+");

    private ConsentWords() {}

    /** The payload of the button that agrees to a slip. */
    public static String agree(CaseSlip slip) {
        return BUTTON + slip.id() + YES;
    }

    /** The payload of the button that refuses it. */
    public static String refuse(CaseSlip slip) {
        return BUTTON + slip.id() + NO;
    }

    /** True if one of these messages may be such an answer. */
    public static boolean areIn(List<InboundEvent> events) {
        return areTapped(events)
                || events.stream().map(event -> plain(event.text())).anyMatch(ConsentWords::areClear);
    }

    /** True if one of these messages is a tap on our buttons, of whatever slip. */
    public static boolean areTapped(List<InboundEvent> events) {
        return events.stream().anyMatch(event -> said(event).startsWith(BUTTON));
    }

    /** The answer among these messages to what is asked, or was answered by one of them before; empty if there is none. */
    static Optional<Answer> answer(@Nullable CaseSlip slip, List<InboundEvent> events) {
        if (slip == null) {
            return Optional.empty();
        }
        Answer before = slip.consent().answer();
        if (before != null) {
            return events.stream().anyMatch(event -> event.id().equals(before.event()))
                    ? Optional.of(before)
                    : Optional.empty();
        }
        List<Answer> answers = events.stream()
                .filter(event -> !event.sentAt().isBefore(slip.consent().at()))
                .flatMap(event -> answer(slip, event))
                .toList();
        boolean oneMind = answers.stream().map(Answer::agreed).distinct().count() == 1;
        return oneMind && slip.state() == CaseSlip.State.ASKED ? Optional.of(answers.getFirst()) : Optional.empty();
    }

    private static Stream<Answer> answer(CaseSlip slip, InboundEvent event) {
        String said = said(event);
        if (said.startsWith(BUTTON)) {
            boolean agrees = said.equals(agree(slip));
            return agrees || said.equals(refuse(slip)) ? Stream.of(answer(agrees, event)) : Stream.empty();
        }
        String words = plain(said);
        return areClear(words) ? Stream.of(answer(AGREES.matcher(words).matches(), event)) : Stream.empty();
    }

    private static boolean areClear(String words) {
        return AGREES.matcher(words).matches() || REFUSES.matcher(words).matches();
    }

    private static String said(InboundEvent event) {
        String payload = event.payload();
        return (payload == null || payload.isBlank() ? event.text() : payload).strip();
    }

    private static String plain(String words) {
        return BETWEEN.matcher(VietnameseText.plain(words)).replaceAll(" ").strip();
    }

    private static Answer answer(boolean agrees, InboundEvent event) {
        return new Answer(agrees, Way.CHANNEL, event.text(), "", event.id(), event.receivedAt());
    }
}
