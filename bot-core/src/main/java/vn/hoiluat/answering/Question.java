package vn.hoiluat.answering;

import java.time.LocalDate;

/**
 * What is searched for.
 *
 * @param text the citizen's words, masked, NFC, without chatter
 * @param chattiness how much of the message was chatter, between 0 and 1
 * @param asOf the day the answer must be right on, in Asia/Ho_Chi_Minh
 * @param limit how many candidates are wanted
 */
public record Question(String text, double chattiness, LocalDate asOf, int limit) {

    /** Words that nobody chatted around. */
    public Question(String text, LocalDate asOf, int limit) {
        this(text, 0, asOf, limit);
    }
}
