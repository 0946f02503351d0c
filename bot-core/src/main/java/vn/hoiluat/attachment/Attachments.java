package vn.hoiluat.attachment;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.attachment.CitizenFile.State;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseAttachments;
import vn.hoiluat.escalation.CaseMessage;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.storage.Versioned;

/**
 * Fetches, checks and keeps what citizens send in their cases, and deletes it when it is not needed any more. The platform's
 * link in a case is the work still to do, so a restart loses none; any number of nodes may work. What was sent to the bot
 * alone is never fetched.
 */
public final class Attachments {

    /** Longer than fetching and checking may take together. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int AT_A_TIME = 4;

    private final CitizenFiles files;
    private final CaseAttachments cases;
    private final FileSource source;
    private final FileCheck check;
    private final Predicate<InboundEvent> showsIdentity;
    private final AttachmentSettings settings;
    private final FileKeeping keeping;

    /** What shows somebody's identity by what it is called is not even looked at. */
    public Attachments(
            CitizenFiles files,
            CaseAttachments cases,
            FileSource source,
            FileCheck check,
            Predicate<InboundEvent> showsIdentity,
            FileReplies replies,
            AttachmentSettings settings,
            Clock clock) {
        this.files = files;
        this.cases = cases;
        this.source = source;
        this.check = check;
        this.showsIdentity = showsIdentity;
        this.settings = settings;
        keeping = new FileKeeping(files, cases, replies, settings, clock);
    }

    /** One round: notes what was sent meanwhile, then does what is due. */
    public Mono<Void> sweep() {
        Mono<Void> noted = cases.withLinks()
                .concatMap(c -> Flux.fromIterable(c.messages())
                        .filter(CaseAttachments::hasLink)
                        .concatMap(message -> files.note(c, message, Duration.ZERO)))
                .then();
        Flux<Boolean> due = Flux.range(0, AT_A_TIME)
                .flatMap(worker -> files.claim(LEASE)
                        .flatMap(this::lookAfter)
                        .repeatWhen(claims -> claims.takeWhile(count -> count > 0)));
        return noted.thenMany(due).then();
    }

    /** The open case of this person, the newest if there are several; empty if no officer has anything to do with them. */
    public Mono<Case> openCase(Address person) {
        return cases.open(person.conversationId());
    }

    /** Most bytes of one file. */
    public long mostBytes() {
        return settings.mostBytes();
    }

    /**
     * Takes a file that came with its content, for an open case, as of this event; the event itself is the caller's to hand
     * in. The same event again does nothing. What was found wrong with it is for the caller to say.
     */
    public Mono<CheckedFile> take(Case c, InboundEvent event, byte[] content) {
        if (showsIdentity.test(event)) {
            return Mono.just(new CheckedFile.Refused(FileProblem.IDENTITY_CARD));
        }
        return check.check(content).flatMap(checked -> switch (checked) {
            case CheckedFile.Good good ->
                files.note(c, CaseMessage.of(event), LEASE)
                        .filter(noted -> noted.value().state() == State.WAITING)
                        .flatMap(noted -> keeping.keep(noted, good))
                        .thenReturn(checked);
            case CheckedFile.Refused refused -> Mono.just(checked);
            case CheckedFile.Unchecked unchecked -> Mono.just(checked);
        });
    }

    /**
     * Deletes a file of the case at once; false if it has none of this id, or somebody else did something with it.
     *
     * @param identityCard it shows an identity card: no trace of it is left, and the citizen is told
     */
    public Mono<Boolean> delete(Case c, String fileId, String officer, boolean identityCard) {
        return files.find(c, fileId)
                .filter(found -> found.value().state() == State.READY)
                .flatMap(found -> keeping.delete(found, officer, identityCard))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> lookAfter(Versioned<CitizenFile> claimed) {
        return switch (claimed.value().state()) {
            case WAITING -> fetch(claimed);
            case READY -> keeping.review(claimed);
            case REFUSED, FAILED, DELETED ->
                files.write(claimed, claimed.value().lookedAt(null));
        };
    }

    private Mono<Boolean> fetch(Versioned<CitizenFile> claimed) {
        String link = claimed.value().link();
        if (link == null) {
            return keeping.end(claimed, State.FAILED, FileProblem.GONE);
        }
        return source.fetch(claimed.value().from().channel(), link).flatMap(fetched -> switch (fetched) {
            case FetchedFile.Content content -> check.check(content.bytes()).flatMap(c -> checked(claimed, c));
            case FetchedFile.Refused refused -> keeping.end(claimed, end(refused.problem()), refused.problem());
            case FetchedFile.RetryLater later -> keeping.again(claimed, later.reason());
        });
    }

    private Mono<Boolean> checked(Versioned<CitizenFile> claimed, CheckedFile checked) {
        return switch (checked) {
            case CheckedFile.Good good -> keeping.keep(claimed, good);
            case CheckedFile.Refused refused -> keeping.end(claimed, State.REFUSED, refused.problem());
            case CheckedFile.Unchecked unchecked -> keeping.again(claimed, unchecked.reason());
        };
    }

    private static State end(FileProblem problem) {
        return problem.key() == null ? State.FAILED : State.REFUSED;
    }
}
