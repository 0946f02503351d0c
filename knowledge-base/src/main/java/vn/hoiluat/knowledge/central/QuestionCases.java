package vn.hoiluat.knowledge.central;

import reactor.core.publisher.Mono;

/** The officers of this unit, as the sync sees them. Every call is repeatable; calls fail with the store's exceptions. */
public interface QuestionCases {

    /**
     * The case of this question, opened now unless it was before.
     *
     * @param field our code of the field of law, empty if there is none for the partner's
     */
    Mono<Assignment.Opened> open(Assignment assignment, String field);

    /** The partner took the question back: whoever has its case is told. */
    Mono<Void> takenBack(Assignment assignment);

    /**
     * The partner changed the words, the codes or the day of a question after it came: whoever has its case is told what it says
     * now. False if that was told before.
     */
    Mono<Boolean> changed(Assignment assignment, AssignedQuestion now);

    /** The partner has the answer: its case says so, also where it said before that the answer did not arrive. */
    Mono<Void> arrived(Assignment assignment);

    /** The partner will not have the answer: its case says so, and why. */
    Mono<Void> refused(Assignment assignment, String reason);
}
