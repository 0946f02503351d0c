package vn.hoiluat.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.paper.OfficialLetter;
import vn.hoiluat.paper.OfficialLetters;

/** Puts together what officers see of the papers of a case. */
@Component
final class PaperViews {

    private final OfficialLetters letters;

    PaperViews(OfficialLetters letters) {
        this.letters = letters;
    }

    /**
     * The papers of a case.
     *
     * @param mayDraft whether there is an answer, sent or being written, that a letter can hold
     */
    record Papers(boolean mayDraft, @Nullable Letter officialLetter) {}

    /**
     * The signed letter.
     *
     * @param scan id of the file, null if there is none
     */
    record Letter(String number, LocalDate date, @Nullable String scan, String by, Instant at) {

        static Letter of(OfficialLetter letter) {
            return new Letter(letter.number(), letter.date(), letter.scan(), letter.by(), letter.at());
        }
    }

    Mono<Papers> of(Case c) {
        boolean mayDraft = c.draft() != null || c.answer() != null;
        return letters.of(c)
                .map(Letter::of)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(letter -> new Papers(mayDraft, letter.orElse(null)));
    }
}
