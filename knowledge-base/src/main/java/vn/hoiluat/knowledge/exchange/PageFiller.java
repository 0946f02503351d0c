package vn.hoiluat.knowledge.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hoiluat.storage.Identified;

/** Sorts judged rows into pages of their part, and counts them. For one thread at a time. */
final class PageFiller {

    private final String preview;
    private final Instant until;
    private final Map<PreviewPart, List<PreviewRow>> open = new EnumMap<>(PreviewPart.class);
    private final Map<PreviewPart, Integer> counts = new EnumMap<>(PreviewPart.class);
    private int problems;

    PageFiller(String preview, Instant until) {
        this.preview = preview;
        this.until = until;
    }

    /** Takes a row; gives the page that is full by it, if one is. */
    List<Identified<PreviewPage>> add(PreviewReading.Judged judged) {
        problems += judged.row().problems().size();
        counts.merge(judged.part(), 1, Integer::sum);
        List<PreviewRow> rows = open.computeIfAbsent(judged.part(), part -> new ArrayList<>());
        rows.add(judged.row());
        return rows.size() == PreviewPage.ROWS ? List.of(page(judged.part())) : List.of();
    }

    /** The pages that were not filled. */
    List<Identified<PreviewPage>> rest() {
        return List.copyOf(open.keySet()).stream()
                .filter(part -> !rows(part).isEmpty())
                .map(this::page)
                .toList();
    }

    Preview preview(String account, String file, FileFormat format, Instant now) {
        return new Preview(
                preview,
                account,
                file,
                format,
                now,
                until,
                count(PreviewPart.WRONG),
                count(PreviewPart.CHANGED),
                count(PreviewPart.NEW),
                count(PreviewPart.SAME),
                problems,
                null);
    }

    private Identified<PreviewPage> page(PreviewPart part) {
        PreviewPage page = new PreviewPage(until, rows(part));
        rows(part).clear();
        return new Identified<>(PreviewPage.id(preview, part, (count(part) - 1) / PreviewPage.ROWS), page);
    }

    private List<PreviewRow> rows(PreviewPart part) {
        return Objects.requireNonNull(open.get(part));
    }

    private int count(PreviewPart part) {
        return counts.getOrDefault(part, 0);
    }
}
