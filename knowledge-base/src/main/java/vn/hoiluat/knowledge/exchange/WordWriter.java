package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.usage.Usage;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Entries as a paper to read and edit in Word: field, question with a small code, both answers, citations. The paper is kept
 * in memory until it is closed.
 */
final class WordWriter implements EntryWriter {

    /** Some two hundred pages; the library holds about 100 kB for each entry. */
    private static final int MOST_ENTRIES = 1_000;

    private final OutputStream target;
    private final EntryCells cells;
    private final Messages messages;
    private final XWPFDocument document = WordPaper.open();
    private String field = "";
    private int written;

    WordWriter(OutputStream target, EntryCells cells, Messages messages) {
        this.target = target;
        this.cells = cells;
        this.messages = messages;
    }

    @Override
    public void write(Entry entry, EntryVersion version, Usage usage) {
        if (++written > MOST_ENTRIES) {
            throw new TooManyEntriesException(MOST_ENTRIES);
        }
        Map<String, String> said = cells.of(entry, version, usage);
        if (!field.equals(said.get(Column.FIELD))) {
            field = said(said, Column.FIELD);
            line(WordStyles.FIELD, "", messages.text("word.field", field));
        }
        question(entry, said);
        lines(WordStyles.SHORT_ANSWER, messages.text("word.shortAnswer"), said(said, Column.SHORT_ANSWER));
        lines(WordStyles.FULL_ANSWER, messages.text("word.fullAnswer"), said(said, Column.FULL_ANSWER));
        lines(WordStyles.CITATIONS, messages.text("word.citations"), said(said, Column.CITATIONS));
    }

    @Override
    public void close() throws IOException {
        try (document;
                target) {
            document.write(target);
        }
    }

    private void question(Entry entry, Map<String, String> said) {
        line(WordStyles.QUESTION, messages.text("word.question", written), said(said, Column.QUESTION));
        line(
                WordStyles.CODE,
                "",
                messages.text("word.code", entry.key(), said(said, Column.VERSION), said(said, Column.STATUS)));
    }

    private static String said(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    /** A paragraph for each line; blank lines are breaks at the end of the one before, so that none is lost. */
    private void lines(WordStyles style, String label, String text) {
        String before = label;
        for (String line : text.split("\\n(?!\\n|$)", -1)) {
            line(style, before, line);
            before = "";
        }
    }

    private void line(WordStyles style, String label, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style.id());
        if (!label.isEmpty()) {
            XWPFRun run = paragraph.createRun();
            run.setBold(true);
            run.setText(label + " ");
        }
        XWPFRun run = paragraph.createRun();
        String[] parts = text.split("\\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(parts[i], i);
        }
    }
}
