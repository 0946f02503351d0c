package vn.hoiluat.alert;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/** A code by which somebody who works here shows which person on Zalo they are. The document's id is the code. */
public record LinkCode(String login, Instant until) {

    /** Codes of an account. */
    static final String BY_LOGIN = "login";

    /** How codes are stored. */
    public static final Kind<LinkCode> KIND =
            new Kind<>("alertLinkCode", LinkCode.class, List.of(new Index<>(BY_LOGIN, c -> List.of(c.login()))));
}
