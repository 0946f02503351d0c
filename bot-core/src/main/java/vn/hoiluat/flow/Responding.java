package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Owner;
import vn.hoiluat.privacy.PersonalNumbers;
import vn.hoiluat.triage.Triaged;
import vn.hoiluat.understanding.QuestionReader;
import vn.hoiluat.understanding.Understanding;

/** Finds the response to a burst: danger first, then the officer who owns the conversation, then wishes and questions. */
final class Responding {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Conversations conversations;
    private final EmergencyStep emergencies;
    private final HandOverStep handOver;
    private final WishStep wishes;
    private final AnswerStep answers;
    private final CommentStep comments;
    private final Greeting greeting;
    private final QuestionReader reader;
    private final FlowSettings settings;
    private final Clock clock;

    Responding(
            Conversations conversations,
            EmergencyStep emergencies,
            HandOverStep handOver,
            WishStep wishes,
            AnswerStep answers,
            CommentStep comments,
            Greeting greeting,
            QuestionReader reader,
            FlowSettings settings,
            Clock clock) {
        this.conversations = conversations;
        this.emergencies = emergencies;
        this.handOver = handOver;
        this.wishes = wishes;
        this.answers = answers;
        this.comments = comments;
        this.greeting = greeting;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Response> respond(Burst burst, Voice voice) {
        Conversation conversation = burst.conversation();
        Memory memory = conversation.memory();
        if (burst.emergency().isPresent()) {
            return emergencies.respond(burst, burst.emergency().get(), memory, voice);
        }
        if (burst.isComment()) {
            return comments.respond(burst, memory, voice).map(response -> greeting.under(response, voice));
        }
        if (conversation.owner(clock.instant()) == Owner.OFFICER) {
            return toOfficer(burst, memory);
        }
        return handOver.openedBefore(burst)
                .map(before -> handOver.opened(before, List.of(), memory, voice))
                .switchIfEmpty(Mono.defer(() -> withinLimits(burst, memory, voice)))
                .map(response -> greeting.under(response, voice))
                .map(response -> afterMasking(burst, response, voice));
    }

    private Mono<Response> toOfficer(Burst burst, Memory memory) {
        return handOver.quietly(burst, burst.words(), HandOverReason.TAKEN_OVER, false, memory)
                .map(open ->
                        Response.plain(Outcome.CASE_CONTINUED, "", memory.withCase(open.id()), List.of(), open.id()));
    }

    private Mono<Response> withinLimits(Burst burst, Memory memory, Voice voice) {
        Instant anHourAgo = clock.instant().minus(Duration.ofHours(1));
        String conversationId = burst.conversation().address().conversationId();
        return conversations
                .countTurns(conversationId, anHourAgo, settings.turnsPerHour() + 1)
                .flatMap(turns -> turns < settings.turnsPerHour()
                        ? toItems(burst, memory, voice)
                        : Mono.just(limited(turns, memory, voice)));
    }

    /** Said once, then nothing more until the hour is over; what was sent is stored all the same. */
    private Response limited(long turns, Memory memory, Voice voice) {
        return turns == settings.turnsPerHour()
                ? Response.fixedText("rate.limited", memory, voice.system(voice.say("rate.limited", 60)))
                : Response.silence("rate.limited", memory);
    }

    private Mono<Response> toItems(Burst burst, Memory memory, Voice voice) {
        if (burst.items().isEmpty()) {
            return Mono.just(Response.silence("nothing said", memory));
        }
        Mono<Response> start = item(burst.items().getFirst(), burst, memory, voice);
        return Flux.fromIterable(burst.items())
                .skip(1)
                .reduce(
                        start,
                        (before, next) -> before.flatMap(first ->
                                item(next, burst, first.memory(), voice).map(first::then)))
                .flatMap(response -> response);
    }

    private Mono<Response> item(Triaged triaged, Burst burst, Memory memory, Voice voice) {
        return switch (triaged) {
            case Triaged.Emergency emergency -> emergencies.respond(burst, emergency, memory, voice);
            case Triaged.OptOut o -> wishes.optOut(memory, voice);
            case Triaged.OptIn o -> wishes.optIn(memory, voice);
            case Triaged.ConfirmOptOut c -> wishes.confirmOptOut(memory, voice);
            case Triaged.DataRequest data -> wishes.data(data.wish(), burst, memory, voice);
            case Triaged.NeverMind n -> wishes.neverMind(memory, voice);
            case Triaged.OfficerWanted o -> wishes.officerWanted(burst, memory, voice);
            case Triaged.StillWaiting s -> wishes.stillWaiting(memory, voice);
            case Triaged.CaseLookup lookup -> wishes.lookUp(lookup, burst, memory, voice);
            case Triaged.MistypedCode m -> wishes.mistypedCode(memory, voice);
            case Triaged.Choice choice -> wishes.choice(choice.number(), burst, memory, voice);
            case Triaged.Greeting g -> greet(burst, memory, voice);
            case Triaged.Thanks t -> wishes.fixed("thanks.reply", memory, voice);
            case Triaged.Abuse a -> wishes.fixed("abuse.reply", memory, voice);
            case Triaged.OffTopic o -> wishes.fixed("offtopic.reply", memory, voice);
            case Triaged.NotText sent -> wishes.notText(sent, burst, memory, voice);
            case Triaged.Question question -> question(question, burst, memory, voice);
            case Triaged.Silent s -> Mono.just(Response.silence("nothing said", memory));
        };
    }

    private Mono<Response> greet(Burst burst, Memory memory, Voice voice) {
        if (greeting.isOwed(memory)) {
            return Mono.just(greeting.greet(memory, voice));
        }
        return burst.onlyOpened()
                ? Mono.just(Response.silence("greeted before", memory))
                : wishes.fixed("greeting.again", memory, voice);
    }

    private Mono<Response> question(Triaged.Question question, Burst burst, Memory memory, Voice voice) {
        if (burst.writtenBefore(clock.instant().minus(settings.delayedAfter()))) {
            return delayed(question, burst, memory, voice);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return switch (reader.read(question.text(), today)) {
            case Understanding.Unclear u -> unclear(question, burst, memory, voice);
            case Understanding.Clear clear ->
                answers.respond(burst, clear.question(), question.sensitive(), memory, voice)
                        .map(response -> question.safetyLine() ? afterSafetyLine(response, voice) : response);
        };
    }

    private Mono<Response> delayed(Triaged.Question question, Burst burst, Memory memory, Voice voice) {
        return handOver.handOver(
                        burst, question.text(), HandOverReason.DELAYED, question.sensitive(), List.of(), memory, voice)
                .map(response -> before(
                        response,
                        voice.say(
                                "delayed.apology",
                                voice.dates().moment(burst.first().sentAt())),
                        voice));
    }

    /** Asks back; while a case is open, what cannot be read as a question belongs to the case. */
    private Mono<Response> unclear(Triaged.Question question, Burst burst, Memory memory, Voice voice) {
        return memory.caseId() == null
                ? wishes.fixed("unclear.reply", memory, voice)
                : handOver.handOver(
                        burst, question.text(), HandOverReason.UNCLEAR, question.sensitive(), List.of(), memory, voice);
    }

    private static Response afterSafetyLine(Response response, Voice voice) {
        return before(response, voice.say("safety.line"), voice);
    }

    private static Response before(Response response, String line, Voice voice) {
        return response.saying(voice.above(response.replies(), line));
    }

    private static Response afterMasking(Burst burst, Response response, Voice voice) {
        boolean masked = burst.events().stream().anyMatch(e -> PersonalNumbers.isMasked(e.text()));
        return masked ? response.also(voice.system(voice.say("privacy.masked"))) : response;
    }
}
