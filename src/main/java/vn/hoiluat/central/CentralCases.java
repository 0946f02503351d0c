package vn.hoiluat.central;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.knowledge.central.AssignedQuestion;
import vn.hoiluat.knowledge.central.Assignment;
import vn.hoiluat.knowledge.central.QuestionCases;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;

/** Assigned questions in the officers' queue: routed like any hand-over, due when the partner wants the answer. */
final class CentralCases implements QuestionCases {

    private static final String AUTHOR = "system";

    private final Documents<StoredEvent> events;
    private final CaseRegister register;
    private final CaseDesk desk;
    private final MessageIntake intake;
    private final Clock clock;
    private final SyncTexts texts = new SyncTexts();

    CentralCases(DocumentStore store, CaseRegister register, CaseDesk desk, MessageIntake intake, Clock clock) {
        this.events = store.documents(StoredEvent.KIND);
        this.register = register;
        this.desk = desk;
        this.intake = intake;
        this.clock = clock;
    }

    /** The case's id derives from the question's, so that opening again finds it. The bot never answers these words. */
    @Override
    public Mono<Assignment.Opened> open(Assignment assignment, String field) {
        AssignedQuestion question = assignment.question();
        InboundEvent asked = new InboundEvent(
                "central/" + assignment.id(),
                InboundKind.TEXT,
                CentralAddress.of(assignment),
                words(question),
                null,
                null,
                null,
                question.askedAt(),
                assignment.receivedAt());
        HandOver handOver = new HandOver(
                asked.from(), asked.text(), field, List.of(asked), HandOverReason.ASSIGNED, false, List.of());
        return events.insert(asked.id(), new StoredEvent(asked, false))
                .then(register.openDue(handOver, question.dueOn()))
                .map(opened -> new Assignment.Opened(opened.id(), opened.code().toString()));
    }

    /** By a note that calls whoever has the case; they close it, since they may have more to say about it. */
    @Override
    public Mono<Void> takenBack(Assignment assignment) {
        Assignment.Opened opened = assignment.opened();
        return opened == null
                ? Mono.empty()
                : register.find(opened.caseId())
                        .flatMap(c -> noted(c, texts.question("note.taken-back")))
                        .then();
    }

    /** By a note that calls whoever has the case, with what is other than it was; the same change is noted once. */
    @Override
    public Mono<Boolean> changed(Assignment assignment, AssignedQuestion now) {
        Assignment.Opened opened = assignment.opened();
        return opened == null
                ? Mono.just(false)
                : register.find(opened.caseId())
                        .flatMap(c -> noted(c, changes(assignment.question(), now)))
                        .defaultIfEmpty(false);
    }

    /**
     * As a platform reports what it had taken and could not deliver, so that it shows and is alarmed like that; with the reason
     * in a note, since the asker is not ours to be reached by another way.
     */
    @Override
    public Mono<Void> refused(Assignment assignment, String reason) {
        Assignment.Opened opened = assignment.opened();
        Mono<Boolean> noted = opened == null
                ? Mono.empty()
                : register.find(opened.caseId()).flatMap(c -> noted(c, texts.question("note.refused", reason)));
        return noted.then(reported(assignment, "refused", InboundKind.UNDELIVERED, reason));
    }

    /** As a platform reports what arrived. */
    @Override
    public Mono<Void> arrived(Assignment assignment) {
        return reported(assignment, "arrived", InboundKind.DELIVERED, "");
    }

    private Mono<Void> reported(Assignment assignment, String word, InboundKind kind, String reason) {
        Assignment.Given given = assignment.given();
        if (given == null) {
            return Mono.empty();
        }
        Instant now = clock.instant();
        return intake.accept(new InboundEvent(
                        "central/" + word + "/" + assignment.id() + "/" + given.part(),
                        kind,
                        CentralAddress.of(assignment),
                        reason,
                        null,
                        null,
                        given.part(),
                        now,
                        now))
                .then();
    }

    /** False if the case has this note, whoever it called then. */
    private Mono<Boolean> noted(Case c, String words) {
        boolean isKnown = c.notes().stream()
                .anyMatch(note -> note.author().equals(AUTHOR) && note.text().endsWith(words));
        String officer = c.officer();
        String text = officer == null ? words : texts.question("note.called", officer, words);
        return isKnown ? Mono.just(false) : desk.note(c.id(), AUTHOR, text).hasElement();
    }

    private String changes(AssignedQuestion before, AssignedQuestion now) {
        Stream.Builder<String> changes = Stream.builder();
        changes.add(texts.question("note.changed"));
        if (!words(before).equals(words(now))) {
            changes.add(texts.question("note.changed.words", words(now)));
        }
        if (!Objects.equals(before.dueOn(), now.dueOn())) {
            changes.add(
                    now.dueOn() == null
                            ? texts.question("note.changed.no-due")
                            : texts.question("note.changed.due", texts.day(now.dueOn())));
        }
        if (!before.fields().equals(now.fields())) {
            changes.add(texts.question("note.changed.fields", String.join(", ", now.fields())));
        }
        if (!before.places().equals(now.places())) {
            changes.add(texts.question("note.changed.places", String.join(", ", now.places())));
        }
        return changes.build().collect(Collectors.joining("\n"));
    }

    private static String words(AssignedQuestion question) {
        String title = question.title();
        return title == null || title.isBlank() ? question.text() : title + "\n" + question.text();
    }
}
