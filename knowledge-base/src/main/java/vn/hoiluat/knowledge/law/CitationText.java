package vn.hoiluat.knowledge.law;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.wording.Messages;

/** Writes citations, from small to large: {@code khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13)}. */
public final class CitationText {

    /** A longer title is a summary, not a name. */
    private static final int LONGEST_NAME = 90;

    private final DocumentNames names;
    private final Messages messages;

    public CitationText(DocumentNames names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    /** As citizens read it; laws by the name they have in the register. */
    public String of(Citation citation, @Nullable LegalDocument document) {
        if (document == null) {
            return provision(citation) + numbered(citation, citation.documentType());
        }
        String type = document.type();
        String title = document.title();
        boolean named = names.isNamed(type) && !title.isEmpty() && title.length() <= LONGEST_NAME;
        return provision(citation)
                + (named
                        ? messages.text("citation.named", type, withoutType(title, type), citation.documentNumber())
                        : numbered(citation, type));
    }

    /** With everything a reader needs to parse it again: type, number and issuer. */
    public String complete(Citation citation) {
        String issuer = citation.issuer() == null ? "" : " (" + citation.issuer() + ")";
        return provision(citation) + numbered(citation, citation.documentType()) + issuer;
    }

    private String numbered(Citation citation, @Nullable String type) {
        return type == null
                ? citation.documentNumber()
                : messages.text("citation.numbered", type, citation.documentNumber());
    }

    private String provision(Citation citation) {
        List<String> parts = new ArrayList<>();
        add(parts, "citation.point", citation.point());
        add(parts, "citation.clause", citation.clause());
        add(parts, "citation.article", citation.article());
        return parts.isEmpty() ? "" : String.join(" ", parts) + " ";
    }

    private void add(List<String> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.add(messages.text(key, value));
        }
    }

    private static String withoutType(String title, String type) {
        return PlainText.of(title).startsWith(PlainText.of(type) + " ")
                ? title.substring(type.length()).strip()
                : title;
    }
}
