package vn.hoiluat.knowledge.exchange;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.usage.Usage;

/** Entries as JSON objects, a line each, or as one list. What an entry does not say is null, so that import knows it was emptied. */
final class JsonWriter implements EntryWriter {

    /** How objects follow each other. */
    enum Form {
        LINES,
        LIST
    }

    private final JsonGenerator out;
    private final Form form;

    JsonWriter(OutputStream target, Form form) {
        this.out = new JsonMapper().createGenerator(target);
        this.form = form;
        if (form == Form.LIST) {
            out.writeStartArray();
        }
    }

    @Override
    public void write(Entry entry, EntryVersion version, Usage usage) {
        EntryContent content = version.content();
        out.writeStartObject();
        out.writeStringProperty(Column.SOURCE, entry.source());
        out.writeStringProperty(Column.EXTERNAL_ID, entry.externalId());
        out.writeNumberProperty(Column.VERSION, version.number());
        out.writeStringProperty(Column.FIELD, content.field());
        out.writeStringProperty(Column.QUESTION, content.question());
        writeList(Column.ALTERNATES, content.alternates());
        out.writeStringProperty(Column.SHORT_ANSWER, content.shortAnswer());
        out.writeStringProperty(Column.FULL_ANSWER, content.fullAnswer());
        out.writeArrayPropertyStart(Column.CITATIONS);
        content.citations().forEach(this::writeCitation);
        out.writeEndArray();
        writeList(Column.PLACES, content.places());
        writeOrNull(Column.VALID_FROM, content.validity().from());
        writeOrNull(Column.VALID_UNTIL, content.validity().until());
        writeOrNull(Column.REVIEW_BY, content.reviewBy());
        writeOrNull(Column.CHECKED_ON, content.checkedOn());
        writeList(Column.PLACEHOLDERS, content.placeholders());
        writeList(
                Column.ATTACHMENTS,
                content.attachments().stream()
                        .map(link -> link.name() + " | " + link.address())
                        .toList());
        out.writeStringProperty(Column.STATUS, version.status().name());
        writeOrNull(Column.DRAFT_REASON, version.draftReason());
        out.writeBooleanProperty(Column.SAMPLE, content.sample());
        out.writeNumberProperty(Column.HITS, usage.hits());
        writeOrNull(Column.LAST_USED, EntryCells.lastUsed(usage));
        if (usage.satisfaction() instanceof Integer percent) {
            out.writeNumberProperty(Column.SATISFACTION, percent);
        } else {
            out.writeNullProperty(Column.SATISFACTION);
        }
        out.writeEndObject();
        if (form == Form.LINES) {
            out.writeRaw('\n');
        }
    }

    @Override
    public void close() {
        if (form == Form.LIST) {
            out.writeEndArray();
        }
        out.close();
    }

    private void writeCitation(Citation citation) {
        out.writeStartObject();
        writeIfPresent(Column.DOCUMENT_TYPE, citation.documentType());
        out.writeStringProperty(Column.DOCUMENT_NUMBER, citation.documentNumber());
        writeIfPresent(CitationCells.ISSUER, citation.issuer());
        writeIfPresent(Column.ARTICLE, citation.article());
        writeIfPresent(CitationCells.CLAUSE, citation.clause());
        writeIfPresent(CitationCells.POINT, citation.point());
        out.writeEndObject();
    }

    private void writeList(String column, List<String> items) {
        out.writeArrayPropertyStart(column);
        items.forEach(out::writeString);
        out.writeEndArray();
    }

    private void writeOrNull(String column, @Nullable Object value) {
        if (value == null) {
            out.writeNullProperty(column);
        } else {
            out.writeStringProperty(column, value.toString());
        }
    }

    private void writeIfPresent(String column, @Nullable Object value) {
        if (value != null) {
            out.writeStringProperty(column, value.toString());
        }
    }
}
