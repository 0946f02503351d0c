package vn.hoiluat.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;

/**
 * Begins anew: erases what every citizen of the sandbox said and was told. The base, the accounts and
 * the settings stay; what was agreed on with the stand-in of the central database begins anew, too.
 */
@RestController
@Profile("sandbox")
final class SandboxReset {

    private static final Logger log = LoggerFactory.getLogger(SandboxReset.class);

    private final Documents<Conversation> conversations;
    private final PersonalData data;
    private final SandboxCentral central;

    SandboxReset(DocumentStore store, PersonalData data, SandboxCentral central) {
        conversations = store.documents(Conversation.KIND);
        this.data = data;
        this.central = central;
    }

    @PostMapping("/sandbox/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> reset() {
        return conversations
                .all(Range.all())
                .map(found -> found.value().address())
                .collectList()
                .doOnNext(people -> log.info("Sandbox reset: {} conversations erased", people.size()))
                .flatMapIterable(people -> people)
                .concatMap(data::erase)
                .then(central.begin());
    }
}
