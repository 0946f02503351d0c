package vn.hoiluat.answering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published entry that may answer the question. Its texts go out word for word.
 *
 * @param question the entry's own question, shown where citizens choose
 * @param shortAnswer at most 320 characters
 * @param fullAnswer complete, with the legal basis in its last line
 * @param citations resolved on the day asked about; empty means the entry may not answer
 * @param forms forms and leaflets that go with the answer
 * @param checkedOn the day the texts were last checked against the law
 * @param sample true for entries that are sample data and say so
 * @param inForce whether the entry's own validity covers the day asked about
 * @param complete whether every value of this place that the texts name is known for the day asked about
 * @param changesOn the first day on which an approved version takes over that says something else; null if there is none
 * @param score the search's score, higher is better; comparable within one search only
 * @param confidence how sure the search is that this is what was asked, 0 to 1
 * @param explanation why it was found, for officers and administrators
 * @param counted what its score is made of, the largest contribution first; empty if the citizen chose it
 */
public record Candidate(
        EntryRef entry,
        String field,
        String question,
        String shortAnswer,
        String fullAnswer,
        List<CitedProvision> citations,
        List<AttachedForm> forms,
        @Nullable LocalDate checkedOn,
        boolean sample,
        boolean inForce,
        boolean complete,
        @Nullable LocalDate changesOn,
        double score,
        double confidence,
        String explanation,
        List<Counted> counted) {

    public Candidate {
        citations = List.copyOf(citations);
        forms = List.copyOf(forms);
        counted = List.copyOf(counted);
    }

    /** Without forms, and complete. */
    public Candidate(
            EntryRef entry,
            String field,
            String question,
            String shortAnswer,
            String fullAnswer,
            List<CitedProvision> citations,
            @Nullable LocalDate checkedOn,
            boolean sample,
            boolean inForce,
            @Nullable LocalDate changesOn,
            double score,
            double confidence,
            String explanation,
            List<Counted> counted) {
        this(
                entry,
                field,
                question,
                shortAnswer,
                fullAnswer,
                citations,
                List.of(),
                checkedOn,
                sample,
                inForce,
                true,
                changesOn,
                score,
                confidence,
                explanation,
                counted);
    }

    /**
     * Something the ranking looks at.
     *
     * @param feature its name in the search
     * @param value what was found of it
     * @param weight what one of it counts
     */
    public record Counted(String feature, double value, double weight) {

        /** What it adds to the score, below 0 if it speaks against the entry. */
        public double contribution() {
            return value * weight;
        }
    }
}
