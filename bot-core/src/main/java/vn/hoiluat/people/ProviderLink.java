package vn.hoiluat.people;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * An account that may sign in by the provider, because an administrator said so. The document's id is the login.
 *
 * @param name what the provider calls the person, by which it is recognised once; lower case
 * @param subject a hash of what the provider knows the person by ever after; null until the first sign-in
 * @param since when it was allowed, and from the first sign-in on when that was
 */
public record ProviderLink(
        String login, String name, @Nullable String subject, Instant since) {

    /** By the provider's name for them. */
    static final String BY_NAME = "name";

    /** By subject. */
    static final String BY_SUBJECT = "subject";

    /** How links are stored. */
    public static final Kind<ProviderLink> KIND = new Kind<>(
            "providerLink",
            ProviderLink.class,
            List.of(
                    new Index<>(BY_NAME, link -> List.of(link.name())),
                    new Index<>(BY_SUBJECT, link -> link.subject() == null ? List.of() : List.of(link.subject()))));

    /**
     * User names and e-mail addresses without marks. Other letters are refused: some of them become plain ones when they
     * are made small, and would pass for somebody else.
     */
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,120}");

    /** True if providers' names that are looked like this are compared with it. */
    public static boolean isName(String typed) {
        return NAME.matcher(typed).matches();
    }

    /** True once the person has signed in by the provider. */
    public boolean isUsed() {
        return subject != null;
    }

    ProviderLink usedBy(String subject, Instant now) {
        return new ProviderLink(login, name, subject, now);
    }
}
