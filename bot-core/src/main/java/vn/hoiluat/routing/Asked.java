package vn.hoiluat.routing;

import java.time.LocalDate;

/**
 * What routing looks at.
 *
 * @param field of law, empty if unknown
 * @param accountUnit the unit whose account was written to, empty if it is nobody's
 * @param day in Vietnam
 */
record Asked(String field, NamedPlaces places, String accountUnit, LocalDate day) {}
