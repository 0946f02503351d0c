package vn.hoiluat.channels.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.channels.sms.ReceivedSms;
import vn.hoiluat.channels.sms.SmsInbox;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Stores citizens' texts segment by segment and hands each on, whole, once. SMPP gives incoming texts no id, so a text
 * that is brought again is known by its letters: within a session nothing is brought again that was acknowledged, so the
 * same words are a new text; after a session ended they are the old one if its acknowledgement may have been lost.
 */
final class SmppInbound {

    private static final Logger log = LoggerFactory.getLogger(SmppInbound.class);

    private final Documents<SmppIncoming> texts;
    private final Supplier<SmsInbox> inbox;
    private final Duration joinWait;
    private final Clock clock;

    SmppInbound(DocumentStore store, Supplier<SmsInbox> inbox, Duration joinWait, Clock clock) {
        texts = store.documents(SmppIncoming.KIND);
        this.inbox = inbox;
        this.joinWait = joinWait;
        this.clock = clock;
    }

    /** Completes when the segment is on disk, and the text handed on if it is whole. */
    Mono<Void> take(SmppTerms terms, SmppPdu pdu, SmppSession session) {
        Optional<String> phone = phone(pdu.from());
        if (phone.isEmpty()) {
            log.info("A text to {} came from no subscriber and is not answered", terms.accountId());
            return Mono.empty();
        }
        return take(SmppArrival.of(terms.accountId(), phone.get(), pdu, session), terms);
    }

    /** As above, for a segment of a subscriber. */
    Mono<Void> take(SmppArrival arrival, SmppTerms terms) {
        return giveUpOlder(arrival, terms)
                .then(store(arrival))
                .filter(found -> found.value().isComplete() && !found.value().isDone())
                .flatMap(found -> handOn(found, terms));
    }

    /** Hands on the account's texts that wait too long: whole ones whose hand-over failed, and those with gaps. */
    Mono<Void> sweep(SmppTerms terms) {
        String end = Index.key(clock.instant().minus(joinWait));
        return texts.all(Range.between(SmppIncoming.WAITING, "", end))
                .filter(found -> found.value().accountId().equals(terms.accountId()))
                .concatMap(found -> handOn(found, terms))
                .then();
    }

    /** A sender that uses a reference again will not complete the text that had it before. */
    private Mono<Void> giveUpOlder(SmppArrival arrival, SmppTerms terms) {
        return texts.find(arrival.documentId())
                .filter(found -> !found.value().isDone() && found.value().clashesWith(arrival.piece()))
                .flatMap(found -> handOn(found, terms));
    }

    private Mono<Versioned<SmppIncoming>> store(SmppArrival arrival) {
        String id = arrival.documentId();
        return texts.modify(id, known -> with(known, arrival))
                .switchIfEmpty(Mono.defer(() ->
                        texts.insert(id, begin(arrival)).flatMap(isNew -> isNew ? texts.find(id) : store(arrival))));
    }

    private SmppIncoming with(SmppIncoming known, SmppArrival arrival) {
        if (known.has(arrival.piece())) {
            return isRepeated(known, arrival) ? known.repeatedBy(arrival.session()) : begin(arrival);
        }
        if (known.isDone() || known.clashesWith(arrival.piece())) {
            return begin(arrival);
        }
        return known.with(arrival.piece(), arrival.session(), clock.instant());
    }

    /** Phones number their longer texts, so of those the same segment is always a repetition. */
    private static boolean isRepeated(SmppIncoming known, SmppArrival arrival) {
        return !known.isDone()
                || known.total() > 1
                || !known.session().equals(arrival.session()) && !known.at().isBefore(arrival.doubtedSince());
    }

    private SmppIncoming begin(SmppArrival arrival) {
        return SmppIncoming.begin(arrival, UUID.randomUUID().toString(), clock.instant());
    }

    private Mono<Void> handOn(Versioned<SmppIncoming> found, SmppTerms terms) {
        SmppIncoming text = found.value();
        String words = withoutKeyword(text.text(terms.latin1()), terms.keyword());
        Mono<Void> handedOn = words.isBlank()
                ? Mono.empty()
                : inbox.get()
                        .received(new ReceivedSms(
                                text.accountId(), text.messageId(), text.phone(), words, text.firstAt()));
        return handedOn.then(Mono.defer(() -> texts.modify(
                        found.id(),
                        known -> known.messageId().equals(text.messageId()) ? known.done(clock.instant()) : known)))
                .then();
    }

    private static String withoutKeyword(String words, String keyword) {
        if (keyword.isEmpty() || !words.toLowerCase(Locale.ROOT).startsWith(keyword.toLowerCase(Locale.ROOT))) {
            return words;
        }
        String rest = words.substring(keyword.length());
        return rest.isEmpty() || Character.isWhitespace(rest.charAt(0)) ? rest.strip() : words;
    }

    /** 84 and the subscriber's number; empty for brandnames and short codes, which nobody reads answers at. */
    static Optional<String> phone(String source) {
        String digits = source.replaceAll("[+\\s.-]", "");
        String national = digits.startsWith("0") ? "84" + digits.substring(1) : digits;
        return national.matches("84\\d{8,10}") ? Optional.of(national) : Optional.empty();
    }
}
