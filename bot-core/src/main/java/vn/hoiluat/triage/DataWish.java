package vn.hoiluat.triage;

/** What somebody wants done with the data stored about them. */
public enum DataWish {
    VIEW,
    /** A copy to take along. */
    EXPORT,
    /** To be confirmed before it is done. */
    ERASE,
    ERASE_CONFIRMED
}
