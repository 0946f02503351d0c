package vn.hoiluat.curation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;

/**
 * An entry that was ticked in the list.
 *
 * @param newest number of its newest version when it was shown
 */
public record PickedEntry(String key, int newest) {

    private static final String NUMBER = "[1-9][0-9]{0,5}";

    /** An entry as it is shown. */
    public static PickedEntry of(Entry entry) {
        return new PickedEntry(entry.key(), entry.newest().number());
    }

    /** Those that forms sent; what is none of them is left out. */
    static List<PickedEntry> all(@Nullable List<String> written) {
        return (written == null ? List.<String>of() : written)
                .stream()
                        .filter(Objects::nonNull)
                        .flatMap(one -> read(one).stream())
                        .distinct()
                        .toList();
    }

    /** What a tick at it stands for in a form. */
    public String written() {
        return newest + " " + key;
    }

    private static Optional<PickedEntry> read(String written) {
        int space = written.indexOf(' ');
        boolean isOne = space > 0 && written.substring(0, space).matches(NUMBER) && written.indexOf(':', space) > space;
        return isOne
                ? Optional.of(
                        new PickedEntry(written.substring(space + 1), Integer.parseInt(written.substring(0, space))))
                : Optional.empty();
    }
}
