package vn.hoiluat.understanding;

import java.util.List;

/** What was understood of a citizen's words. */
public sealed interface Understanding {

    /**
     * Words that can be searched.
     *
     * @param question normalised: NFC, single blanks
     * @param whole all of it as one question, leaning on nothing
     * @param parts the questions it asks, in order, at least one and at most {@link QuestionReader#MOST_PARTS}
     */
    record Clear(String question, QuestionPart whole, List<QuestionPart> parts) implements Understanding {

        public Clear {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a clear question has at least one part");
            }
        }

        /** The first of the questions, or the only one. */
        public QuestionPart first() {
            return parts.getFirst();
        }

        /** Whether more than one thing is asked. */
        public boolean isSeveral() {
            return parts.size() > 1;
        }
    }

    /** Nothing that can be searched. */
    record Unclear() implements Understanding {}
}
