package vn.hoiluat.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the work of a scope stands. Counts go no further than lists are counted.
 *
 * @param waiting nobody has them
 * @param working somebody has them
 * @param answeredToday answers given since midnight
 * @param toAnswer working time from opening to the first answer, the median of the last days; null if nothing was answered
 * @param officers who may work on cases, those who are there first
 * @param late the latest first
 */
record Overview(
        long waiting,
        long working,
        long dueSoon,
        long overdue,
        long approval,
        long answeredToday,
        @Nullable Duration toAnswer,
        List<Officer> officers,
        List<Late> late) {

    /**
     * Somebody who may work on cases.
     *
     * @param since when the person signed in, null if signed out
     * @param cases how many open cases the person has
     */
    record Officer(String login, String name, @Nullable Instant since, long cases) {

        boolean isThere() {
            return since != null;
        }
    }

    /** A case that is late. */
    record Late(String code, String question, @Nullable String officer, Instant dueAt) {}
}
