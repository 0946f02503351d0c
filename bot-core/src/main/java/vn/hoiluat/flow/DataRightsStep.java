package vn.hoiluat.flow;

import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.ErasureReceipt;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Sender;
import vn.hoiluat.triage.Buttons;
import vn.hoiluat.triage.DataWish;

/** Lets citizens see, take along and erase what is stored about them; erasing is asked back once. */
final class DataRightsStep {

    private final PersonalData data;
    private final CaseRegister cases;
    private final Clock clock;

    DataRightsStep(PersonalData data, CaseRegister cases, Clock clock) {
        this.data = data;
        this.cases = cases;
        this.clock = clock;
    }

    Mono<Response> respond(DataWish wish, Address person, Memory memory, Voice voice) {
        return switch (wish) {
            case VIEW -> view(person, memory, voice);
            case EXPORT -> export(person, memory, voice);
            case ERASE -> Mono.just(askBack(memory, voice));
            case ERASE_CONFIRMED ->
                memory.confirming() == Memory.Confirming.ERASE
                        ? erase(person, voice)
                        : Mono.just(askBack(memory, voice));
        };
    }

    private Mono<Response> view(Address person, Memory memory, Voice voice) {
        Mono<Long> messages = data.of(person).map(DataRightsStep::countOwn);
        return Mono.zip(messages, cases.of(person.conversationId()).count(), data.newLink(person))
                .map(all -> voice.say(
                        "data.view", all.getT1(), all.getT2(), voice.links().personalData(all.getT3())))
                .map(text -> Response.fixedText("data.view", memory, voice.system(text)));
    }

    private Mono<Response> export(Address person, Memory memory, Voice voice) {
        String until = voice.dates().moment(clock.instant().plus(PersonalData.LINK_LASTS));
        return data.newLink(person)
                .map(token -> voice.say("data.export", voice.links().personalData(token), until))
                .map(text -> Response.fixedText("data.export", memory, voice.system(text)));
    }

    private static Response askBack(Memory memory, Voice voice) {
        return Response.fixedText(
                "data.erase-confirm",
                memory.withConfirming(Memory.Confirming.ERASE),
                voice.system(
                        voice.say("data.erase-confirm"),
                        new Button(Button.Type.ANSWER, voice.say("button.erase"), Buttons.ERASE),
                        new Button(Button.Type.ANSWER, voice.say("button.keep"), Buttons.NEVER_MIND)));
    }

    private Mono<Response> erase(Address person, Voice voice) {
        return data.erase(person).map(receipt -> erased(receipt, person, voice));
    }

    private Response erased(ErasureReceipt receipt, Address person, Voice voice) {
        Memory empty = Conversation.begin(person, clock.instant()).memory().greeted(clock.instant());
        String text = voice.say("data.erased", receipt.number(), voice.dates().moment(receipt.at()));
        return Response.fixedText(ERASED, empty, voice.system(text));
    }

    private static long countOwn(List<PersonalItem> items) {
        return items.stream().filter(i -> i.who() == Sender.CITIZEN).count();
    }

    /** The detail of the one response after which the conversation begins anew. */
    static final String ERASED = "data.erased";
}
