package vn.hoiluat.conversation;

import java.time.Instant;
import java.util.List;

/**
 * Choices the citizen was offered last, so that "2" can be understood.
 *
 * @param question what had been asked, for the officer if none is wanted
 * @param entryKeys keys of the entries offered, in order
 * @param sensitive whether a case made of the question must show its status only
 */
public record Offer(String question, List<String> entryKeys, boolean sensitive, Instant at) {

    public Offer {
        entryKeys = List.copyOf(entryKeys);
    }
}
