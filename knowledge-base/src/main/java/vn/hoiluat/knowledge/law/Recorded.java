package vn.hoiluat.knowledge.law;

import java.time.LocalDate;

/**
 * How somebody else's database says that a document stands.
 *
 * @param on the day this was read there
 */
public record Recorded(ValidityCode code, LocalDate on) {}
