package vn.hoiluat.people;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hoiluat.storage.Kind;

/**
 * Who can look after accounts, in one document: of two administrators who switch each other off at the same moment one must
 * lose, and only one document changes at a time. Somebody enters it after becoming an administrator and leaves it before
 * ceasing to be one, so that it never names too many.
 */
record Administrators(Set<String> logins) {

    static final String ID = "all";

    /** How the list is stored. */
    static final Kind<Administrators> KIND = new Kind<>("administrators", Administrators.class, List.of());

    Administrators {
        logins = Set.copyOf(logins);
    }

    Administrators with(String login) {
        if (logins.contains(login)) {
            return this;
        }
        Set<String> more = new TreeSet<>(logins);
        more.add(login);
        return new Administrators(more);
    }

    /** Without this one; the same list if it is the only one. */
    Administrators without(String login) {
        if (!logins.contains(login) || logins.size() == 1) {
            return this;
        }
        Set<String> fewer = new TreeSet<>(logins);
        fewer.remove(login);
        return new Administrators(fewer);
    }
}
