package vn.hoiluat.answering;

import java.time.LocalDate;

/**
 * What is searched for.
 *
 * @param text the citizen's words, masked, NFC
 * @param asOf the day the answer must be right on, in Asia/Ho_Chi_Minh
 * @param limit how many candidates are wanted
 */
public record Question(String text, LocalDate asOf, int limit) {}
