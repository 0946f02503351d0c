package vn.hoiluat.channels.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * What was sent, in segments and money, by account and day; and, for as long as reports may come, which text went to which
 * number. Every call may fail with {@link vn.hoiluat.storage.StorageException}. Safe for use by many threads.
 */
public final class SmsLedger implements PersonalDataHolder {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Documents<SmsText> texts;
    private final Documents<SmsDay> days;
    private final Clock clock;

    SmsLedger(DocumentStore store, Clock clock) {
        texts = store.documents(SmsText.KIND);
        days = store.documents(SmsDay.KIND);
        this.clock = clock;
    }

    /** Whether a text may leave. */
    enum Admission {
        ADMITTED,
        ACCOUNT_FULL,
        NUMBER_FULL
    }

    /** An account's days that have anything, from the first to before the last, in order. */
    public Flux<SmsDay> days(String accountId, LocalDate from, LocalDate before) {
        return days.all(new Range(null, SmsDay.id(accountId, from), SmsDay.id(accountId, before)))
                .map(Versioned::value);
    }

    /** The present day in Vietnam. */
    LocalDate today() {
        return clock.instant().atZone(VIETNAM).toLocalDate();
    }

    /** Counts a text before it leaves, if the caps leave room; one that was counted before is not counted again. */
    Mono<Admission> admit(String key, Address to, int segments, Cost cost, SmsCaps caps, boolean bySystem) {
        SmsText text = new SmsText(to, today(), segments, cost, SmsText.State.LEAVING, null, clock.instant());
        return texts.find(key)
                .map(known -> Admission.ADMITTED)
                .switchIfEmpty(Mono.defer(() -> admitNew(key, text, caps, bySystem)));
    }

    private Mono<Admission> admitNew(String key, SmsText text, SmsCaps caps, boolean bySystem) {
        return numberIsFull(text, caps, bySystem).flatMap(full -> {
            if (full) {
                return Mono.just(Admission.NUMBER_FULL);
            }
            return takeOfDay(text, caps.segments(bySystem))
                    .flatMap(taken -> taken
                            ? texts.insert(key, text).thenReturn(Admission.ADMITTED)
                            : Mono.just(Admission.ACCOUNT_FULL));
        });
    }

    private Mono<Boolean> numberIsFull(SmsText text, SmsCaps caps, boolean bySystem) {
        if (bySystem) {
            return Mono.just(false);
        }
        Range ofNumber = Range.exactly(SmsText.BY_NUMBER, SmsText.numberKey(text.to(), text.day()));
        return texts.count(ofNumber, caps.textsPerNumber()).map(count -> count >= caps.textsPerNumber());
    }

    private Mono<Boolean> takeOfDay(SmsText text, int limit) {
        String accountId = text.to().accountId();
        String id = SmsDay.id(accountId, text.day());
        return Mono.defer(() -> {
            AtomicBoolean taken = new AtomicBoolean();
            return days.insert(id, SmsDay.begun(accountId, text.day()))
                    .then(days.modify(id, day -> {
                        boolean fits = day.segments() + text.segments() <= limit;
                        taken.set(fits);
                        return fits ? day.with(text) : day;
                    }))
                    .map(day -> taken.get());
        });
    }

    /** Takes a text back that the carrier surely has not sent. */
    Mono<Void> release(String key) {
        return texts.find(key)
                .filterWhen(found -> texts.delete(key, found.version()))
                .flatMap(found -> days.modify(dayId(found.value()), day -> day.without(found.value())))
                .then();
    }

    /** Notes the carrier's id of a text. */
    Mono<Void> taken(String key, String messageId) {
        return texts.modify(key, text -> text.taken(messageId)).then();
    }

    /** The text a carrier means by its id, or empty. */
    Mono<Versioned<SmsText>> byMessage(String accountId, String messageId) {
        Range range = Range.exactly(SmsText.BY_MESSAGE, SmsText.messageKey(accountId, messageId));
        return texts.page(range, null, 1).flatMapIterable(page -> page.items()).next();
    }

    /** The text of an account that left under this key, or empty. */
    Mono<Versioned<SmsText>> byKey(String accountId, String key) {
        return texts.find(key).filter(found -> found.value().to().accountId().equals(accountId));
    }

    /** Writes down what a report says, unless the text's end was known before. */
    Mono<Void> reported(String key, SmsText.State state, Cost cost, String messageId) {
        return Mono.defer(() -> {
                    SmsText[] before = new SmsText[1];
                    return texts.modify(key, text -> {
                                before[0] = text;
                                SmsText after =
                                        text.reported(text.state().isFinal() ? text.state() : state, cost, messageId);
                                return after.equals(text) ? text : after;
                            })
                            .filter(after -> !after.value().equals(before[0]))
                            .flatMap(after ->
                                    days.modify(dayId(after.value()), day -> day.changed(before[0], after.value())));
                })
                .then();
    }

    /** Forgets the texts from before this time; the sums stay. */
    Mono<Long> forget(Instant before) {
        return DocumentEraser.eraseAll(texts, Range.between(SmsText.BY_AGE, "", Index.key(before)));
    }

    /** Nothing: no words are kept here, and what was said is shown from where it is. */
    @Override
    public Flux<PersonalItem> collect(Address person) {
        return Flux.empty();
    }

    @Override
    public Mono<Long> erase(Address person) {
        return DocumentEraser.eraseAll(texts, Range.prefix(SmsText.BY_NUMBER, SmsText.numberKeys(person)));
    }

    private static String dayId(SmsText text) {
        return SmsDay.id(text.to().accountId(), text.day());
    }
}
