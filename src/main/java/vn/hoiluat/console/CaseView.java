package vn.hoiluat.console;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.attachment.CitizenFile;
import vn.hoiluat.attachment.FileProblem;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDeadline;
import vn.hoiluat.escalation.CaseDraft;
import vn.hoiluat.escalation.CaseMessage;
import vn.hoiluat.escalation.CaseNote;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.escalation.CaseStep;
import vn.hoiluat.escalation.ThreadMessage;
import vn.hoiluat.ladder.Detour;
import vn.hoiluat.ladder.Rung;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;
import vn.hoiluat.paper.FileType;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.Rating;

/**
 * One case with all an officer works with.
 *
 * @param actions what the officer may do with it now, as written in addresses
 * @param inPlaceOf account name of the one in whose place the officer would approve, null if nobody's
 * @param approvalNeeded whether an answer needs a second pair of eyes
 * @param answer the answer given last, null until there is one
 * @param thread the conversation around it, oldest first
 * @param otherWays what was done so that letters arrive which the channel did not take
 * @param considered entries that came near when it was opened, best first
 * @param earlier other cases of the same person, newest first
 * @param ratings what the citizen thinks of answers of the case, oldest first
 * @param slips by which the question was passed on to agencies, or was to be, oldest first
 * @param routing why it is with its unit, null in an installation of one unit
 */
record CaseView(
        @JsonUnwrapped CaseLine line,
        List<String> actions,
        @Nullable String inPlaceOf,
        boolean approvalNeeded,
        @Nullable String answer,
        @Nullable String legalBasis,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String approvedBy,
        @Nullable CaseDraft draft,
        CaseDeadline.@Nullable Extension extension,
        List<Message> messages,
        List<Said> thread,
        List<OtherWay> otherWays,
        List<Note> notes,
        List<Step> history,
        List<Considered> considered,
        List<Earlier> earlier,
        List<Rated> ratings,
        List<SlipView> slips,
        @Nullable RoutingView routing) {

    /** What the citizen said in the case. */
    record Message(InboundKind kind, String text, Instant at) {

        static Message of(CaseMessage message) {
            return new Message(message.kind(), message.text(), message.sentAt());
        }
    }

    /**
     * What was said in the conversation.
     *
     * @param attachment what came beside the words, without the platform's link
     * @param file what became of it in this case, null if there is nothing to fetch or it was sent outside a case
     */
    record Said(
            String id,
            Sender from,
            String text,
            Instant at,
            @Nullable InboundKind kind,
            @Nullable Attachment attachment,
            @Nullable SentFile file,
            @Nullable Delivery delivery,
            @Nullable String officer,
            boolean ofCase) {

        static Said of(ThreadMessage m, @Nullable CitizenFile file, @Nullable String retry) {
            return new Said(
                    m.id(),
                    m.from(),
                    m.text(),
                    m.at(),
                    m.kind(),
                    m.attachment() == null ? null : m.attachment().withoutLink(),
                    file == null ? null : SentFile.of(file),
                    m.state() == null ? null : new Delivery(m.state().name(), m.detail(), m.at(), retry),
                    m.officer(),
                    m.ofCase());
        }
    }

    /**
     * A file that the citizen sent.
     *
     * @param id names its content among the files of the case
     * @param problem why it is not there, null if it is or is on its way
     * @param pictured whether there is a small picture of it
     */
    record SentFile(
            String id,
            CitizenFile.State state,
            @Nullable FileProblem problem,
            @Nullable String name,
            @Nullable FileType type,
            long size,
            boolean pictured) {

        static SentFile of(CitizenFile f) {
            return new SentFile(f.fileId(), f.state(), f.problem(), f.name(), f.type(), f.size(), f.pictured());
        }
    }

    /**
     * How far a message of ours has come.
     *
     * @param retry what names it where it is sent once more, null if it cannot be
     */
    record Delivery(
            String state,
            @Nullable String detail,
            Instant at,
            @Nullable String retry) {}

    /**
     * What was done so that a letter arrives.
     *
     * @param parts ids of its messages that have not arrived
     */
    record OtherWay(Rung rung, Detour.State state, List<String> parts, boolean needsCall, List<WayStep> steps) {

        static OtherWay of(Detour d) {
            return new OtherWay(
                    d.rung(),
                    d.state(),
                    d.parts(),
                    d.needsCall(),
                    d.steps().stream().map(WayStep::of).toList());
        }
    }

    /** One way that was gone. */
    record WayStep(
            Rung rung,
            Detour.Outcome outcome,
            Instant at,
            @Nullable String detail,
            @Nullable String officer) {

        static WayStep of(Detour.Step step) {
            return new WayStep(step.rung(), step.outcome(), step.at(), step.detail(), step.officer());
        }
    }

    /** What officers tell one another. */
    record Note(int id, String author, String text, List<String> mentions, Instant at) {

        static Note of(int id, CaseNote note) {
            return new Note(id, note.author(), note.text(), note.mentions(), note.at());
        }
    }

    /** What happened to the case. */
    record Step(
            Instant at,
            String who,
            String what,
            String note,
            @Nullable String inPlaceOf) {

        static Step of(CaseStep step) {
            return new Step(step.at(), step.who(), step.what(), step.note(), step.inPlaceOf());
        }
    }

    /** An entry that came near; without its question if it is no longer published. */
    record Considered(String key, @Nullable String question) {}

    /** What the citizen thinks of an answer, and since when. */
    record Rated(Opinion opinion, Instant at) {

        static Rated of(Rating rating) {
            return new Rated(rating.opinion(), rating.at());
        }
    }

    /** Another case of the same person. */
    record Earlier(String code, CaseStatus status, String question, Instant openedAt) {

        static Earlier of(Case c) {
            return new Earlier(c.code().toString(), c.status(), c.question(), c.openedAt());
        }
    }
}
