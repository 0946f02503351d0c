package vn.hoiluat.knowledge.curation;

/** What came of one of many. */
public record CurationOutcome(String key, CurationResult result) {}
