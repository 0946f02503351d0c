package vn.hoiluat.console;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.language.Gsm7Text;
import vn.hoiluat.message.Channel;

/** Shows an officer the very texts a citizen would get, before anything is sent; nothing is stored. */
@RestController
final class PreviewApi {

    /** In place of a legal basis that is not written yet. */
    private static final String NO_BASIS_YET = "…";

    private final CaseLookup cases;
    private final CaseDesk desk;

    PreviewApi(CaseLookup cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    /** The texts, in the order they would go out. */
    record Previewed(List<Text> texts) {}

    /**
     * One text.
     *
     * @param segments how many the carrier counts, null on channels that do not count
     * @param septets how much of them is filled
     */
    record Text(
            String text,
            @Nullable Integer segments,
            @Nullable Integer septets) {

        static Text of(String text, Channel channel) {
            boolean counts = channel == Channel.SMS;
            return new Text(text, counts ? Gsm7Text.segments(text) : null, counts ? Gsm7Text.septets(text) : null);
        }
    }

    /** What would come of an action that says something. */
    @PostMapping("/api/cases/{code}/preview/{action}")
    @Unaudited("how the officer's own words would look")
    Mono<Previewed> preview(
            @PathVariable String code, @PathVariable String action, @RequestBody CaseBody body, Principal officer) {
        CaseLetter.Kind kind = kind(action);
        String text = body.needText();
        return cases.find(code, officer.getName())
                .map(CaseLookup.Seen::value)
                .flatMapMany(c -> desk.preview(c, kind, officer.getName(), text, basis(body, kind))
                        .map(written -> Text.of(written, c.address().channel())))
                .collectList()
                .map(Previewed::new);
    }

    private static String basis(CaseBody body, CaseLetter.Kind kind) {
        String written = body.legalBasis() == null ? "" : body.legalBasis().strip();
        return kind == CaseLetter.Kind.ANSWER && written.isEmpty() ? NO_BASIS_YET : written;
    }

    private static CaseLetter.Kind kind(String action) {
        return switch (action) {
            case "answer", "submit" -> CaseLetter.Kind.ANSWER;
            case "guide" -> CaseLetter.Kind.GUIDANCE;
            case "ask" -> CaseLetter.Kind.QUESTION;
            case "message" -> CaseLetter.Kind.MESSAGE;
            default -> throw new CaseProblemException(HttpStatus.NOT_FOUND, "action");
        };
    }
}
