package vn.hoiluat.curation;

/**
 * A value of local data that an entry names, as it is on the first day on which citizens would get it; public for the templates.
 *
 * @param text what is filled in, empty if nothing is known, which keeps the entry from citizens
 */
public record UsedLocalData(String name, String text) {}
