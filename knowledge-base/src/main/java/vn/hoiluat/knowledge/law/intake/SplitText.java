package vn.hoiluat.knowledge.law.intake;

import java.util.List;
import vn.hoiluat.knowledge.law.OutsideDocument;

/**
 * A pasted text, parted into articles.
 *
 * @param head what stands before the first article
 * @param missing numbers that were passed over between two articles: their beginning could not be read
 */
public record SplitText(List<String> head, List<OutsideDocument.Article> articles, List<String> missing) {

    public SplitText {
        head = List.copyOf(head);
        articles = List.copyOf(articles);
        missing = List.copyOf(missing);
    }
}
