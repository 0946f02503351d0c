package vn.hoiluat.knowledge.unanswered;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** What somebody asked without being answered: their words go from every cluster, and the figures with them. */
public final class UnansweredData implements PersonalDataHolder {

    private final Documents<AskedQuestion> questions;
    private final Clusters clusters;

    public UnansweredData(DocumentStore store) {
        questions = store.documents(AskedQuestion.KIND);
        clusters = new Clusters(store);
    }

    @Override
    public Flux<PersonalItem> collect(Address person) {
        return of(person)
                .map(found -> new PersonalItem(
                        found.value().at(), Sender.CITIZEN, found.value().words()));
    }

    @Override
    public Mono<Long> erase(Address person) {
        return of(person)
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(found -> clusters.remove(found.id()))
                .reduce(0L, Long::sum);
    }

    private Flux<Versioned<AskedQuestion>> of(Address person) {
        return questions.all(Range.prefix(AskedQuestion.BY_CONVERSATION, person.conversationId() + " "));
    }
}
