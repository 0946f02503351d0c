package vn.hoiluat.knowledge.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.wording.Messages;

/** Puts the legal basis into the last line of answers that come without it. */
final class Basis {

    private final CitationText texts;
    private final Messages messages;

    Basis(CitationText texts, Messages messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** @param document what the citations cite, if the row tells more of it than its number */
    String append(String answer, List<Citation> citations, @Nullable LegalDocument document) {
        if (citations.isEmpty() || answer.isEmpty() || hasBasis(answer)) {
            return answer;
        }
        String written =
                citations.stream().map(c -> texts.of(c, document)).distinct().collect(Collectors.joining("; "));
        return answer + "\n" + messages.text("answer.basis", written);
    }

    private boolean hasBasis(String answer) {
        String lastLine = answer.substring(answer.lastIndexOf('\n') + 1);
        return PlainText.of(lastLine)
                .startsWith(PlainText.of(messages.text("answer.basis", "")).strip());
    }
}
