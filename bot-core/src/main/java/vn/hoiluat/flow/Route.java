package vn.hoiluat.flow;

import vn.hoiluat.answering.Decision;
import vn.hoiluat.triage.Triaged;

/** Which way a message takes, under one name for triage, understanding and decision. */
public enum Route {
    /** An entry is sent, word for word. */
    ANSWER,
    /** Two or three entries are offered. */
    CHOICES,
    /** The citizen is asked for what the question leaves open. */
    ASK_BACK,
    /** The question goes to officers. */
    HAND_OVER,
    /** Nothing that can be searched: the citizen is asked to say it in words. */
    UNCLEAR,
    /** Danger now. */
    EMERGENCY,
    /** Wants no more messages that were not asked for. */
    OPT_OUT,
    /** Wants them again. */
    OPT_IN,
    /** A word alone that may mean {@link #OPT_OUT}: asked back. */
    CONFIRM_OPT_OUT,
    /** Wants to see, take along or erase what is stored. */
    DATA_REQUEST,
    /** Takes back what was to be confirmed. */
    NEVER_MIND,
    /** Wants a person. */
    OFFICER_WANTED,
    /** Still waits for an officer. */
    STILL_WAITING,
    /** Asks how far a case is. */
    CASE_LOOKUP,
    /** Meant a case's code and mistyped it. */
    MISTYPED_CODE,
    /** A number alone, for a choice that was offered. */
    CHOICE,
    /** Says whether an answer was of use. */
    RATING,
    /** Nothing but a greeting. */
    GREETING,
    /** Nothing but thanks. */
    THANKS,
    /** Insults and no question. */
    ABUSE,
    /** Surely nothing of law. */
    OFF_TOPIC,
    /** Something that the bot does not read. */
    NOT_TEXT,
    /** Nothing was said. */
    SILENT;

    /** The route of a message that needs no search; of a question, {@link #UNCLEAR}, until it is decided on. */
    static Route of(Triaged triaged) {
        return switch (triaged) {
            case Triaged.Emergency e -> EMERGENCY;
            case Triaged.OptOut o -> OPT_OUT;
            case Triaged.OptIn o -> OPT_IN;
            case Triaged.ConfirmOptOut c -> CONFIRM_OPT_OUT;
            case Triaged.DataRequest d -> DATA_REQUEST;
            case Triaged.NeverMind n -> NEVER_MIND;
            case Triaged.OfficerWanted o -> OFFICER_WANTED;
            case Triaged.StillWaiting s -> STILL_WAITING;
            case Triaged.CaseLookup c -> CASE_LOOKUP;
            case Triaged.MistypedCode m -> MISTYPED_CODE;
            case Triaged.Choice c -> CHOICE;
            case Triaged.Rated r -> RATING;
            case Triaged.Greeting g -> GREETING;
            case Triaged.Thanks t -> THANKS;
            case Triaged.Abuse a -> ABUSE;
            case Triaged.OffTopic o -> OFF_TOPIC;
            case Triaged.NotText n -> NOT_TEXT;
            case Triaged.Question q -> UNCLEAR;
            case Triaged.Silent s -> SILENT;
        };
    }

    /** The route of a question that was decided on. */
    public static Route of(Decision decision) {
        return switch (decision) {
            case Decision.Answer a -> ANSWER;
            case Decision.OfferChoices c -> CHOICES;
            case Decision.AskBack b -> ASK_BACK;
            case Decision.HandOver h -> HAND_OVER;
        };
    }
}
