package vn.hoiluat.knowledge.central;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of codes of the partner (danh mục).
 *
 * @param name {@link #FIELDS}, {@link #PLACES}, or what else the partner has
 */
public record Taxonomy(String name, List<Code> codes) {

    /** The fields of law. */
    public static final String FIELDS = "fields";

    /** The places. */
    public static final String PLACES = "places";

    /**
     * One code.
     *
     * @param name as people at the partner read it
     * @param parent the code above it, null at the top
     */
    public record Code(String code, String name, @Nullable String parent) {}

    public Taxonomy {
        codes = List.copyOf(codes);
    }
}
