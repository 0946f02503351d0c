package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

/** Finds the response to a burst: danger first, then the officer who owns the conversation, then wishes and questions. */
final class Responding {

    private final Conversations conversations;
    private final EmergencyStep emergencies;
    private final HandOverStep handOver;
    private final WishStep wishes;
    private final QuestionStep questions;
    private final RatingStep ratings;
    private final CommentStep comments;
    private final AccountLinking linking;
    private final ConsentStep consents;
    private final Greeting greeting;
    private final Notices notices;
    private final FlowSettings settings;
    private final Clock clock;

    Responding(
            Conversations conversations,
            EmergencyStep emergencies,
            HandOverStep handOver,
            WishStep wishes,
            QuestionStep questions,
            RatingStep ratings,
            CommentStep comments,
            AccountLinking linking,
            ConsentStep consents,
            Greeting greeting,
            Notices notices,
            FlowSettings settings,
            Clock clock) {
        this.conversations = conversations;
        this.emergencies = emergencies;
        this.handOver = handOver;
        this.wishes = wishes;
        this.questions = questions;
        this.ratings = ratings;
        this.comments = comments;
        this.linking = linking;
        this.consents = consents;
        this.greeting = greeting;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Response> respond(Burst burst, Voice voice) {
        Memory memory = burst.conversation().memory();
        if (burst.onlyRates()) {
            return rated(burst, memory, voice);
        }
        return toOthers(burst, memory, voice)
                .flatMap(response -> ratings.write(burst, memory).thenReturn(response));
    }

    /** While an officer speaks the bot takes ratings without a word. */
    private Mono<Response> rated(Burst burst, Memory memory, Voice voice) {
        Mono<Response> response = ratings.respond(burst, memory, voice);
        return burst.conversation().owner(clock.instant()) == Owner.OFFICER
                ? response.thenReturn(Response.silence("rating", memory))
                : response.flatMap(made -> withinLimits(burst, memory, voice, () -> Mono.just(made)));
    }

    private Mono<Response> toOthers(Burst burst, Memory memory, Voice voice) {
        Conversation conversation = burst.conversation();
        if (burst.emergency().isPresent()) {
            return emergencies.respond(burst, burst.emergency().get(), memory, voice);
        }
        Optional<String> linkCode = burst.linkCode();
        if (linkCode.isPresent()) {
            return withinLimits(burst, memory, voice, () -> linking.respond(linkCode.get(), burst, memory, voice));
        }
        if (burst.isComment()) {
            return comments.respond(burst, memory, voice)
                    .map(response -> greeting.under(response, voice))
                    .map(response -> notices.above(response, voice));
        }
        return consents.respond(burst, memory, voice)
                .switchIfEmpty(Mono.defer(() -> conversation.owner(clock.instant()) == Owner.OFFICER
                        ? toOfficer(burst, memory)
                        : byBot(burst, memory, voice)));
    }

    private Mono<Response> byBot(Burst burst, Memory memory, Voice voice) {
        return handOver.openedBefore(burst)
                .flatMap(before -> questions.again(before, burst, memory, voice))
                .switchIfEmpty(
                        Mono.defer(() -> withinLimits(burst, memory, voice, () -> toItems(burst, memory, voice))))
                .map(response -> greeting.under(response, voice))
                .map(response -> notices.above(response, voice))
                .map(response -> afterMasking(burst, response, voice));
    }

    private Mono<Response> toOfficer(Burst burst, Memory memory) {
        return handOver.quietly(burst, burst.words(), HandOverReason.TAKEN_OVER, false, memory)
                .map(open ->
                        Response.plain(Outcome.CASE_CONTINUED, "", memory.withCase(open.id()), List.of(), open.id()));
    }

    private Mono<Response> withinLimits(Burst burst, Memory memory, Voice voice, Supplier<Mono<Response>> response) {
        Instant anHourAgo = clock.instant().minus(Duration.ofHours(1));
        String conversationId = burst.conversation().address().conversationId();
        return conversations
                .countTurns(conversationId, anHourAgo, settings.turnsPerHour() + 1)
                .flatMap(turns ->
                        turns < settings.turnsPerHour() ? response.get() : Mono.just(limited(turns, memory, voice)));
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
            case Triaged.Choice choice ->
                voice.account().answers()
                        ? wishes.choice(choice.number(), burst, memory, voice)
                        : wishes.officerWanted(burst, memory, voice);
            case Triaged.Rated r -> Mono.just(Response.silence("rating", memory));
            case Triaged.Greeting g -> greet(burst, memory, voice);
            case Triaged.Thanks t -> wishes.fixed("thanks.reply", memory, voice);
            case Triaged.Abuse a -> wishes.fixed("abuse.reply", memory, voice);
            case Triaged.OffTopic o -> questions.offTopic(burst, memory, voice);
            case Triaged.NotText sent -> wishes.notText(sent, burst, memory, voice);
            case Triaged.Question question -> questions.respond(question, burst, memory, voice);
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

    private static Response afterMasking(Burst burst, Response response, Voice voice) {
        boolean masked = burst.events().stream().anyMatch(e -> PersonalNumbers.isMasked(e.text()));
        return masked ? response.also(voice.system(voice.say("privacy.masked"))) : response;
    }
}
