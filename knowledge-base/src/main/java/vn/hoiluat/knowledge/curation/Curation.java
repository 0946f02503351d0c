package vn.hoiluat.knowledge.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.knowledge.curation.CurationResult.Blocked;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.PublicationBlock;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.people.People;
import vn.hoiluat.storage.DocumentStore;

/**
 * What people do to entries. The caller sees to it that whoever asks may write in the base; who decides what citizens get is asked
 * here, at every call. Every call says which version was looked at, and writes nothing if there is a newer one. Safe for use by
 * many threads; never blocks; fails with the store's exceptions.
 */
public final class Curation {

    private final Writing writing;
    private final Steps steps;
    private final PublicationChecks checks;
    private final Approving approving;
    private final Publications publications;

    private Curation(
            Writing writing, Steps steps, PublicationChecks checks, Approving approving, Publications publications) {
        this.writing = writing;
        this.steps = steps;
        this.checks = checks;
        this.approving = approving;
        this.publications = publications;
    }

    /**
     * The curation of the entries of a store.
     *
     * @param gate tries the golden questions before something is published
     */
    public static Curation over(
            DocumentStore store,
            Entries entries,
            KnownDocuments documents,
            LocalValues localData,
            People people,
            Delegations delegations,
            Gate gate,
            Clock clock) {
        var changes = new Changes(entries);
        var approvals = new Approvals(people, delegations);
        var checks = new PublicationChecks(documents, localData, clock);
        var publications = new Publications(store);
        var approving = new Approving(entries, changes, approvals, checks, gate, publications, clock);
        return new Curation(
                new Writing(entries, changes, checks, clock),
                new Steps(changes, approvals, clock),
                checks,
                approving,
                publications);
    }

    /**
     * Writes a version of an entry, as a draft or to be reviewed. What the newest open version says already is not written again.
     *
     * @param proposal its author is who is asked to be the author
     * @param newest number of the newest version that the author has seen; 0 for an entry that is not to exist yet
     */
    public Mono<CurationResult> write(Proposal proposal, int newest) {
        return writing.write(proposal, newest);
    }

    /** Gives a draft to be reviewed; what no reviewer could publish is {@link Blocked}: it lacks its answer or any source. */
    public Mono<CurationResult> submit(VersionRef ref, String by) {
        return steps.submit(ref, by);
    }

    /** Gives back what waits for review; an approver does, or the author who wants to go on writing. */
    public Mono<CurationResult> sendBack(VersionRef ref, String by, String note) {
        return steps.byApprover(ref, EntryDeed.SENT_BACK, by, note);
    }

    /** Publishes what waits for review: not by its author, and not if a protected question would fall. */
    public Mono<CurationResult> approve(VersionRef ref, String by) {
        return approving
                .all(EntryDeed.PUBLISHED, List.of(ref), by)
                .map(outcomes -> outcomes.getFirst().result());
    }

    /** The same for many, which are tried together; gives what came of each, in their order. */
    public Mono<List<CurationOutcome>> approveAll(List<VersionRef> refs, String by) {
        return approving.all(EntryDeed.PUBLISHED, refs, by);
    }

    /** What would come of {@link #approveAll}, as far as can be told without trying the golden questions; writes nothing. */
    public Mono<List<CurationOutcome>> foreseeApproval(List<VersionRef> refs, String by) {
        return approving.foreseen(EntryDeed.PUBLISHED, refs, by);
    }

    /** Takes a published version from citizens until somebody has looked at it; whoever may write may do this alone. */
    public Mono<CurationResult> hold(VersionRef ref, String by, String note) {
        return steps.byAnybody(ref, EntryDeed.HELD, by, note);
    }

    /** The same for many. */
    public Mono<List<CurationOutcome>> holdAll(List<VersionRef> refs, String by, String note) {
        return each(refs, ref -> hold(ref, by, note));
    }

    /** Gives a held version to citizens again, under the conditions of {@link #approve}. */
    public Mono<CurationResult> release(VersionRef ref, String by) {
        return approving
                .all(EntryDeed.RELEASED, List.of(ref), by)
                .map(outcomes -> outcomes.getFirst().result());
    }

    /** Takes a version out of use: an approver does, or the author of one that is still open. */
    public Mono<CurationResult> retire(VersionRef ref, String by, String note) {
        return steps.byApprover(ref, EntryDeed.RETIRED, by, note);
    }

    /** The same for many. */
    public Mono<List<CurationOutcome>> retireAll(List<VersionRef> refs, String by, String note) {
        return each(refs, ref -> retire(ref, by, note));
    }

    /** Writes what an older version says as a new draft. */
    public Mono<CurationResult> restore(VersionRef ref, String by) {
        return writing.restore(ref, by);
    }

    /** Writes the version anew in another field of law; it waits for review, or stays a draft. */
    public Mono<CurationResult> refield(VersionRef ref, String field, String by) {
        return writing.refield(ref, field, by);
    }

    /** The same for many. */
    public Mono<List<CurationOutcome>> refieldAll(List<VersionRef> refs, String field, String by) {
        return each(refs, ref -> refield(ref, field, by));
    }

    /**
     * Writes what citizens get, or would but for a change of the law, anew as read again today and found right; it waits for
     * review. Somebody's open version is not overtaken, and what citizens could not get even so is {@link Blocked}.
     *
     * @param nextReview the day it must be looked at again; null keeps the day that was set, if it is still to come
     */
    public Mono<CurationResult> confirm(VersionRef ref, @Nullable LocalDate nextReview, String by) {
        return writing.confirm(ref, nextReview, by);
    }

    /** The same for many. */
    public Mono<List<CurationOutcome>> confirmAll(List<VersionRef> refs, @Nullable LocalDate nextReview, String by) {
        return each(refs, ref -> confirm(ref, nextReview, by));
    }

    /** What would keep this from being published now: the content itself, and the law on the first day it would be served. */
    public Set<PublicationBlock> blocks(EntryContent content) {
        return checks.of(content);
    }

    /** When the entry's versions were published, or were to be, with what the golden questions showed; newest first. */
    public Flux<Publication> publications(String key) {
        return publications.of(key);
    }

    private static Mono<List<CurationOutcome>> each(
            List<VersionRef> refs, Function<VersionRef, Mono<CurationResult>> one) {
        return Flux.fromIterable(refs)
                .concatMap(ref -> one.apply(ref).map(result -> new CurationOutcome(ref.key(), result)))
                .collectList();
    }
}
