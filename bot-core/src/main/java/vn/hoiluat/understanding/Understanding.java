package vn.hoiluat.understanding;

/** What was understood of a citizen's words. */
public sealed interface Understanding {

    /**
     * Words that can be searched.
     *
     * @param question normalised: NFC, single blanks
     */
    record Clear(String question) implements Understanding {}

    /** Nothing that can be searched. */
    record Unclear() implements Understanding {}
}
