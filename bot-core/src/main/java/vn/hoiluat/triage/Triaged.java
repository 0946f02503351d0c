package vn.hoiluat.triage;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.CaseCode;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.rating.Opinion;

/** What a message is, before anything is searched. */
public sealed interface Triaged {

    /** True of what shows somebody's identity paper, so that nothing of it is kept. */
    default boolean showsIdentityPaper() {
        return this instanceof NotText sent && sent.identityPaper();
    }

    /**
     * Danger now. The fixed text goes out at once and officers are alarmed; nothing else comes before it.
     *
     * @param text the words that were recognised, empty if there are none to keep
     */
    record Emergency(EmergencyKind kind, String text) implements Triaged {}

    /** Wants no more messages that were not asked for. */
    record OptOut() implements Triaged {}

    /** Wants them again. */
    record OptIn() implements Triaged {}

    /** A word alone that may mean {@link OptOut} or may be the start of a question: to be asked back. */
    record ConfirmOptOut() implements Triaged {}

    /** Wants to see, take along or erase what is stored about them. */
    record DataRequest(DataWish wish) implements Triaged {}

    /** Takes back what was just to be confirmed. */
    record NeverMind() implements Triaged {}

    /** Wants a person. */
    record OfficerWanted() implements Triaged {}

    /** Still waits for an officer's answer: the tap that keeps a platform's reply window open. */
    record StillWaiting() implements Triaged {}

    /**
     * Asks how far a case is.
     *
     * @param rest what was typed beside the code, empty if nothing of weight
     */
    record CaseLookup(CaseCode code, String rest) implements Triaged {}

    /** Meant a case's code, but the check digit says it was mistyped. */
    record MistypedCode() implements Triaged {}

    /**
     * A number typed or tapped alone.
     *
     * @param number 1 to 3 for a choice that was offered, 0 for none of them
     */
    record Choice(int number) implements Triaged {}

    /**
     * Says whether an answer was of use.
     *
     * @param answer which one, null for the one given last
     */
    record Rated(Opinion opinion, @Nullable AnswerMark answer) implements Triaged {}

    /** Nothing but a greeting. */
    record Greeting() implements Triaged {}

    /** Nothing but thanks or an acknowledgement. */
    record Thanks() implements Triaged {}

    /** Insults and no question. */
    record Abuse() implements Triaged {}

    /** Surely nothing of law. */
    record OffTopic() implements Triaged {}

    /**
     * Something the bot does not read.
     *
     * @param caption words that came with it, empty if none
     * @param identityPaper true if words or file name say that it shows an identity paper: it must not be kept
     */
    record NotText(Medium medium, String caption, boolean identityPaper) implements Triaged {}

    /**
     * Words to be understood as a question.
     *
     * @param text as typed
     * @param safetyLine true if violence against the writer is told of as past: one line on safety goes first
     * @param sensitive true if a case made of it must show its status only
     */
    record Question(String text, boolean safetyLine, boolean sensitive) implements Triaged {}

    /** An event that nobody said anything with: seen, delivered, echoed. */
    record Silent() implements Triaged {}
}
