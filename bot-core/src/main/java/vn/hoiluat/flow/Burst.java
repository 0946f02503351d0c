package vn.hoiluat.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.triage.Triaged;

/**
 * The messages that are answered together: every wish among them once, and their questions as one.
 *
 * @param events all but the ratings among them, where there is anything else
 * @param items what is to be responded to, in order, the question last; small talk only where there is nothing else
 * @param ratings what was said of answers, in order
 */
record Burst(Conversation conversation, List<InboundEvent> events, List<Triaged> items, List<Said> ratings) {

    /** A rating and when it was said. */
    record Said(Triaged.Rated rated, Instant at) {}

    static Burst of(Conversation conversation, Function<InboundEvent, Triaged> triage) {
        List<InboundEvent> others = new ArrayList<>();
        List<Triaged> all = new ArrayList<>();
        List<Said> ratings = new ArrayList<>();
        for (InboundEvent event : conversation.waiting()) {
            Triaged triaged = isOpening(event) ? new Triaged.Greeting() : triage.apply(event);
            if (triaged instanceof Triaged.Rated rated) {
                ratings.add(new Said(rated, event.sentAt()));
            } else {
                others.add(event);
                all.add(triaged);
            }
        }
        return new Burst(
                conversation, others.isEmpty() ? conversation.waiting() : others, merged(all), List.copyOf(ratings));
    }

    /** True if nothing was said but what somebody thinks of answers. */
    boolean onlyRates() {
        return ratings.size() == conversation.waiting().size();
    }

    Optional<Triaged.Emergency> emergency() {
        return items.stream()
                .filter(Triaged.Emergency.class::isInstance)
                .map(Triaged.Emergency.class::cast)
                .findFirst();
    }

    /** The code by which somebody who works here links the account, if one was sent. */
    Optional<String> linkCode() {
        return events.stream()
                .filter(event ->
                        event.kind() == InboundKind.TEXT && event.from().channel() == Channel.ZALO)
                .flatMap(event -> AccountLinking.code(event.text()).stream())
                .findFirst();
    }

    /** The first of the burst arrived here so late that it was written before this time. */
    boolean writtenBefore(Instant time) {
        return events.getFirst().sentAt().isBefore(time);
    }

    /** All that was typed, in order. */
    String words() {
        return events.stream()
                .map(InboundEvent::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** True if nobody said a word: the account was only opened. */
    boolean onlyOpened() {
        return events.stream().allMatch(Burst::isOpening);
    }

    /** True for a public comment, which is replied to once and in private. */
    boolean isComment() {
        return first().kind() == InboundKind.COMMENT;
    }

    private static boolean isOpening(InboundEvent event) {
        return event.kind() == InboundKind.FOLLOW || event.kind() == InboundKind.OPENED;
    }

    InboundEvent first() {
        return events.getFirst();
    }

    private static List<Triaged> merged(List<Triaged> all) {
        List<Triaged> wishes = all.stream().filter(Burst::isWish).distinct().toList();
        Optional<Triaged.Question> question = question(all);
        if (wishes.isEmpty() && question.isEmpty()) {
            return all.stream()
                    .filter(t -> !(t instanceof Triaged.Silent))
                    .limit(1)
                    .toList();
        }
        List<Triaged> items = new ArrayList<>(wishes);
        boolean wantsPerson = wishes.stream().anyMatch(Triaged.OfficerWanted.class::isInstance);
        question.filter(q -> !wantsPerson).ifPresent(items::add);
        return items;
    }

    private static Optional<Triaged.Question> question(List<Triaged> all) {
        return all.stream()
                .filter(Triaged.Question.class::isInstance)
                .map(Triaged.Question.class::cast)
                .reduce((a, b) -> new Triaged.Question(
                        a.text() + "\n" + b.text(), a.safetyLine() || b.safetyLine(), a.sensitive() || b.sensitive()));
    }

    private static boolean isWish(Triaged triaged) {
        return switch (triaged) {
            case Triaged.Emergency e -> true;
            case Triaged.OptOut o -> true;
            case Triaged.OptIn o -> true;
            case Triaged.ConfirmOptOut c -> true;
            case Triaged.DataRequest d -> true;
            case Triaged.NeverMind n -> true;
            case Triaged.OfficerWanted o -> true;
            case Triaged.StillWaiting s -> true;
            case Triaged.CaseLookup c -> true;
            case Triaged.MistypedCode m -> true;
            case Triaged.Choice c -> true;
            case Triaged.Rated r -> true;
            case Triaged.Greeting g -> false;
            case Triaged.Thanks t -> false;
            case Triaged.Abuse a -> false;
            case Triaged.OffTopic o -> false;
            case Triaged.NotText n -> false;
            case Triaged.Question q -> false;
            case Triaged.Silent s -> false;
        };
    }
}
