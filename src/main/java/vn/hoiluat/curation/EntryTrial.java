package vn.hoiluat.curation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.knowledge.curation.DraftRehearsal;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;

/** Tries questions on the base as it is published, or as it would be with a draft. */
@Component
final class EntryTrial {

    /** No question is longer; beyond it nothing more would be found. */
    private static final int LONGEST = 2_000;

    /** Stands for whoever would approve it. */
    private static final String NOBODY = "officer";

    private final Rehearsal rehearsal;
    private final DraftRehearsal drafts;
    private final AnsweringSettings bands;
    private final Clock clock;

    EntryTrial(Rehearsal rehearsal, DraftRehearsal drafts, AnsweringSettings bands, Clock clock) {
        this.rehearsal = rehearsal;
        this.drafts = drafts;
        this.bands = bands;
        this.clock = clock;
    }

    /**
     * What the bot would do with a question.
     *
     * @param day as browsers send it; empty for today
     * @return empty if there is no question
     */
    Mono<EntryTrialView> of(String question, String day) {
        return tried(question, day, rehearsal::of);
    }

    /** The same with a version of an entry given to citizens. */
    Mono<EntryTrialView> with(Entry entry, int version, String question, String day) {
        EntryVersion shown = entry.version(version);
        if (shown == null || shown.status() == EntryStatus.PUBLISHED) {
            return of(question, day);
        }
        Entry changed = entry.after(version, new EntryStep(EntryDeed.PUBLISHED, clock.instant(), NOBODY, null));
        return tried(question, day, (text, asOf) -> drafts.of(text, asOf, changed));
    }

    /**
     * The same with what is being written given to citizens.
     *
     * @param entry null for a new one
     */
    Mono<EntryTrialView> with(@Nullable Entry entry, EntryContent content, String question, String day) {
        Proposal proposal = new Proposal(
                entry == null ? "moi" : entry.source(),
                entry == null ? "moi" : entry.externalId(),
                content,
                new Provenance(NOBODY, null),
                EntryStatus.DRAFT,
                null);
        Instant now = clock.instant();
        Entry written = entry == null ? Entry.begin(proposal, now) : entry.propose(proposal, now);
        return with(written, written.newest().number(), question, day);
    }

    private Mono<EntryTrialView> tried(
            String question, String day, BiFunction<String, LocalDate, Mono<Rehearsed>> rehearsed) {
        String text = question.strip();
        if (text.isEmpty()) {
            return Mono.empty();
        }
        LocalDate asOf = day(day);
        return rehearsed
                .apply(text.substring(0, Math.min(text.length(), LONGEST)), asOf)
                .map(result -> EntryTrialView.of(result, EntryTimes.written(asOf), bands));
    }

    private LocalDate day(String typed) {
        try {
            return typed.isBlank() ? EntryTimes.day(clock.instant()) : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "day " + typed.length() + " characters long", e);
        }
    }
}
