package vn.hoiluat.knowledge.law;

/** Why a citation resolves to no provision. */
public enum CitationFlaw {
    /** The register does not have such a document. */
    NO_DOCUMENT,
    /** Several documents have the number, and nothing says which is meant. */
    SEVERAL_DOCUMENTS,
    /** All articles of the document are known, and this is none of them. */
    NO_ARTICLE,
    /** The article's words are known, and it has no such clause or point. */
    NO_PART,
    /** Nobody knows from when on the document is law. */
    NO_DAY,
    /** It only gathers what other documents say (văn bản hợp nhất). */
    CONSOLIDATION
}
