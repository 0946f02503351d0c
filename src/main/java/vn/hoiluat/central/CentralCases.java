package vn.hoiluat.central;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
                        .filter(c -> c.notes().stream()
                                .noneMatch(note -> note.author().equals(AUTHOR)))
                        .flatMap(c -> desk.note(c.id(), AUTHOR, takenBack(c)))
                        .then();
    }

    /** As a platform reports what it had taken and could not deliver, so that it shows and is alarmed like that. */
    @Override
    public Mono<Void> refused(Assignment assignment, String reason) {
        Assignment.Given given = assignment.given();
        if (given == null) {
            return Mono.empty();
        }
        Instant now = clock.instant();
        return intake.accept(new InboundEvent(
                        "central/refused/" + assignment.id() + "/" + given.part(),
                        InboundKind.UNDELIVERED,
                        CentralAddress.of(assignment),
                        reason,
                        null,
                        null,
                        given.part(),
                        now,
                        now))
                .then();
    }

    private String takenBack(Case c) {
        String officer = c.officer();
        return officer == null ? texts.question("note.taken-back") : texts.question("note.taken-back.called", officer);
    }

    private static String words(AssignedQuestion question) {
        String title = question.title();
        return title == null || title.isBlank() ? question.text() : title + "\n" + question.text();
    }
}
