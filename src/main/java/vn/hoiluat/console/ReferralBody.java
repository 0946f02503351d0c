package vn.hoiluat.console;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.hoiluat.agency.Agency;
import vn.hoiluat.contact.PhoneNumber;
import vn.hoiluat.escalation.CaseSlip.Way;
import vn.hoiluat.escalation.SlipRequest;

/** What a call about another agency may need; each asks for its own and refuses what is missing or too long. */
record ReferralBody(
        @Nullable AgencyBody agency,
        @Nullable String text,
        @Nullable String legalBasis,
        @Nullable String question,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String number,
        @Nullable String way,
        @Nullable String who,
        @Nullable String reason) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_QUESTION = 5_000;
    private static final Set<Way> BY_MOUTH = Set.of(Way.PHONE, Way.COUNTER, Way.PAPER);

    /** An agency as it is typed. */
    record AgencyBody(
            @Nullable String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String hours,
            @Nullable String note) {

        Agency need() {
            String needed = CaseBody.required(name, "agency", Agency.LONGEST);
            if (Stream.of(address, phone, hours, note)
                    .anyMatch(part -> orEmpty(part).length() > Agency.LONGEST)) {
                throw new CaseProblemException(HttpStatus.BAD_REQUEST, "agency-too-long", Agency.LONGEST);
            }
            return new Agency(needed, orEmpty(address), orEmpty(phone), orEmpty(hours), orEmpty(note));
        }
    }

    boolean namesAgency() {
        return agency != null;
    }

    Agency needAgency() {
        if (agency == null) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "agency-missing");
        }
        return agency.need();
    }

    String needText() {
        return CaseBody.required(text, "text", CaseBody.LONGEST_TEXT);
    }

    /** Guidance may have none. */
    String legalBasisOrEmpty() {
        return optional(legalBasis, "legal-basis-too-long", CaseBody.LONGEST_NOTE);
    }

    SlipRequest needRequest() {
        return new SlipRequest(
                needAgency(),
                CaseBody.required(question, "slip-question", LONGEST_QUESTION),
                optional(name, "slip-name-too-long", LONGEST_NAME),
                phoneOrEmpty());
    }

    String numberOrEmpty() {
        return optional(number, "letter-number-too-long", LONGEST_NUMBER);
    }

    Way needWay() {
        return Arrays.stream(Way.values())
                .filter(known -> BY_MOUTH.contains(known) && known.name().equals(way))
                .findFirst()
                .orElseThrow(() -> new CaseProblemException(HttpStatus.BAD_REQUEST, "way-missing"));
    }

    String needWho() {
        return CaseBody.required(who, "who", LONGEST_NAME);
    }

    String needReason() {
        return CaseBody.required(reason, "reason", CaseBody.LONGEST_NOTE);
    }

    private String phoneOrEmpty() {
        String typed = orEmpty(phone);
        return typed.isEmpty()
                ? ""
                : PhoneNumber.international(typed)
                        .map(PhoneNumber::national)
                        .orElseThrow(() -> new CaseProblemException(HttpStatus.BAD_REQUEST, "phone"));
    }

    private static String optional(@Nullable String typed, String tooLong, int longest) {
        String written = orEmpty(typed);
        if (written.length() > longest) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, tooLong, longest);
        }
        return written;
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
