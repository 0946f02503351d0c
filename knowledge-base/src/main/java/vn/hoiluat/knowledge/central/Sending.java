package vn.hoiluat.knowledge.central;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.CentralLink.Sent;
import vn.hoiluat.knowledge.central.CentralLink.Trouble;
import vn.hoiluat.knowledge.central.Exchange.Direction;
import vn.hoiluat.knowledge.central.Exchange.Result;
import vn.hoiluat.knowledge.central.Settling.Step;
import vn.hoiluat.knowledge.central.Settling.View;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.wording.Messages;

/** Offers our side of one record to the partner and writes down what it said. What was said once is not said again. */
final class Sending {

    private final CentralDatabase partner;
    private final Records records;
    private final Messages messages;

    Sending(CentralDatabase partner, Records records, Messages messages) {
        this.partner = partner;
        this.records = records;
        this.messages = messages;
    }

    Mono<Step> send(View view, Decision.Send what, Run run) {
        if (mustWait(view.link(), what.baseVersion(), what.content(), run)) {
            return Mono.just(Step.IDLE);
        }
        if (view.found().linkVersion() == 0) {
            // Stored before anything is sent: an id that was shortened leads back to its entry by the link alone.
            return records.saveLink(view.found(), view.link()).thenReturn(new Step(List.of(), true));
        }
        List<String> unmapped = unmapped(view, what, run);
        if (!unmapped.isEmpty()) {
            String reason = messages.text("central.unmapped", String.join(", ", unmapped));
            return troubled(view, what.content(), null, null, Result.UNMAPPED, reason, run);
        }
        Contribution contribution = new Contribution(view.link().externalId(), what.baseVersion(), what.content());
        return partner.contribute(contribution)
                .flatMap(result -> noted(view, what.baseVersion(), what.content(), result, run));
    }

    Mono<Step> withdraw(View view, Decision.SendWithdrawal what, Run run) {
        if (mustWait(view.link(), what.baseVersion(), null, run)) {
            return Mono.just(Step.IDLE);
        }
        var withdrawal =
                new Withdrawal(view.link().externalId(), what.baseVersion(), messages.text("central.withdrawnHere"));
        return partner.withdraw(withdrawal).flatMap(result -> noted(view, what.baseVersion(), null, result, run));
    }

    private static boolean mustWait(CentralLink link, long baseVersion, @Nullable CentralContent content, Run run) {
        if (run.isCutShort()) {
            return true;
        }
        Sent sent = link.sent();
        if (sent != null && sent.baseVersion() == baseVersion && Objects.equals(sent.content(), content)) {
            return true;
        }
        Trouble trouble = link.trouble();
        return trouble != null
                && Objects.equals(trouble.content(), content)
                && (trouble.retryAt() == null || trouble.retryAt().isAfter(run.now()));
    }

    private static List<String> unmapped(View view, Decision.Send what, Run run) {
        Agreed base = view.link().base();
        Entry entry = view.found().entry();
        EntryVersion version = entry == null ? null : entry.version(view.ours().entryVersion());
        boolean isKnown = base != null
                && base.content().fields().equals(what.content().fields())
                && base.content().places().equals(what.content().places());
        return version == null || isKnown ? List.of() : run.terms().mapping().unmapped(version.content());
    }

    private Mono<Step> noted(
            View view, long baseVersion, @Nullable CentralContent content, ContributionResult result, Run run) {
        return switch (result) {
            case ContributionResult.Accepted accepted ->
                agreed(view, accepted.version(), content, Result.ACCEPTED, run);
            case ContributionResult.AlreadyThere there ->
                agreed(view, there.version(), content, Result.ALREADY_THERE, run);
            case ContributionResult.OnItsWay way -> {
                CentralLink link = view.link().onItsWay(new Sent(baseVersion, content, way.reference(), run.now()));
                Exchange line = out(run, link, Result.ON_ITS_WAY, way.reference(), null);
                yield records.saveLink(view.found(), link).thenReturn(Step.waiting(line));
            }
            case ContributionResult.Conflict conflict -> movedOn(view, content, conflict.theirs(), run);
            case ContributionResult.Refused refused ->
                troubled(view, content, null, null, Result.REFUSED, refused.reason(), run);
            case ContributionResult.RetryLater later -> {
                run.cutShort(later.reason(), later.after());
                yield troubled(view, content, tries(view, content), later.after(), Result.RETRY, later.reason(), run);
            }
        };
    }

    private Mono<Step> agreed(View view, long version, @Nullable CentralContent content, Result result, Run run) {
        long seen = Math.max(version, view.link().seen());
        Agreed agreed = content == null
                ? Objects.requireNonNull(view.link().base()).withdrawnAt(seen)
                : new Agreed(seen, content, false, view.ours().entryVersion());
        return records.saveLink(view.found(), view.link().agreed(agreed))
                .thenReturn(Step.waiting(out(run, view.link(), result, withdrawal(content), null)));
    }

    private Mono<Step> movedOn(View view, @Nullable CentralContent content, @Nullable CentralRecord theirs, Run run) {
        CentralLink link = theirs == null ? view.link() : view.link().received(theirs);
        if (link == view.link()) {
            String reason = messages.text("central.movedOn");
            return troubled(view, content, tries(view, content), null, Result.MOVED_ON, reason, run);
        }
        return records.saveLink(view.found(), link).thenReturn(Step.done(out(run, link, Result.MOVED_ON, null, null)));
    }

    /** Notes what went wrong; without tries only a change of ours can help. */
    private Mono<Step> troubled(
            View view,
            @Nullable CentralContent content,
            @Nullable Integer tries,
            @Nullable Duration asked,
            Result result,
            String reason,
            Run run) {
        Instant retryAt = tries == null ? null : run.now().plus(Backoff.after(tries, asked));
        var trouble = new Trouble(content, tries == null ? 1 : tries, retryAt, reason);
        return records.saveLink(view.found(), view.link().troubled(trouble))
                .thenReturn(Step.waiting(out(run, view.link(), result, reason, retryAt)));
    }

    /** Tells a line about a withdrawal from one about a record; what was sent of a withdrawal is null. */
    private @Nullable String withdrawal(@Nullable CentralContent content) {
        return content == null ? messages.text("central.withdrawnHere") : null;
    }

    private static int tries(View view, @Nullable CentralContent content) {
        Trouble before = view.link().trouble();
        return before != null && Objects.equals(before.content(), content) ? before.attempts() + 1 : 1;
    }

    private static Exchange out(
            Run run, CentralLink link, Result result, @Nullable String reason, @Nullable Instant nextTry) {
        return run.line(Direction.OUT, link.externalId(), link.entryKey(), result, reason, nextTry);
    }
}
