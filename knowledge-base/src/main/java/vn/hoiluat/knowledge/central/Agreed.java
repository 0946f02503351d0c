package vn.hoiluat.knowledge.central;

/**
 * What both sides said when they were last in step: the base of the next merge.
 *
 * @param version the partner's version
 * @param withdrawn whether it was a tombstone
 * @param entryVersion the version of our entry that said it, 0 if none did
 */
public record Agreed(long version, CentralContent content, boolean withdrawn, int entryVersion) {

    /** The same, withdrawn as of a version of the partner's. */
    Agreed withdrawnAt(long tombstone) {
        return new Agreed(tombstone, content, true, entryVersion);
    }
}
