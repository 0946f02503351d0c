package vn.hoiluat.publicbase;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the section, in parts that search engines take.
 *
 * @param service the service's own address
 * @param largest the most addresses in one part, 50,000 as sitemaps.org has it
 */
record Sitemap(URI service, int largest) {

    /** A page, and when it last changed. */
    record Place(String url, @Nullable Instant changedAt) {}

    /** How many parts there are; never none. */
    int parts(List<Line> lines) {
        return Math.max(1, Math.ceilDiv(lines.size(), inPart()));
    }

    /** The addresses of one part, counted from 0; the section itself stands first in each. */
    List<Place> part(List<Line> lines, int part) {
        return Stream.concat(
                        Stream.of(place(EntryAddress.SECTION, Contents.newest(lines))),
                        lines.stream()
                                .skip((long) part * inPart())
                                .limit(inPart())
                                .map(line ->
                                        place(EntryAddress.path(line.source(), line.externalId()), line.changedAt())))
                .toList();
    }

    /** The addresses of the parts. */
    List<Place> index(List<Line> lines) {
        return IntStream.range(0, parts(lines))
                .mapToObj(part -> place("/sitemap-" + part + ".xml", Contents.newest(lines)))
                .toList();
    }

    private int inPart() {
        return largest - 1;
    }

    private Place place(String path, @Nullable Instant changedAt) {
        return new Place(service.resolve(path).toString(), changedAt);
    }
}
