package vn.hoiluat.knowledge.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What each marked letter is without its tone and without any mark, from {@code letters.tsv}. Immutable. */
final class VietnameseLetters {

    static final VietnameseLetters TABLE = load();

    private final char[] withoutTone;
    private final char[] plain;
    private final byte[] tone;

    private VietnameseLetters(char[] withoutTone, char[] plain, byte[] tone) {
        this.withoutTone = withoutTone;
        this.plain = plain;
        this.tone = tone;
    }

    /** The lower-case letter without its tone: {@code ế} becomes {@code ê}; other characters stay. */
    char withoutTone(char letter) {
        return letter < withoutTone.length ? withoutTone[letter] : letter;
    }

    /** The lower-case letter without any mark: {@code ế} becomes {@code e}, {@code đ} becomes {@code d}. */
    char plain(char letter) {
        return letter < plain.length ? plain[letter] : letter;
    }

    /** The tone of the letter, 1 to 5, or 0. */
    int tone(char letter) {
        return letter < tone.length ? tone[letter] : 0;
    }

    private static VietnameseLetters load() {
        int size = 'ỹ' + 1;
        var letters = new VietnameseLetters(identity(size), identity(size), new byte[size]);
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(VietnameseLetters.class.getResourceAsStream("letters.tsv"), "letters.tsv"),
                StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(letters::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return letters;
    }

    private void learn(String row) {
        String[] columns = row.split("\t", -1);
        char letter = columns[0].charAt(0);
        withoutTone[letter] = columns[1].charAt(0);
        plain[letter] = columns[2].charAt(0);
        tone[letter] = Byte.parseByte(columns[3]);
    }

    private static char[] identity(int size) {
        char[] same = new char[size];
        for (int i = 0; i < size; i++) {
            same[i] = (char) i;
        }
        return same;
    }
}
