package vn.hoiluat.recording;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * What somebody asked an officer. Personal numbers in the question are masked.
 *
 * @param key made by the form: recording again under the same key gives the same case
 * @param copyTo where a copy of what is answered goes, by the person's consent; null if nobody is to get one
 * @param field of law of the entry that was used, empty if none was
 * @param used entries that the officer answered by
 * @param sensitive true if the public page may show the status only
 */
public record Recording(
        String key,
        ContactWay way,
        @Nullable Address copyTo,
        String question,
        String field,
        List<EntryRef> used,
        boolean sensitive) {

    /** The one account of the office itself, which is on no platform. */
    static final String OFFICE = "office";

    public Recording {
        used = List.copyOf(used);
        question = PersonalNumbers.mask(question).text();
        if (!key.matches("[A-Za-z0-9-]{8,64}")) {
            throw new IllegalArgumentException(
                    "key has " + key.length() + " characters or others than letters, digits and dashes");
        }
    }

    /** The same as a citizen's message, as which it stands in the conversation. */
    InboundEvent event(Instant now) {
        Address from = copyTo == null ? new Address(Channel.OFFICE, OFFICE, key) : copyTo;
        return new InboundEvent("recorded/" + key, InboundKind.TEXT, from, question, null, null, null, now, now);
    }

    HandOver handOver(InboundEvent said) {
        return new HandOver(said.from(), question, field, List.of(said), way.reason(), sensitive, used);
    }
}
