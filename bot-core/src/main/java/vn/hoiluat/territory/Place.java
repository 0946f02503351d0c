package vn.hoiluat.territory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.understanding.Places.Level;

/**
 * A province or commune, or a district that there was. The document's id is the place's.
 *
 * @param id the official code; of a place that is no more, any other
 * @param name with the word that says what it is, but for provinces: {@code xã Tân Trịnh}
 * @param parent id of what it lies in, null for a province
 * @param from the first day it is or was called so, null if that is not known
 * @param until the first day on which it is no more, null while it is
 * @param aliases what people call it besides, with the word for what it is
 * @param successors ids of what it became
 */
public record Place(
        String id,
        Level level,
        String name,
        @Nullable String parent,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> aliases,
        List<String> successors) {

    /** How places are stored. */
    public static final Kind<Place> KIND = new Kind<>("place", Place.class, List.of());

    public Place {
        aliases = List.copyOf(aliases);
        successors = List.copyOf(successors);
    }

    /** Whether there is such a place on that day. */
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** The word that says what it is; empty for a province. */
    String kind() {
        return level == Level.PROVINCE ? "" : wordsOfKind(name);
    }

    /** The name without that word. */
    String bareName() {
        return bare(name);
    }

    String bare(String called) {
        return level == Level.PROVINCE
                ? called
                : called.substring(wordsOfKind(called).length()).strip();
    }

    /** What stands in small letters before the name proper. */
    static String wordsOfKind(String called) {
        int end = 0;
        while (end < called.length()
                && !Character.isUpperCase(called.codePointAt(end))
                && !Character.isDigit(called.charAt(end))) {
            end++;
        }
        return called.substring(0, end).strip();
    }
}
