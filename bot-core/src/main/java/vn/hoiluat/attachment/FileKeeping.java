package vn.hoiluat.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.attachment.CitizenFile.State;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseAttachments;
import vn.hoiluat.storage.Versioned;

/** Brings one file to where it ends: kept, refused, not to be had, deleted; the case's history has each. */
final class FileKeeping {

    private static final Logger log = LoggerFactory.getLogger(FileKeeping.class);
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    /** Half an hour with all pauses; links of platforms live hours to days. */
    private static final int MOST_ATTEMPTS = 7;

    private final CitizenFiles files;
    private final CaseAttachments cases;
    private final FileReplies replies;
    private final AttachmentSettings settings;
    private final Clock clock;

    FileKeeping(
            CitizenFiles files, CaseAttachments cases, FileReplies replies, AttachmentSettings settings, Clock clock) {
        this.files = files;
        this.cases = cases;
        this.replies = replies;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps what was found good; false if the file is wanted no more. */
    Mono<Boolean> keep(Versioned<CitizenFile> file, CheckedFile.Good good) {
        CitizenFile before = file.value();
        CitizenFile ready = before.ready(good.type(), good.content().length, good.preview() != null, tomorrow());
        return cases.find(before.caseId())
                .flatMap(c -> files.keep(file, c, good, ready))
                .flatMap(kept -> kept
                        ? cases.settled(before.caseId(), file.id(), "file-kept", "")
                                .thenReturn(true)
                        : Mono.just(false))
                .switchIfEmpty(Mono.defer(() -> files.erase(file).thenReturn(false)));
    }

    /** Ends a file that is not taken and tells who sent it. */
    Mono<Boolean> end(Versioned<CitizenFile> file, State state, FileProblem problem) {
        CitizenFile before = file.value();
        log.info("File of event {}: {} {}", file.id(), state, problem);
        String step = state == State.REFUSED ? "file-refused" : "file-failed";
        Mono<Void> settled = problem == FileProblem.IDENTITY_CARD
                ? cases.dropped(before.caseId(), file.id(), step, problem.name())
                : cases.settled(before.caseId(), file.id(), step, problem.name());
        // What is written last ends the work: a crash before repeats all of it.
        return files.forget(before)
                .then(settled)
                .then(replies.say(before.from(), file.id(), problem, settings.mostBytes()))
                .then(files.write(file, before.ended(state, problem)));
    }

    /** Tries again after a pause, or gives up. */
    Mono<Boolean> again(Versioned<CitizenFile> file, String reason) {
        CitizenFile before = file.value();
        if (before.attempts() + 1 >= MOST_ATTEMPTS) {
            return end(file, State.FAILED, FileProblem.UNREACHABLE);
        }
        log.info("File of event {} not fetched, to be tried again: {}", file.id(), reason);
        return files.write(file, before.later(clock.instant().plus(before.pause(FIRST_PAUSE))));
    }

    /** Deletes a file whose case ended long enough ago, and all of one whose case is gone. */
    Mono<Boolean> review(Versioned<CitizenFile> file) {
        return cases.find(file.value().caseId())
                .flatMap(c -> review(file, c))
                .switchIfEmpty(Mono.defer(() -> files.erase(file).thenReturn(true)));
    }

    /** Deletes a file at an officer's word; a picture of an identity card leaves nothing but that it was there. */
    Mono<Boolean> delete(Versioned<CitizenFile> file, String officer, boolean identityCard) {
        CitizenFile before = file.value();
        FileProblem problem = identityCard ? FileProblem.IDENTITY_CARD : null;
        Mono<Void> told = identityCard
                ? replies.say(before.from(), file.id(), FileProblem.IDENTITY_CARD, settings.mostBytes())
                : Mono.empty();
        return files.write(file, before.ended(State.DELETED, problem))
                .filter(done -> done)
                .flatMap(done -> files.forget(before)
                        .then(cases.deleted(before.caseId(), file.id(), officer, identityCard))
                        .then(told)
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> review(Versioned<CitizenFile> file, Case c) {
        Instant until = c.status().isOpen() ? tomorrow() : c.lastStepAt().plus(settings.keptAfter());
        if (until.isAfter(clock.instant())) {
            return files.write(file, file.value().lookedAt(until));
        }
        return files.forget(file.value()).then(files.write(file, file.value().ended(State.DELETED, FileProblem.OLD)));
    }

    private Instant tomorrow() {
        return clock.instant().plus(LOOK_AGAIN);
    }
}
