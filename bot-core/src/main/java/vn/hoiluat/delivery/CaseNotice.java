package vn.hoiluat.delivery;

/**
 * That there is something new in a case, and no word of what.
 *
 * @param id the same over every attempt
 * @param code what the citizen knows the case by
 * @param page where they find it
 */
public record CaseNotice(String id, String code, String page) {}
