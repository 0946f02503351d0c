package vn.hoiluat.knowledge.central;

import org.jspecify.annotations.Nullable;

/**
 * What our entry says today, in the partner's form.
 *
 * @param content what is published if {@code EDITED}, what was published last if {@code WITHDRAWN}, else null
 * @param entryVersion the version that says or said it, 0 without content
 */
record OurSide(State state, @Nullable CentralContent content, int entryVersion) {

    /** Against what both sides said last. */
    enum State {
        /** Nothing was ever published here. */
        NONE,
        /** As both sides said last. */
        SAME,
        /** Something else is published. */
        EDITED,
        /** It was published and was retired. */
        WITHDRAWN
    }

    static final OurSide NONE = new OurSide(State.NONE, null, 0);
    static final OurSide SAME = new OurSide(State.SAME, null, 0);

    static OurSide edited(CentralContent content, int entryVersion) {
        return new OurSide(State.EDITED, content, entryVersion);
    }

    static OurSide withdrawn(CentralContent last, int entryVersion) {
        return new OurSide(State.WITHDRAWN, last, entryVersion);
    }

    /** What is or was published. */
    CentralContent said() {
        if (content == null) {
            throw new IllegalStateException(state + " holds no content");
        }
        return content;
    }
}
