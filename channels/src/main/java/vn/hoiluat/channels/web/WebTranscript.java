package vn.hoiluat.channels.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Versioned;

/**
 * What was said on the web, both ways, as the visitor's page shows it. Every call may fail with
 * {@link vn.hoiluat.storage.StorageException}. Safe for use by many threads.
 */
final class WebTranscript implements PersonalDataHolder {

    private final Documents<WebMessage> messages;
    private final Clock clock;

    WebTranscript(DocumentStore store, Clock clock) {
        messages = store.documents(WebMessage.KIND);
        this.clock = clock;
    }

    /** Nothing: the words are those of the events and of what was sent, which are shown from there. */
    @Override
    public Flux<PersonalItem> collect(Address person) {
        return Flux.empty();
    }

    @Override
    public Mono<Long> erase(Address person) {
        return DocumentEraser.eraseAll(messages, WebMessage.all(person.conversationId()));
    }

    /** Keeps a message unless its id is known; the message as it is kept. */
    Mono<WebMessage> keep(WebMessage message) {
        String id = WebMessage.documentId(message.conversationId(), message.id());
        return messages.insert(id, message)
                .flatMap(isNew -> isNew
                        ? Mono.just(message)
                        : messages.find(id).map(Versioned::value).defaultIfEmpty(message));
    }

    /**
     * A time for the next reply: now, but behind everything there is, whatever the clocks of other nodes say, so that no
     * stream that has come further misses it.
     */
    Mono<Instant> nextPlace(String conversationId) {
        Instant now = clock.instant();
        return newest(conversationId, null, 1)
                .map(newest -> WebMessage.justAfter(newest.getFirst().at()))
                .map(behind -> behind.isAfter(now) ? behind : now)
                .defaultIfEmpty(now);
    }

    /** Messages behind this place, oldest first. */
    Flux<WebMessage> after(String conversationId, Instant place) {
        return messages.all(WebMessage.after(conversationId, place)).map(Versioned::value);
    }

    /** The last messages before this place, oldest first; empty if there are none. */
    Mono<List<WebMessage>> newest(String conversationId, @Nullable Instant before, int limit) {
        return messages.page(WebMessage.before(conversationId, before), null, limit)
                .map(Page::items)
                .filter(items -> !items.isEmpty())
                .map(items -> items.stream()
                        .map(Versioned::value)
                        .sorted(Comparator.comparing(WebMessage::at))
                        .toList());
    }
}
