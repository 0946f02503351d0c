package vn.hoiluat.escalation;

import vn.hoiluat.agency.Agency;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * What an officer wants to pass on to an agency. Personal numbers in the question are masked: a number goes along only where
 * it is named as such.
 *
 * @param name of the citizen, empty for none
 * @param phone as dialled, empty for none
 */
public record SlipRequest(Agency agency, String question, String name, String phone) {

    public SlipRequest {
        question = PersonalNumbers.mask(question.strip()).text();
        name = name.strip();
        phone = phone.strip();
        if (question.isEmpty()) {
            throw new IllegalArgumentException("a slip without a question");
        }
    }

    /** What a slip passes on. */
    public static SlipRequest of(CaseSlip slip) {
        return new SlipRequest(
                slip.agency(), slip.question(), slip.name(), slip.phone().value());
    }

    /** Whether anything beside the question tells who asked. */
    public boolean namesCitizen() {
        return !name.isEmpty() || !phone.isEmpty();
    }
}
