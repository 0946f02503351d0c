package vn.hoiluat.benchmark;

import java.util.List;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.OutboundRecord;

/**
 * What is known of one citizen after a run, from both sides.
 *
 * @param userId the platform's id
 * @param acknowledged whether the service told the platform that it took the message
 * @param stored how many messages of the citizen the service has
 * @param turns the decisions it made
 * @param cases how many cases it opened
 * @param parts what it says it sent
 * @param unfinished whether work is left in the conversation
 * @param received what the citizen's phone got, in order
 */
record CitizenEvidence(
        String userId,
        boolean acknowledged,
        int stored,
        List<Turn> turns,
        int cases,
        List<OutboundRecord> parts,
        boolean unfinished,
        List<String> received) {

    CitizenEvidence {
        turns = List.copyOf(turns);
        parts = List.copyOf(parts);
        received = List.copyOf(received);
    }
}
