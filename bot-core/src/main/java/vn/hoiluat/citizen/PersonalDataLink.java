package vn.hoiluat.citizen;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A link a citizen asked for, to see what is stored; the document's id is its random token.
 *
 * @param until when it stops working
 */
public record PersonalDataLink(Address person, Instant until) {

    /** Links of a person. */
    public static final String BY_PERSON = "person";

    /** How links are stored. */
    public static final Kind<PersonalDataLink> KIND = new Kind<>(
            "personalDataLink",
            PersonalDataLink.class,
            List.of(new Index<>(BY_PERSON, l -> List.of(l.person().conversationId()))));
}
