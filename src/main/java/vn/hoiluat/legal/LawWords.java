package vn.hoiluat.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.ProvisionPath;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** How documents, provisions and days are written on the pages of law. */
@Component
final class LawWords {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource texts;
    private final DatePhrases dates;
    private final Clock clock;

    LawWords(MessageSource texts, Wording wording, Clock clock) {
        this.texts = texts;
        this.dates = new DatePhrases(wording);
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : dates.day(day);
    }

    String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, VIETNAMESE);
    }

    /** {@code Nghị định 100/2019/NĐ-CP}. */
    String name(DocumentRef document) {
        return document.type() + " " + document.number();
    }

    /** {@code điểm a khoản 1 Điều 5}; the whole document where no article is named. */
    String provision(ProvisionPath path) {
        if (path.article() == null) {
            return text("law.whole");
        }
        return Stream.of(
                        written("law.point", path.point()),
                        written("law.clause", path.clause()),
                        written("law.article", path.article()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The provisions one after the other, as they are typed again. */
    String provisions(List<ProvisionPath> paths) {
        return paths.isEmpty()
                ? text("law.whole")
                : paths.stream().map(this::provision).collect(Collectors.joining("; "));
    }

    /** How the document as a whole stands today, by the name of a status; parts of it that do not make it need a review. */
    String status(LegalDocument document, KnownDocuments documents) {
        var whole = new Citation(document.type(), document.number(), document.issuer(), null, null, null);
        return documents.ground(whole, today(), null).status().name();
    }

    private String written(String key, @Nullable String value) {
        return value == null ? "" : text(key, value);
    }
}
