package vn.hoiluat.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.account.AddressForm;

/**
 * Sentences of one properties file in UTF-8. Placeholders are filled as they stand, without the quoting of
 * {@link java.text.MessageFormat}; what is filled in is never changed. Immutable.
 */
public final class MessageFileWording implements Wording {

    private static final String SHIPPED = "messages_vi.properties";
    private static final String SHIPPED_FOR_SMS = "messages_sms_vi.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final Map<AddressForm, Map<String, String>> sentences = new EnumMap<>(AddressForm.class);

    /** The sentences that ship with the program. */
    public static MessageFileWording shipped() {
        return resource(SHIPPED);
    }

    /** The templates for SMS that ship with the program. */
    public static MessageFileWording shippedForSms() {
        return resource(SHIPPED_FOR_SMS);
    }

    private static MessageFileWording resource(String name) {
        InputStream stream = Objects.requireNonNull(MessageFileWording.class.getResourceAsStream(name), name);
        try (Reader file = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new MessageFileWording(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file whole; the caller closes it. */
    public MessageFileWording(Reader file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        Map<String, String> written = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            written.put(key, Normalizer.normalize(properties.getProperty(key), Normalizer.Form.NFC));
        }
        sentences.put(AddressForm.ONG_BA, written);
        sentences.put(AddressForm.ANH_CHI, addressingTheYoung(written));
    }

    @Override
    public String text(String key, AddressForm form, Object... arguments) {
        String sentence = find(sentences.getOrDefault(form, Map.of()), key);
        return PLACEHOLDER.matcher(sentence).replaceAll(match -> argument(key, match.group(1), arguments));
    }

    /** True if there is a sentence of this key. */
    boolean has(String key) {
        return sentences.getOrDefault(AddressForm.ONG_BA, Map.of()).containsKey(key);
    }

    /** All keys, in order. */
    public Set<String> keys() {
        return sentences.getOrDefault(AddressForm.ONG_BA, Map.of()).keySet();
    }

    private static Map<String, String> addressingTheYoung(Map<String, String> written) {
        String from = find(written, "address.default");
        String to = find(written, "address.young");
        Map<String, String> addressed = new TreeMap<>(written);
        addressed.replaceAll((key, sentence) -> sentence.replace(from, to).replace(capitalised(from), capitalised(to)));
        return addressed;
    }

    private static String find(Map<String, String> sentences, String key) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence has the key " + key);
        }
        return sentence;
    }

    private static String argument(String key, String placeholder, Object[] arguments) {
        int index = Integer.parseInt(placeholder);
        if (index >= arguments.length) {
            throw new IllegalArgumentException(key + " needs {" + index + "}, got " + arguments.length + " arguments");
        }
        return Matcher.quoteReplacement(arguments[index].toString());
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
