package vn.hoiluat.escalation;

import java.util.List;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.InboundEvent;

/**
 * What is handed to officers.
 *
 * @param question the masked words to be answered, empty if the citizen only wants a person
 * @param field of law of the entry that came nearest, empty if none did
 * @param events the burst; its first event gives the case its id
 * @param sensitive true if the public page may show the status only
 * @param considered entries that came near, best first
 */
public record HandOver(
        Address address,
        String question,
        String field,
        List<InboundEvent> events,
        HandOverReason reason,
        boolean sensitive,
        List<EntryRef> considered) {

    /** Of no field known. */
    public HandOver(
            Address address,
            String question,
            List<InboundEvent> events,
            HandOverReason reason,
            boolean sensitive,
            List<EntryRef> considered) {
        this(address, question, "", events, reason, sensitive, considered);
    }

    public HandOver {
        events = List.copyOf(events);
        considered = List.copyOf(considered);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("no events, expected at least the citizen's first");
        }
    }
}
