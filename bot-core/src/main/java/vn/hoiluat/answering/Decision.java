package vn.hoiluat.answering;

import java.util.List;

/** What to do with a question. */
public sealed interface Decision {

    /** Send this entry, word for word. */
    record Answer(Candidate candidate) implements Decision {}

    /** Let the citizen choose between two or three entries. */
    record OfferChoices(List<Candidate> candidates) implements Decision {

        public OfferChoices {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Ask the citizen what the question leaves open.
     *
     * @param candidates what was found without it
     */
    record AskBack(AskBackReason reason, List<Candidate> candidates) implements Decision {

        public AskBack {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Give the question to officers.
     *
     * @param candidates what was found, for the officer to see
     */
    record HandOver(HandOverReason reason, List<Candidate> candidates) implements Decision {

        public HandOver {
            candidates = List.copyOf(candidates);
        }
    }
}
