package vn.hoiluat.knowledge.exchange;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * Some rows of a preview.
 *
 * @param until when it is forgotten, with its preview
 */
record PreviewPage(Instant until, List<PreviewRow> rows) {

    /** Rows of a page, which is also what is shown at a time. */
    static final int ROWS = 50;

    static final Kind<PreviewPage> KIND = new Kind<>("importPage", PreviewPage.class, List.of());

    PreviewPage {
        rows = List.copyOf(rows);
    }

    /** @param number from 0 */
    static String id(String preview, PreviewPart part, int number) {
        return "%s/%s/%06d".formatted(preview, part, number);
    }
}
