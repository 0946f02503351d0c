package vn.hoiluat.security;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody did not get in by the provider. Who comes back is led to the sign-in page with a word for it, so that the code
 * in the provider's address stays in no history.
 */
enum ProviderProblem {
    /** No account is theirs, or theirs is switched off. */
    NOT_ALLOWED("chua-cho-phep"),
    /** It took too long, was answered before, was called off, or is not the provider's answer to this browser. */
    NOT_VALID("het-han"),
    /** The provider cannot be asked. */
    UNREACHABLE("mat-ket-noi"),
    /** This network address tried too often. */
    TOO_MANY("qua-nhieu");

    /** The sign-in page's query parameter with the word. */
    static final String PARAMETER = "loi";

    private final String word;

    ProviderProblem(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<ProviderProblem> of(@Nullable String word) {
        return Stream.of(values()).filter(known -> known.word.equals(word)).findFirst();
    }
}
