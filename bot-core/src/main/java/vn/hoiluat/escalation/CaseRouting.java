package vn.hoiluat.escalation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which unit answers a case, and why that one: what decided, and what was seen then.
 *
 * @param unit id of the unit
 * @param rule name of the rule that decided, empty if none did
 * @param places names of the places that the question was understood to mean
 * @param accountUnit the unit whose account was written to, empty if the account is nobody's
 * @param day whose rules held, null in cases of older releases
 * @param passed units that would have answered but have nobody for it, the first asked first
 * @param before the unit it was with before it was transferred, empty if it never was
 */
public record CaseRouting(
        String unit,
        Because because,
        String rule,
        List<String> places,
        String accountUnit,
        @Nullable LocalDate day,
        List<String> passed,
        String before) {

    /** The unit that every installation has, at the top of its tree; its id never changes. */
    public static final String FIRST_UNIT = "goc";

    /** What decided. */
    public enum Because {
        /** There is no other unit. */
        ONLY_UNIT,
        /** A rule of the administrators says so. */
        RULE,
        /** The unit serves the place that the question is about. */
        PLACE,
        /** It was asked on an account of the unit. */
        ACCOUNT,
        /** Nothing spoke for any other. */
        FALLBACK,
        /** An officer sent it there. */
        TRANSFERRED,
        /** An officer of the unit recorded it. */
        RECORDED
    }

    public CaseRouting {
        places = List.copyOf(places);
        passed = List.copyOf(passed);
    }

    /** In an installation of one unit. */
    static CaseRouting toOnlyUnit() {
        return new CaseRouting(FIRST_UNIT, Because.ONLY_UNIT, "", List.of(), "", null, List.of(), "");
    }

    /** Where an officer works who records what somebody asked. */
    public static CaseRouting recordedIn(String unit) {
        return new CaseRouting(unit, Because.RECORDED, "", List.of(), "", null, List.of(), "");
    }

    CaseRouting transferredTo(String next) {
        return next.equals(unit)
                ? this
                : new CaseRouting(next, Because.TRANSFERRED, rule, places, accountUnit, day, passed, unit);
    }
}
