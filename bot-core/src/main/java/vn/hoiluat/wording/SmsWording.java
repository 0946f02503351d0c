package vn.hoiluat.wording;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.language.Gsm7Text;

/**
 * Sentences as SMS takes them: without marks, letters of GSM-7, within the segments an account pays for. What is filled in is
 * cut to fit: an answer to whole sentences, never inside one, since half a sentence may say the opposite; choices to whole
 * words. Links and codes stay whole. Immutable.
 */
public final class SmsWording implements Wording {

    /** The account's setting for its name in texts; without it the unit's whole name is used. */
    public static final String SHORT_NAME = "short-name";

    /** The account's setting for the most segments of a text, 1 to 3. */
    public static final String SEGMENTS = "segments";

    /** Three segments hold every short answer whole, beside link and name. */
    private static final String DEFAULT_SEGMENTS = "3";

    private static final Set<String> SAID_WHOLE = Set.of("case.answer-sensitive", "case.message", "case.question");

    private static final int NAME = 9;
    private static final String LINK_ONLY = ".link";
    private static final String INVITING = ".inviting";
    private static final String CHANGING = ".changing";
    private static final String CUT = "..";

    private final MessageFileWording templates;
    private final String name;
    private final int segments;

    public SmsWording(MessageFileWording templates, ChannelAccount account) {
        this.templates = templates;
        name = Gsm7Text.plain(account.setting(SHORT_NAME, account.name()));
        segments = segments(account);
    }

    /** The most segments of one text of this account; {@link IllegalArgumentException} if the setting is no such number. */
    public static int segments(ChannelAccount account) {
        int segments = Integer.parseInt(account.setting(SEGMENTS, DEFAULT_SEGMENTS));
        Gsm7Text.capacity(segments);
        return segments;
    }

    @Override
    public String text(String key, AddressForm form, Object... arguments) {
        String[] written = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        String whole = fill(key, form, written);
        if (Gsm7Text.fits(whole, segments) || isSaidWhole(key)) {
            return whole;
        }
        return templates.has(key + LINK_ONLY) ? bySentences(key, form, written) : byWords(key, form, written);
    }

    @Override
    public String inviting(String key, AddressForm form, Object... arguments) {
        return withMore(INVITING, key, form, arguments);
    }

    @Override
    public String changing(String key, AddressForm form, Object... arguments) {
        return withMore(CHANGING, key, form, arguments);
    }

    /** Only with what is said whole, and only in a segment that is paid for anyway. */
    private String withMore(String more, String key, AddressForm form, Object... arguments) {
        String[] written = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        String whole = fill(key, form, written);
        String longer = fill(key + more, form, written);
        return Gsm7Text.fits(whole, segments) && Gsm7Text.segments(longer) == Gsm7Text.segments(whole)
                ? longer
                : text(key, form, arguments);
    }

    @Override
    public boolean isTemplates() {
        return true;
    }

    /** What is on no page goes out in as many texts as it needs. */
    private static boolean isSaidWhole(String key) {
        return SAID_WHOLE.contains(key);
    }

    /** The longest blank keeps as many whole sentences as fit; with none left, the text that only has the link. */
    private String bySentences(String key, AddressForm form, String[] written) {
        int longest = longest(written);
        List<String> sentences = Sentences.of(written[longest]);
        for (int kept = sentences.size() - 1; kept > 0; kept--) {
            String[] shorter = written.clone();
            shorter[longest] = String.join(" ", sentences.subList(0, kept));
            String text = fill(key, form, shorter);
            if (Gsm7Text.fits(text, segments)) {
                return text;
            }
        }
        return fill(key + LINK_ONLY, form, written);
    }

    /** The longest blank gives up its last word until the text fits. */
    private String byWords(String key, AddressForm form, String[] written) {
        String[] shorter = written.clone();
        String text = fill(key, form, shorter);
        while (!Gsm7Text.fits(text, segments)) {
            int longest = longest(shorter);
            String less = withoutLastWord(shorter[longest]);
            if (less.isEmpty()) {
                throw new IllegalStateException(key + " takes more than " + segments + " segments with nothing in it");
            }
            shorter[longest] = less;
            text = fill(key, form, shorter);
        }
        return text;
    }

    private static String withoutLastWord(String words) {
        String bare = words.endsWith(CUT) ? words.substring(0, words.length() - CUT.length()) : words;
        int blank = bare.strip().lastIndexOf(' ');
        return blank < 0 ? "" : bare.strip().substring(0, blank) + CUT;
    }

    private static int longest(String[] written) {
        return IntStream.range(0, written.length)
                .filter(i -> !written[i].contains("://"))
                .boxed()
                .max(Comparator.comparingInt(i -> written[i].length()))
                .orElseThrow(() -> new IllegalStateException("a text without blanks takes too many segments"));
    }

    private String fill(String key, AddressForm form, String[] written) {
        Object[] blanks = new Object[NAME + 1];
        Arrays.fill(blanks, "");
        for (int i = 0; i < written.length; i++) {
            blanks[i] = Gsm7Text.plain(written[i]);
        }
        blanks[NAME] = name;
        return templates.text(key, form, blanks);
    }
}
