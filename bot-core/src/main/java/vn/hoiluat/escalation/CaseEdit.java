package vn.hoiluat.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.CaseDeadline.Extension;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.Versioned;

/** One change of a case by somebody at a time, put together step by step; not shared between threads. */
final class CaseEdit {

    private final Case before;
    private final long version;
    private final String who;
    private final Instant now;
    private final WorkingCalendar calendar;
    private CaseRouting routing;
    private List<CaseMessage> messages;
    private CaseStatus status;
    private @Nullable String officer;
    private CaseDeadline deadline;
    private final List<CaseLetter> letters;
    private @Nullable CaseDraft draft;
    private List<CaseNote> notes;
    private final List<CaseSlip> slips;
    private boolean unsettled;
    private final List<CaseStep> history;
    private final List<Notification> notifications;

    CaseEdit(Versioned<Case> found, String who, Instant now, WorkingCalendar calendar) {
        before = found.value();
        version = found.version() + 1;
        this.who = who;
        this.now = now;
        this.calendar = calendar;
        routing = before.routing();
        messages = before.messages();
        status = before.status();
        officer = before.officer();
        deadline = before.deadline();
        letters = new ArrayList<>(before.letters());
        draft = before.draft();
        notes = before.notes();
        slips = new ArrayList<>(before.slips());
        unsettled = before.unsettled();
        history = new ArrayList<>(before.history());
        notifications = new ArrayList<>(before.notifications());
    }

    Case before() {
        return before;
    }

    String who() {
        return who;
    }

    Instant now() {
        return now;
    }

    /** The deadline stands still while the citizen is waited for, and only then. */
    CaseEdit status(CaseStatus next) {
        deadline = next == CaseStatus.WAITING_CITIZEN ? deadline.paused(now) : deadline.resumed(now, calendar);
        status = next;
        unsettled = true;
        return this;
    }

    CaseEdit officer(@Nullable String next) {
        officer = next;
        unsettled = true;
        return this;
    }

    /** With another unit from now on; unchanged if it is the same. */
    CaseEdit unit(String next) {
        routing = routing.transferredTo(next);
        return this;
    }

    /** The end of so many working days of the unit from now on. */
    Instant due(int workingDays) {
        return calendar.due(now, workingDays);
    }

    /** With a deadline that begins to run now. */
    CaseEdit dueIn(int workingDays) {
        deadline = CaseDeadline.of(due(workingDays));
        return this;
    }

    CaseEdit draft(@Nullable CaseDraft next) {
        draft = next;
        return this;
    }

    CaseEdit note(String author, String text) {
        List<CaseNote> all = new ArrayList<>(notes);
        all.add(CaseNote.written(author, text, now));
        notes = all;
        return this;
    }

    /** In place of the slip of the same id, or behind all others. */
    CaseEdit slip(CaseSlip slip) {
        if (slip.id() <= slips.size()) {
            slips.set(slip.id() - 1, slip);
        } else {
            slips.add(slip);
        }
        return this;
    }

    CaseEdit extensionAsked(int workingDays, String reason) {
        deadline = deadline.asked(new Extension(workingDays, reason, who, now, Extension.State.ASKED, null));
        return this;
    }

    CaseEdit extended() {
        deadline = deadline.extended(extension().decided(Extension.State.APPROVED, who), calendar);
        unsettled = true;
        return this;
    }

    CaseEdit extensionRefused() {
        deadline = deadline.asked(extension().decided(Extension.State.REFUSED, who));
        return this;
    }

    CaseEdit letter(CaseLetter.Kind kind, String author, String text, String legalBasis, @Nullable String approver) {
        String id = before.id() + "/" + (letters.size() + 1);
        letters.add(new CaseLetter(id, kind, author, text, legalBasis, approver, now, false));
        unsettled = true;
        return this;
    }

    /** The id of the letter written last. */
    String lastLetter() {
        return letters.getLast().id();
    }

    /** With more words of the citizen; those it has are not added again. */
    CaseEdit heard(List<InboundEvent> events) {
        List<CaseMessage> all = new ArrayList<>(messages);
        events.stream()
                .filter(e -> messages.stream().noneMatch(m -> m.eventId().equals(e.id())))
                .map(CaseMessage::of)
                .forEach(all::add);
        messages = all;
        return this;
    }

    boolean heardMore() {
        return messages.size() > before.messages().size();
    }

    /** Without the words of a message that the citizen took back; unchanged if it is not there. */
    CaseEdit withoutWords(String providerMessageId) {
        List<CaseMessage> left = messages.stream()
                .map(m -> providerMessageId.equals(m.providerMessageId()) && m.kind() != InboundKind.DELETED
                        ? m.withdrawn()
                        : m)
                .toList();
        if (left.equals(messages)) {
            return this;
        }
        messages = left;
        return step("withdrawn", "");
    }

    /** Without the link of this message, or without all that came beside its words. */
    CaseEdit withoutLink(String eventId, boolean wholly) {
        messages = messages.stream()
                .map(m -> m.eventId().equals(eventId) ? m.withoutLink(wholly) : m)
                .toList();
        return this;
    }

    CaseEdit step(String what, String note) {
        return step(what, note, null);
    }

    CaseEdit step(String what, String note, @Nullable String inPlaceOf) {
        history.add(new CaseStep(now, who, what, note, version, inPlaceOf));
        return this;
    }

    CaseEdit notifying(String what) {
        notifications.add(new Notification(what, now, false));
        return this;
    }

    private Extension extension() {
        return Objects.requireNonNull(deadline.extension(), "nobody asked for more time");
    }

    boolean hasSteps() {
        return history.size() > before.history().size();
    }

    Case done() {
        return new Case(
                before.id(),
                before.code(),
                before.token(),
                before.address(),
                before.question(),
                before.field(),
                routing,
                messages,
                before.reason(),
                before.sensitive(),
                before.considered(),
                before.openedAt(),
                status,
                officer,
                deadline,
                letters,
                draft,
                notes,
                slips,
                unsettled,
                history,
                notifications);
    }
}
