package vn.hoiluat.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.exchange.FileFormat;
import vn.hoiluat.knowledge.exchange.Preview;
import vn.hoiluat.knowledge.exchange.PreviewPart;

/** A preview as pages show it; public for the templates. */
public record PreviewView(
        String id,
        String file,
        String madeAt,
        String until,
        int rows,
        int problems,
        List<Part> parts,
        boolean writable,
        boolean isWord,
        @Nullable Result result) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(VIETNAM);

    /** A part, by the word that stands in addresses. */
    public record Part(String name, int count) {}

    /** What was written, and when. */
    public record Result(String at, boolean forReview, int created, int changed, List<String> overtaken) {}

    static PreviewView of(Preview preview) {
        var written = preview.written();
        return new PreviewView(
                preview.id(),
                preview.file(),
                time(preview.madeAt()),
                time(preview.until()),
                Arrays.stream(PreviewPart.values()).mapToInt(preview::count).sum(),
                preview.problems(),
                Arrays.stream(PreviewPart.values())
                        .map(part -> new Part(name(part), preview.count(part)))
                        .toList(),
                preview.isWritable(),
                preview.format() == FileFormat.WORD,
                written == null
                        ? null
                        : new Result(
                                time(written.at()),
                                written.forReview(),
                                written.created(),
                                written.changed(),
                                written.overtaken()));
    }

    /** How many would be, or were, written. */
    public int toWrite() {
        return parts.stream()
                .filter(part -> part.name().equals(name(PreviewPart.CHANGED))
                        || part.name().equals(name(PreviewPart.NEW)))
                .mapToInt(Part::count)
                .sum();
    }

    static String name(PreviewPart part) {
        return switch (part) {
            case WRONG -> "loi";
            case CHANGED -> "doi";
            case NEW -> "moi";
            case SAME -> "giu";
        };
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
