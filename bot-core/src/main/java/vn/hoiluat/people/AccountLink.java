package vn.hoiluat.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A link by which somebody sets a password, once. The document's id is the hash of its secret.
 *
 * @param login whose; null for the first administrator, who chooses one
 * @param until when it stops working
 */
public record AccountLink(@Nullable String login, Instant until) {

    /** Links of an account; the first administrator's stand under nothing. */
    static final String BY_LOGIN = "login";

    /** How links are stored. */
    public static final Kind<AccountLink> KIND = new Kind<>(
            "accountLink",
            AccountLink.class,
            List.of(new Index<>(BY_LOGIN, link -> List.of(link.login() == null ? "" : link.login()))));
}
