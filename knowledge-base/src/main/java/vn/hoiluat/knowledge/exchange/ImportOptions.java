package vn.hoiluat.knowledge.exchange;

/**
 * How a file is imported.
 *
 * @param source whose numbering the ids follow, where a row does not say
 * @param origin what the rows came from, for the reader: usually the file's name
 * @param publish whether complete rows are published at once: sandbox and bench only
 * @param sample whether the rows are sample data and say so to citizens
 */
public record ImportOptions(String source, String origin, boolean publish, boolean sample) {}
