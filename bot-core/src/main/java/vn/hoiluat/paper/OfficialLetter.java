package vn.hoiluat.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A signed letter (công văn) by which a case was answered on paper. The document's id is the case's.
 *
 * @param conversation the conversation of the case, so that it is erased with the citizen's data
 * @param number with its symbol, as on the letter: {@code 123/STP-PBGDPL}
 * @param date on the letter
 * @param scan id of the file, null if there is none
 * @param by account name of who recorded it
 */
public record OfficialLetter(
        String conversation,
        String number,
        LocalDate date,
        @Nullable String scan,
        String by,
        Instant at) {

    /** Letters of a conversation. */
    static final String BY_CONVERSATION = "conversation";

    /** How letters are stored. */
    public static final Kind<OfficialLetter> KIND = new Kind<>(
            "officialLetter",
            OfficialLetter.class,
            List.of(new Index<>(BY_CONVERSATION, l -> List.of(l.conversation() + " " + Index.key(l.at())))));
}
