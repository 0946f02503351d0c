package vn.hoiluat.knowledge.central;

/** Told how far a run is. Called by several threads, must not block. */
@FunctionalInterface
public interface SyncProgress {

    /** Nobody looks. */
    SyncProgress NONE = (phase, done) -> {};

    /** What a run does, in this order. */
    enum Phase {
        /** Records come from the partner. */
        PULLING,
        /** Our entries are looked at, and sent where they changed. */
        SENDING,
        /** Questions come, and answers go. */
        QUESTIONS
    }

    /** So many records, entries or questions of the phase are done. */
    void reached(Phase phase, int done);
}
