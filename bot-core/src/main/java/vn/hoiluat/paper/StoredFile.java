package vn.hoiluat.paper;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A file of a case. Its content stands in pieces beside it.
 *
 * @param conversation the conversation of the case, so that it is erased with the citizen's data
 * @param name made by us from the case and the type: names that people give to files are not kept
 * @param size in bytes
 * @param pieces how many pieces the content has
 * @param by account name of who put it there, empty for the citizen
 */
public record StoredFile(
        String caseId, String conversation, String name, FileType type, long size, int pieces, String by, Instant at) {

    /** Stands for the account of who sent it in. */
    static final String BY_CITIZEN = "";

    /** Files of a conversation, by time. */
    static final String BY_CONVERSATION = "conversation";

    /** How files are stored. */
    public static final Kind<StoredFile> KIND = new Kind<>(
            "file",
            StoredFile.class,
            List.of(new Index<>(BY_CONVERSATION, f -> List.of(f.conversation() + " " + Index.key(f.at())))));

    boolean isOfCitizen() {
        return by.isEmpty();
    }

    /** The id of a piece, counted from 0. */
    static String piece(String fileId, int number) {
        return fileId + "/" + number;
    }
}
