package vn.hoiluat.security;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;

/** What the forms that ask for a code have in common. */
final class CodeForm {

    /** Longer than any code with blanks in it. */
    private static final int LONGEST = 40;

    private CodeForm() {}

    /** The code as it was typed. */
    static String of(MultiValueMap<String, String> form) {
        String typed = form.getFirst("ma");
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    /** The page, saying how long to wait. */
    static Rendering tooMany(Rendering.Builder<?> page, Duration wait) {
        return page.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                .modelAttribute("problem", "too-many")
                .modelAttribute("minutes", wait.toMinutes() + 1)
                .build();
    }
}
