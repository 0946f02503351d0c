package vn.hoiluat.knowledge.ranking;

/**
 * What is looked at in an entry that was found. Each is a number that does not grow with the question's length, so that one
 * weight holds for short and long questions. Words count by how much they tell entries of the base apart.
 */
public enum Feature {
    /** How much of the question stands in the entry, a word that is repeated more (BM25). */
    WORDS,
    /** The same for pairs of neighbours. */
    PAIRS,
    /** The share of the question's words that the entry has anywhere. */
    WORDS_COVERED,
    /** The share of its pairs. */
    PAIRS_COVERED,
    /** How much of the question stands in the phrasing that fits best, a short phrasing more. */
    PHRASING,
    /** The share of the question's words that this phrasing has. */
    PHRASING_COVERED,
    /** The share of its pairs. */
    PHRASING_PAIRS_COVERED,
    /** The share of this phrasing's words that the question has. */
    PHRASING_ASKED,
    /** The share of the question's words that this phrasing has, times that of its pairs: whether it says the same. */
    PHRASING_SAME,
    /** Of the words that say what the question or this phrasing is about, the share that both have. */
    PHRASING_MATTER,
    /** How much of the question stands in one line of the answer. */
    LINE,
    /** How much of it stands in the name of a document that the entry cites. */
    LAW_NAME,
    /** How many of the entries found cite the same document first. */
    LAW_PRIOR,
    /** How many are of the same field of law. */
    FIELD_PRIOR,
    /** How much the question's words are those of the field, as learnt from the base. */
    FIELD_FIT,
    /** Points (fine, papers, place, time …) that are asked and that the phrasing is about. */
    POINTS_SHARED,
    /** Points that are asked and that the phrasing is not about. */
    POINTS_MISSED,
    /** Points that the phrasing is about and that are not asked. */
    POINTS_BESIDES,
    /** How many of the documents that the question names the entry cites. Its weight is set by hand: few questions name any. */
    CITES,
    /** {@link #FIELD_PRIOR} for a chatty message, whose words say little, and an entry without alternates. */
    CHATTY_FIELD_PRIOR,
    /** {@link #FIELD_FIT} for such a message and entry. */
    CHATTY_FIELD_FIT,
    /** Whether the entry is an article of a law, for a chatty message: it asks for the rule, not for its details. */
    CHATTY_STATUTE,
    /** 1 if the entry says in which other ways it is asked. */
    WITH_ALTERNATES,
    /** {@link #WORDS_COVERED} of an entry with alternates: its answer mentions much that it is not about. */
    ALTERNATES_WORDS_COVERED,
    /** {@link #PHRASING_COVERED} of an entry with alternates. */
    ALTERNATES_PHRASING_COVERED,
    /** {@link #PHRASING_PAIRS_COVERED} of an entry with alternates. */
    ALTERNATES_PAIRS_COVERED,
    /** {@link #PHRASING_ASKED} of an entry with alternates. */
    ALTERNATES_ASKED,
    /** {@link #PHRASING_MATTER} of an entry with alternates. */
    ALTERNATES_MATTER,
    /** {@link #LINE} of an entry with alternates. */
    ALTERNATES_LINE
}
