package vn.hoiluat.knowledge.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.wording.Messages;

/** Articles of law: the title asks, the text answers, and the article itself is the citation. */
final class ArticleRows implements RowMapping {

    /** A title that is a place in the codification (Bộ pháp điển) says nothing: {@code Điều 31.1.QĐ.6.1.}. */
    private static final Pattern PLACE_IN_CODE = Pattern.compile("dieu [\\d.]+\\.[a-z]+\\.[\\d.]*");

    private final DocumentNames names;
    private final FieldWords fields = new FieldWords();
    private final Basis basis;
    private final Messages messages;

    ArticleRows(DocumentNames names, Basis basis, Messages messages) {
        this.names = names;
        this.basis = basis;
        this.messages = messages;
    }

    @Override
    public boolean fits(Row row) {
        return row.has(Column.DOCUMENT_NUMBER) && row.has(Column.TEXT);
    }

    @Override
    public Optional<MappedRow> map(Row row, Cells cells, ImportOptions options) {
        String number = cells.required(Column.DOCUMENT_NUMBER);
        String article = cells.required(Column.ARTICLE);
        String text = cells.required(Column.TEXT);
        String writtenType = cells.required(Column.DOCUMENT_TYPE);
        String externalId = row.has(Column.EXTERNAL_ID) ? cells.optional(Column.EXTERNAL_ID) : number + "+" + article;
        LocalDate from = cells.day(Column.EFFECTIVE_FROM);
        if (!Entry.isKey(options.source(), externalId)) {
            cells.problem(Column.EXTERNAL_ID, "import.badKey", options.source(), externalId);
        }
        if (cells.foundProblem()) {
            return Optional.empty();
        }
        LegalDocument document = document(number, writtenType, cells.optional(Column.DOCUMENT_NAME), from, options);
        var citation = new Citation(document.type(), number, document.issuer(), article, null, null);
        var content = new EntryContent(
                fields.fromTopic(cells.optional(Column.TOPIC)),
                question(cells.optional(Column.TITLE), article, document),
                List.of(),
                Opening.of(text, EntryContent.LONGEST_SHORT_ANSWER),
                basis.append(text, List.of(citation), document),
                List.of(citation),
                List.of(),
                new Validity(from, null),
                null,
                null,
                List.of(),
                options.sample());
        var provenance = new Provenance("import", options.origin());
        return Optional.of(new MappedRow(
                new Proposal(options.source(), externalId, content, provenance, EntryStatus.DRAFT, null),
                List.of(document),
                row.cells().keySet(),
                0,
                List.of()));
    }

    private LegalDocument document(
            String number, String writtenType, String name, @Nullable LocalDate from, ImportOptions options) {
        var documentNumber = new DocumentNumber(number);
        return LegalDocument.plain(
                new DocumentRef(
                        names.typeAtStartOf(PlainText.of(writtenType)).orElse(writtenType),
                        number,
                        names.issuerOf(documentNumber).orElseGet(() -> messages.text("document.unknownIssuer"))),
                name,
                from,
                null,
                options.origin());
    }

    private String question(String title, String article, LegalDocument document) {
        boolean says =
                !title.isEmpty() && !PLACE_IN_CODE.matcher(PlainText.of(title)).matches();
        return says
                ? title
                : messages.text("article.untitled", article, document.type(), document.number(), document.title());
    }
}
