package vn.hoiluat.console;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.CaseRouting.Because;

/**
 * Why a case is with its unit, in names instead of ids.
 *
 * @param rule name of the rule that decided, empty if none did
 * @param field of law as it was known then, empty if it was not
 * @param places that the question was understood to mean
 * @param accountUnit whose account was written to, empty if nobody's
 * @param passed units that would have answered but had nobody for it
 * @param before the unit it was transferred from, empty if it was not
 */
record RoutingView(
        String unit,
        Because because,
        String rule,
        String field,
        List<String> places,
        String accountUnit,
        @Nullable LocalDate day,
        List<String> passed,
        String before) {}
