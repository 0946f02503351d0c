package vn.hoiluat.pages;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoiluat.account.ChannelAccount;

/** The sites whose pages may show an account's widget, from the account's setting {@value #SETTING}. */
public final class EmbeddingOrigins {

    /** Setting of a web account: origins such as {@code https://sotuphap.example.gov.vn}, parted by blanks or commas. */
    public static final String SETTING = "origins";

    private static final Logger log = LoggerFactory.getLogger(EmbeddingOrigins.class);

    /** A scheme, a host of letters, digits, dots and dashes, perhaps a port; no wildcard and nothing that ends a directive. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\\d{1,5})?");

    private EmbeddingOrigins() {}

    /** Those that are origins; what is none is left out and named in the log. */
    public static List<String> of(ChannelAccount account) {
        return written(account.setting(SETTING, ""))
                .filter(origin -> isOrigin(origin, account.id()))
                .distinct()
                .toList();
    }

    /** Whether everything in the text is an origin; also if there is nothing. */
    public static boolean areOrigins(String text) {
        return written(text).allMatch(origin -> ORIGIN.matcher(origin).matches());
    }

    private static Stream<String> written(String text) {
        return Stream.of(text.split("[\\s,]+"))
                .filter(written -> !written.isEmpty())
                .map(written -> written.toLowerCase(Locale.ROOT))
                .map(written -> written.endsWith("/") ? written.substring(0, written.length() - 1) : written);
    }

    private static boolean isOrigin(String origin, String accountId) {
        boolean possible = ORIGIN.matcher(origin).matches();
        if (!possible) {
            log.warn("Account {}: '{}' in its setting {} is no origin, left out", accountId, origin, SETTING);
        }
        return possible;
    }
}
