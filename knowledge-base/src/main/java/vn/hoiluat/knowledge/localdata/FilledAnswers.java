package vn.hoiluat.knowledge.localdata;

/** The answers of an entry with local data in them, as citizens get them on a day. */
public record FilledAnswers(String shortAnswer, String fullAnswer) {}
