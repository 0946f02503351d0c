package vn.hoiluat.paper;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Which cases were answered by a signed letter, with its number, its date and a scan. One letter for a case. */
public final class OfficialLetters implements PersonalDataHolder {

    private final Documents<OfficialLetter> letters;
    private final CaseFiles files;
    private final Clock clock;

    public OfficialLetters(DocumentStore store, CaseFiles files, Clock clock) {
        letters = store.documents(OfficialLetter.KIND);
        this.files = files;
        this.clock = clock;
    }

    /** The letter of this case, or empty. */
    public Mono<OfficialLetter> of(Case c) {
        return letters.find(c.id()).map(Versioned::value);
    }

    /**
     * Records the letter over what was recorded before; without a new scan the old one stays.
     *
     * @param scan id of a file of the case, null for none
     */
    public Mono<OfficialLetter> record(Case c, String number, LocalDate date, @Nullable String scan, String by) {
        OfficialLetter letter =
                new OfficialLetter(c.address().conversationId(), number, date, scan, by, clock.instant());
        return letters.insert(c.id(), letter).flatMap(isNew -> isNew ? Mono.just(letter) : replace(c, letter));
    }

    @Override
    public Flux<PersonalItem> collect(Address person) {
        return letters.all(of(person))
                .map(Versioned::value)
                .map(letter -> new PersonalItem(letter.at(), Sender.OFFICER, letter.number()));
    }

    @Override
    public Mono<Long> erase(Address person) {
        return DocumentEraser.eraseAll(letters, of(person));
    }

    private Mono<OfficialLetter> replace(Case c, OfficialLetter letter) {
        return letters.find(c.id()).flatMap(before -> {
            String old = before.value().scan();
            OfficialLetter next = letter.scan() != null || old == null
                    ? letter
                    : new OfficialLetter(
                            letter.conversation(), letter.number(), letter.date(), old, letter.by(), letter.at());
            Mono<Long> forgotten = old == null || old.equals(next.scan()) ? Mono.just(0L) : files.erase(old);
            return letters.replace(before.id(), before.version(), next)
                    .flatMap(done -> done ? forgotten.thenReturn(next) : replace(c, letter));
        });
    }

    private static Range of(Address person) {
        return Range.prefix(OfficialLetter.BY_CONVERSATION, person.conversationId() + " ");
    }
}
