package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Offer;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.LetterWriter;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Reply;
import vn.hoiluat.triage.Buttons;
import vn.hoiluat.triage.DataWish;
import vn.hoiluat.triage.Triaged;

/** Responds to what needs no search: wishes, codes, choices, small talk. */
final class WishStep {

    private static final Duration OFFER_LASTS = Duration.ofHours(24);

    private final AnswerStep answers;
    private final HandOverStep handOver;
    private final DataRightsStep dataRights;
    private final CaseRegister cases;
    private final LetterWriter letters;
    private final Clock clock;

    WishStep(
            AnswerStep answers,
            HandOverStep handOver,
            DataRightsStep dataRights,
            CaseRegister cases,
            LetterWriter letters,
            Clock clock) {
        this.answers = answers;
        this.handOver = handOver;
        this.dataRights = dataRights;
        this.cases = cases;
        this.letters = letters;
        this.clock = clock;
    }

    Mono<Response> optOut(Memory memory, Voice voice) {
        return fixed("optout.done", memory.withOptedOut(true).withConfirming(null), voice);
    }

    Mono<Response> optIn(Memory memory, Voice voice) {
        return fixed("optin.done", memory.withOptedOut(false), voice);
    }

    Mono<Response> confirmOptOut(Memory memory, Voice voice) {
        Reply ask = voice.system(
                voice.say("optout.confirm"),
                new Button(Button.Type.ANSWER, voice.say("button.yes"), Buttons.OPT_OUT),
                new Button(Button.Type.ANSWER, voice.say("button.no"), Buttons.NEVER_MIND));
        Memory asked = memory.withConfirming(Memory.Confirming.OPT_OUT);
        return Mono.just(Response.fixedText("optout.confirm", asked, ask));
    }

    Mono<Response> neverMind(Memory memory, Voice voice) {
        return fixed("nevermind.done", memory.withConfirming(null), voice);
    }

    Mono<Response> data(DataWish wish, Burst burst, Memory memory, Voice voice) {
        return dataRights.respond(wish, burst.conversation().address(), memory, voice);
    }

    Mono<Response> officerWanted(Burst burst, Memory memory, Voice voice) {
        Offer offer = memory.offer();
        String words = offer == null ? burst.words() : offer.question();
        boolean sensitive = offer != null && offer.sensitive();
        return handOver.handOver(burst, words, HandOverReason.OFFICER_WANTED, sensitive, List.of(), memory, voice);
    }

    Mono<Response> stillWaiting(Memory memory, Voice voice) {
        String caseId = memory.caseId();
        Mono<Case> open = caseId == null ? Mono.empty() : cases.find(caseId);
        return open.map(c -> Response.fixedText(
                        "case.still-waiting",
                        memory,
                        voice.system(voice.say(
                                "case.still-waiting", c.code(), voice.dates().moment(c.dueAt())))))
                .defaultIfEmpty(Response.fixedText("thanks.reply", memory, voice.bot(voice.say("thanks.reply"))));
    }

    /** In their own conversation citizens get the answer itself; anybody else who has the code sees status and date. */
    Mono<Response> lookUp(Triaged.CaseLookup wish, Burst burst, Memory memory, Voice voice) {
        String conversationId = burst.conversation().address().conversationId();
        return cases.byCode(wish.code())
                .flatMap(c -> {
                    CaseLetter answer = c.answer();
                    boolean own = c.address().conversationId().equals(conversationId);
                    return own && answer != null && !c.status().isOpen()
                            ? letters.write(c, answer)
                            : Mono.just(status(c, voice));
                })
                .defaultIfEmpty(voice.say("case.unknown", wish.code()))
                .map(text -> Response.fixedText("case-lookup", memory, voice.system(text)));
    }

    Mono<Response> mistypedCode(Memory memory, Voice voice) {
        return fixed("case.mistyped", memory, voice);
    }

    Mono<Response> choice(int number, Burst burst, Memory memory, Voice voice) {
        Offer offer = current(memory.offer());
        if (offer != null) {
            return answers.chosen(burst, offer, number, memory, voice);
        }
        return number == 0
                ? officerWanted(burst, memory.withOffer(null), voice)
                : fixed("choices.expired", memory.withOffer(null), voice);
    }

    Mono<Response> notText(Triaged.NotText sent, Burst burst, Memory memory, Voice voice) {
        if (sent.identityPaper()) {
            return fixed("privacy.identity-photo", memory, voice);
        }
        return switch (sent.medium()) {
            case VOICE -> forOfficer("nottext.voice", burst, memory, voice);
            case IMAGE -> forOfficer("nottext.image", burst, memory, voice);
            case VIDEO -> forOfficer("nottext.video", burst, memory, voice);
            case FILE -> forOfficer("nottext.file", burst, memory, voice);
            case STICKER, EMOJI -> fixed("nottext.sticker", memory, voice);
            case LOCATION -> fixed("nottext.location", memory, voice);
            case CONTACT -> fixed("nottext.contact", memory, voice);
            case LINK -> fixed("nottext.link", memory, voice);
        };
    }

    Mono<Response> fixed(String key, Memory memory, Voice voice, Object... arguments) {
        return Mono.just(Response.fixedText(key, memory, voice.bot(voice.say(key, arguments))));
    }

    /** While a case is open or was just answered, what the bot does not read belongs to it; otherwise words are asked for. */
    private Mono<Response> forOfficer(String key, Burst burst, Memory memory, Voice voice) {
        return memory.caseId() == null
                ? handOver.reopened(burst, memory, voice).switchIfEmpty(fixed(key, memory, voice))
                : handOver.handOver(burst, "", HandOverReason.NOT_TEXT, false, List.of(), memory, voice);
    }

    private String status(Case found, Voice voice) {
        if (found.status().isOpen()) {
            boolean late = found.isOverdue(clock.instant());
            return voice.say(
                    late ? "case.status-overdue" : "case.status-open",
                    found.code(),
                    voice.dates().moment(found.dueAt()),
                    voice.links().caseLookup());
        }
        Instant closed = found.history().getLast().at();
        return voice.say("case.status-answered", found.code(), voice.dates().day(closed));
    }

    private @Nullable Offer current(@Nullable Offer offer) {
        return offer != null && offer.at().plus(OFFER_LASTS).isAfter(clock.instant()) ? offer : null;
    }
}
