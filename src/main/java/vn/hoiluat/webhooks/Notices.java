package vn.hoiluat.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.publicbase.ServedEntries;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Finds out what happened by comparing what is so with what was told last, and hands it on. Doing so again, on another node or after a
 * crash, does nothing more.
 */
final class Notices {

    private final Documents<Told> told;
    private final Documents<Case> cases;
    private final ServedEntries entries;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final NoticeTexts texts;
    private final Clock clock;

    Notices(
            DocumentStore store,
            ServedEntries entries,
            Webhooks webhooks,
            Deliveries deliveries,
            NoticeTexts texts,
            Clock clock) {
        told = store.documents(Told.KIND);
        cases = store.documents(Case.KIND);
        this.entries = entries;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Looks at an entry.
     *
     * @param quiet what is so is taken as told already
     */
    Mono<Void> entry(String key, boolean quiet) {
        String subject = "entry/" + key;
        return entries.of(key)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(served -> {
                    String mark = served.map(ServedEntries.Served::mark).orElse(Told.NOTHING);
                    return note(subject, null, mark, quiet, was -> entryNotice(key, was, served.orElse(null)));
                });
    }

    /** Looks at a case; an answer from before this time is taken as told. */
    Mono<Void> answer(String caseId, Instant since) {
        return cases.find(caseId).map(Versioned::value).flatMap(c -> {
            CaseLetter answer = c.answer();
            return answer == null || answer.at().isBefore(since)
                    ? Mono.empty()
                    : note(
                            "case/" + caseId,
                            c.address().conversationId(),
                            answer.at().toString(),
                            false,
                            was -> caseNotice(c, was, answer.at()));
        });
    }

    /** Hands on what a crash left behind. */
    Mono<Void> finish() {
        return told.all(Range.of(Told.PENDING))
                .concatMap(found -> handOn(found.id(), found))
                .then();
    }

    private Mono<Void> note(
            String subject, @Nullable String person, String mark, boolean quiet, Function<Told, Notice> notice) {
        return told.find(subject)
                .switchIfEmpty(Mono.defer(() -> begun(subject, person, mark)))
                .flatMap(found -> found.value().pending() == null
                        ? changed(subject, found, mark, quiet, notice)
                        : handOn(subject, found).then(note(subject, person, mark, quiet, notice)));
    }

    /** What was never told and is nothing needs no memory. */
    private Mono<Versioned<Told>> begun(String subject, @Nullable String person, String mark) {
        return mark.equals(Told.NOTHING)
                ? Mono.empty()
                : told.insert(subject, person == null ? Told.never(subject) : Told.ofCase(person))
                        .then(told.find(subject));
    }

    private Mono<Void> changed(
            String subject, Versioned<Told> found, String mark, boolean quiet, Function<Told, Notice> notice) {
        Told was = found.value();
        if (was.mark().equals(mark)) {
            return Mono.empty();
        }
        Told now = was.now(mark, quiet || was.isFormerMarkOf(mark) ? null : notice.apply(was));
        return told.replace(subject, found.version(), now)
                .flatMap(done -> done
                        ? told.find(subject).flatMap(written -> handOn(subject, written))
                        : note(subject, was.person(), mark, quiet, notice));
    }

    private Mono<Void> handOn(String subject, Versioned<Told> found) {
        Notice notice = found.value().pending();
        if (notice == null) {
            return Mono.empty();
        }
        long sequence = found.value().sequence();
        String person = found.value().person();
        String event = found.value().event(sequence);
        return webhooks.on()
                .filter(webhook -> webhook.wants(notice.type()))
                .concatMap(webhook -> deliveries.add(Delivery.of(webhook, event, subject, person, sequence, notice)))
                .then(Mono.defer(() ->
                        told.replace(subject, found.version(), found.value().handedOn())))
                .then();
    }

    private Notice entryNotice(String key, Told was, ServedEntries.@Nullable Served served) {
        Instant now = clock.instant();
        String event = event(was);
        if (served == null) {
            return new Notice(EventType.ENTRY_WITHDRAWN, now, texts.withdrawn(event, now, key));
        }
        EventType type = was.mark().equals(Told.NOTHING) ? EventType.ENTRY_PUBLISHED : EventType.ENTRY_CHANGED;
        return new Notice(type, now, texts.entry(event, type, now, served));
    }

    private Notice caseNotice(Case c, Told was, Instant answeredAt) {
        Instant now = clock.instant();
        return new Notice(EventType.CASE_ANSWERED, now, texts.answered(event(was), now, c, answeredAt));
    }

    private static String event(Told was) {
        return was.event(was.sequence() + 1);
    }
}
