package vn.hoiluat.knowledge.central.files;

/** In which form we lay out what we give. */
public enum OutboxFormat {
    /** For programs. */
    JSON,
    /** For people: a sheet with titles, and one row. */
    XLSX
}
