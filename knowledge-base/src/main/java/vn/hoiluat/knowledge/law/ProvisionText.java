package vn.hoiluat.knowledge.law;

import java.util.List;
import java.util.Locale;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * The words of one article of a document, as it was first made or last read.
 *
 * @param article its number: {@code 18}, {@code 52a}
 * @param title may be empty
 * @param text its clauses and points, NFC; may be empty if only the title is known
 */
public record ProvisionText(DocumentRef document, String article, String title, String text) {

    /** Index of articles by the id of their document. */
    public static final String BY_DOCUMENT = "document";

    /** How articles are stored; the id is {@link #id()}. */
    public static final Kind<ProvisionText> KIND = new Kind<>(
            "legal-provision",
            ProvisionText.class,
            List.of(new Index<>(BY_DOCUMENT, p -> List.of(p.document().id()))));

    public ProvisionText {
        if (article.isBlank()) {
            throw new IllegalArgumentException("an article of " + document.number() + " has no number");
        }
        title = PlainText.nfc(title).strip();
        text = PlainText.nfc(text).strip();
    }

    /** Document and article as one string. */
    public String id() {
        return id(document, article);
    }

    static String id(DocumentRef document, String article) {
        return document.id() + "#" + article.toLowerCase(Locale.ROOT);
    }
}
