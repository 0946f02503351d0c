package vn.hoiluat.knowledge.exchange;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.wording.Messages;

/** Puts the legal basis into the last line of answers that come without it. */
final class Basis {

    /** A last sentence that does what the label does. */
    private static final Pattern CITING =
            Pattern.compile("can cu (?:diem|khoan|dieu|luat|bo luat|nghi dinh|nghi quyet|thong tu|quyet dinh)\\b");

    private final CitationText texts;
    private final Messages messages;
    private final String label;

    Basis(CitationText texts, Messages messages) {
        this.texts = texts;
        this.messages = messages;
        this.label = PlainText.of(messages.text("answer.basis", "")).strip();
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
        List<String> lines =
                PlainText.of(answer).lines().filter(line -> !line.isBlank()).toList();
        boolean isAbove =
                lines.size() > 1 && lines.get(lines.size() - 2).strip().equals(label);
        return isAbove
                || lines.getLast().startsWith(label)
                || CITING.matcher(lines.getLast()).lookingAt();
    }
}
