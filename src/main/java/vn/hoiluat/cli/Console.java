package vn.hoiluat.cli;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a command says to the person at the keyboard: results on one stream, progress and complaints on the other. */
final class Console {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cli", VIETNAMESE);

    private final PrintStream results;
    private final PrintStream remarks;

    Console(PrintStream results, PrintStream remarks) {
        this.results = results;
        this.remarks = remarks;
    }

    /** Prints a sentence of {@code cli_vi.properties} as a result. */
    void say(String key, Object... arguments) {
        results.println(text(key, arguments));
    }

    /** Prints a sentence of {@code cli_vi.properties} as progress or complaint. */
    void remark(String key, Object... arguments) {
        remarks.println(text(key, arguments));
    }

    /** Prints a line as it is, as a result. */
    void print(String line) {
        results.println(line);
    }

    /** Prints a line as it is, as progress or complaint. */
    void note(String line) {
        remarks.println(line);
    }

    /** Where results go, for commands of other packages that print by themselves. */
    PrintStream results() {
        return results;
    }

    /** Where progress and complaints go, for commands of other packages that print by themselves. */
    PrintStream remarks() {
        return remarks;
    }

    /** Whether there is such a sentence. */
    static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    /** A sentence of {@code cli_vi.properties}, with numbers as Vietnamese write them. */
    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), VIETNAMESE).format(arguments);
    }
}
