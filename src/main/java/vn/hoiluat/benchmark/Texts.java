package vn.hoiluat.benchmark;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the reports. Safe for use by many threads. */
final class Texts {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("benchmark", VIETNAMESE);

    private Texts() {}

    /** A sentence, its places filled, numbers written as Vietnamese write them. */
    static String text(String key, Object... arguments) {
        return new MessageFormat(SENTENCES.getString(key), VIETNAMESE).format(arguments);
    }
}
