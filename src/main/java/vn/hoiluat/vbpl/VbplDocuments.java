package vn.hoiluat.vbpl;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.LegalDocumentSource.Fetched;
import vn.hoiluat.knowledge.law.LegalDocumentSource.Found;
import vn.hoiluat.knowledge.law.OutsideDocument;
import vn.hoiluat.knowledge.law.RelationKind;
import vn.hoiluat.knowledge.law.ValidityCode;
import vn.hoiluat.knowledge.law.intake.SplitText;
import vn.hoiluat.knowledge.law.intake.TextSplitter;

/** Puts what the gateway says into our words, and leaves out what cannot be true. */
final class VbplDocuments {

    /** English texts have ids of their own; the document they are of has another. */
    private static final String TRANSLATION = "vbpqta_";

    private final NumberLetters letters;
    private final TextSplitter splitter = new TextSplitter();

    VbplDocuments(NumberLetters letters) {
        this.letters = letters;
    }

    static boolean isTranslation(String id) {
        return id.startsWith(TRANSLATION);
    }

    /** A line of a search; empty for what is no document to be cited. */
    Optional<Found> found(VbplWire.Document document) {
        String id = text(document.id());
        String number = text(document.docNum());
        boolean usable = !id.isEmpty()
                && !isTranslation(id)
                && NumberLetters.isNumber(number)
                && !Boolean.TRUE.equals(document.isConsolidatedDocument());
        return usable
                ? Optional.of(new Found(
                        id,
                        name(document.docType()),
                        letters.restored(number),
                        text(document.agencyName()),
                        title(document),
                        code(document.effStatus()),
                        VbplDays.of(document.issueDate())))
                : Optional.empty();
    }

    /** A whole document, read today. */
    Fetched fetched(VbplWire.Document document, LocalDate today, String source) {
        if (Boolean.TRUE.equals(document.isConsolidatedDocument())) {
            return new Fetched.ReferenceOnly(title(document));
        }
        return identity(document)
                .<Fetched>map(identity -> new Fetched.Whole(whole(document, identity, today, source)))
                .orElseGet(Fetched.Missing::new);
    }

    private OutsideDocument whole(VbplWire.Document document, DocumentRef identity, LocalDate today, String source) {
        LocalDate from = VbplDays.of(document.effFrom());
        LocalDate to = VbplDays.of(document.effTo());
        SplitText split = splitter.split(plain(
                document.documentContent() == null
                        ? null
                        : document.documentContent().content()));
        return new OutsideDocument(
                identity,
                title(document),
                from,
                to != null && from != null && to.isBefore(from) ? null : to,
                code(document.effStatus()),
                today,
                source,
                List.of(),
                split.articles(),
                false,
                List.of(),
                relations(document));
    }

    private List<OutsideDocument.Relation> relations(VbplWire.Document document) {
        return Objects.requireNonNullElse(document.references(), List.<VbplWire.Reference>of()).stream()
                .flatMap(this::relation)
                .toList();
    }

    /** Dangling references, and kinds that change nothing, are left out. The gateway names no provisions, only documents. */
    private Stream<OutsideDocument.Relation> relation(VbplWire.Reference reference) {
        Optional<RelationKind> kind = kind(reference.referenceType());
        VbplWire.Document target = reference.targetDocument();
        return target == null
                ? Stream.empty()
                : identity(target).stream()
                        .flatMap(other -> kind.stream()
                                .map(what -> new OutsideDocument.Relation(
                                        what, true, other, "", List.of(), isInPart(what, reference), null, null)));
    }

    /** The numbers that public clients have seen; there is no official key to them. */
    private static Optional<RelationKind> kind(@Nullable Integer type) {
        return type == null
                ? Optional.empty()
                : switch (type) {
                    case 10 -> Optional.of(RelationKind.AMENDS);
                    case 12 -> Optional.of(RelationKind.REPLACES);
                    case 7 -> Optional.of(RelationKind.CONSOLIDATES);
                    case 1, 8 -> Optional.of(RelationKind.ABROGATES);
                    default -> Optional.empty();
                };
    }

    /** Nothing says whether all of a document was abrogated; the other document's own code does. */
    private static boolean isInPart(RelationKind kind, VbplWire.Reference reference) {
        VbplWire.Document target = reference.targetDocument();
        return kind.ends() && (target == null || code(target.effStatus()) != ValidityCode.HHL);
    }

    private Optional<DocumentRef> identity(VbplWire.Document document) {
        String number = text(document.docNum());
        String type = name(document.docType());
        String issuer = text(document.agencyName());
        return NumberLetters.isNumber(number) && !type.isEmpty() && !issuer.isEmpty()
                ? Optional.of(new DocumentRef(type, letters.restored(number), issuer))
                : Optional.empty();
    }

    /** The summary; where there is none, the title without the type and number it begins with. */
    private String title(VbplWire.Document document) {
        String summary = text(document.docAbs());
        if (!summary.isEmpty()) {
            return summary;
        }
        String rest = without(text(document.title()), name(document.docType()));
        return without(rest, text(document.docNum()));
    }

    private static String without(String text, String beginning) {
        boolean begins = !beginning.isEmpty() && PlainText.of(text).startsWith(PlainText.of(beginning));
        return begins ? text.substring(beginning.length()).strip() : text;
    }

    private static String plain(@Nullable String html) {
        if (html == null) {
            return "";
        }
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        page.outputSettings(new OutputSettings().prettyPrint(false));
        page.select("br").after("\n");
        page.select("p, div, li, tr, h1, h2, h3, h4").before("\n");
        return page.wholeText();
    }

    private static @Nullable ValidityCode code(VbplWire.@Nullable Named status) {
        return status == null
                ? null
                : Stream.of(text(status.code()), text(status.name()))
                        .flatMap(written -> ValidityCode.of(written).stream())
                        .findFirst()
                        .orElse(null);
    }

    private static String name(VbplWire.@Nullable Named named) {
        return named == null ? "" : text(named.name());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : PlainText.nfc(text).strip();
    }
}
