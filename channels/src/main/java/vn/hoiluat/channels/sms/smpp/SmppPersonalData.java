package vn.hoiluat.channels.sms.smpp;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;

/** Segments that wait for the rest of their text, and the prints of texts that were handed on. */
final class SmppPersonalData implements PersonalDataHolder {

    private final Documents<SmppIncoming> incoming;

    SmppPersonalData(DocumentStore store) {
        incoming = store.documents(SmppIncoming.KIND);
    }

    /** Texts that were handed on are shown by whoever has them. */
    @Override
    public Flux<PersonalItem> collect(Address person) {
        return incoming.all(of(person))
                .map(found -> found.value())
                .filter(text -> !text.isDone())
                .map(text -> new PersonalItem(text.firstAt(), Sender.CITIZEN, text.text(false)));
    }

    @Override
    public Mono<Long> erase(Address person) {
        return DocumentEraser.eraseAll(incoming, of(person));
    }

    private static Range of(Address person) {
        return Range.exactly(SmppIncoming.BY_PERSON, person.conversationId());
    }
}
