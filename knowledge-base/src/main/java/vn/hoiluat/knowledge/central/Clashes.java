package vn.hoiluat.knowledge.central;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.Conflict.Resolution;
import vn.hoiluat.knowledge.central.Exchange.Direction;
import vn.hoiluat.knowledge.central.Exchange.Result;
import vn.hoiluat.knowledge.central.Settling.Step;
import vn.hoiluat.knowledge.central.Settling.View;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.wording.Messages;

/** Puts what both sides changed into the conflict inbox, and carries out what was chosen there. */
final class Clashes {

    private final Records records;
    private final Messages messages;

    Clashes(Records records, Messages messages) {
        this.records = records;
        this.messages = messages;
    }

    Mono<Step> carryOut(View view, Decision.Clash clash, Run run) {
        Conflict found = conflict(view, clash, run);
        return records.conflict(found.externalId())
                .flatMap(known -> isDecided(known, found) ? resolve(view, known, run) : kept(view, known, found, run))
                .switchIfEmpty(Mono.defer(() -> put(view, found, run)));
    }

    private Mono<Step> kept(View view, Conflict known, Conflict found, Run run) {
        return known.isAbout(found)
                ? records.saveLink(view.found(), view.link().clashing()).thenReturn(Step.IDLE)
                : put(view, found, run);
    }

    private Mono<Step> put(View view, Conflict found, Run run) {
        return records.saveConflict(found)
                .then(Mono.defer(
                        () -> records.saveLink(view.found(), view.link().clashing())))
                .then(Mono.fromSupplier(
                        () -> Step.waiting(Settling.line(run, view.link(), Direction.IN, Result.CONFLICT, null))));
    }

    /** Our side may have what was chosen already: the run that carried it out died behind that. */
    private static boolean isDecided(Conflict known, Conflict found) {
        Resolution resolution = known.resolution();
        if (resolution == null || known.theirs().version() != found.theirs().version()) {
            return false;
        }
        CentralContent chosen = known.chosen(resolution.choices());
        return known.isOurs(found.ourVersion(), found.ours() == null) || chosen != null && chosen.equals(found.ours());
    }

    private Mono<Step> resolve(View view, Conflict known, Run run) {
        Resolution resolution = known.resolution();
        Entry entry = view.found().entry();
        if (resolution == null || entry == null) {
            throw new IllegalStateException("conflict " + known.id() + " has nothing to carry out");
        }
        CentralContent chosen = known.chosen(resolution.choices());
        var changes = new EntryChanges(run.terms().mapping(), messages, run.now());
        var changed = chosen == null
                ? changes.chooseWithdrawal(entry, resolution.by())
                : changes.choose(entry, chosen, resolution.by());
        boolean isDraft = chosen != null && !changed.isPublished();
        CentralLink link = isDraft
                ? view.link().arrived(new CentralLink.Arrival(known.theirs().version(), changed.version()))
                : view.link().agreed(base(view, chosen, changed));
        return records.saveEntry(view.found(), changed.entry())
                .then(Mono.defer(() -> records.saveLink(view.found(), link)))
                .then(Mono.defer(() -> records.dropConflict(known.externalId())))
                .then(Mono.fromSupplier(
                        () -> Step.done(Settling.line(run, view.link(), Direction.IN, Result.RESOLVED, null))));
    }

    /** Where we chose otherwise, no version of ours says what they say, and ours is offered to them. */
    private static Agreed base(View view, @Nullable CentralContent chosen, EntryChanges.Changed changed) {
        CentralRecord theirs = Settling.news(view);
        boolean isTheirs = theirs.content().equals(chosen) && !theirs.withdrawn();
        return new Agreed(theirs.version(), theirs.content(), theirs.withdrawn(), isTheirs ? changed.version() : 0);
    }

    private static Conflict conflict(View view, Decision.Clash clash, Run run) {
        Agreed base = view.link().base();
        OurSide ours = view.ours();
        return new Conflict(
                view.link().peer(),
                view.link().externalId(),
                view.link().entryKey(),
                base == null ? null : base.content(),
                ours.state() == OurSide.State.WITHDRAWN ? null : ours.content(),
                ours.entryVersion(),
                Settling.news(view),
                clash.fields(),
                clash.merged(),
                run.now(),
                null);
    }
}
