package vn.hoiluat.audit;

import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * By what name the trail knows a citizen. The document's id is the conversation's; once it is erased nobody can tell any
 * more whom the name was for, and the trail stays as it is.
 *
 * @param name drawn at random, nothing of the person in it
 */
record Pseudonym(String name) {

    /** How pseudonyms are stored. */
    static final Kind<Pseudonym> KIND = new Kind<>("pseudonym", Pseudonym.class, List.of());
}
