package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A record that both sides changed in the same fields, until a person has chosen.
 *
 * @param base what both sides said last, null if they never did
 * @param ours what we say, null if we retired it
 * @param ourVersion the version of our entry that says it, or that we retired
 * @param theirs what the partner says
 * @param fields what is in question
 * @param merged all that is not in question, with our words where it is; null if one side withdrew
 * @param resolution what was chosen and is being carried out, null if nobody chose yet
 */
public record Conflict(
        String peer,
        String externalId,
        String entryKey,
        @Nullable CentralContent base,
        @Nullable CentralContent ours,
        int ourVersion,
        CentralRecord theirs,
        List<Field> fields,
        @Nullable CentralContent merged,
        Instant foundAt,
        @Nullable Resolution resolution) {

    /** Index of conflicts by the entry's key. */
    public static final String BY_ENTRY = "entry";

    /** How conflicts are stored; the id is {@link CentralLink#id}. */
    public static final Kind<Conflict> KIND =
            new Kind<>("centralConflict", Conflict.class, List.of(new Index<>(BY_ENTRY, c -> List.of(c.entryKey()))));

    /** Whose words are taken. */
    public enum Choice {
        OURS,
        /** What both sides said last; where there is none, ours. */
        BASE,
        THEIRS
    }

    /**
     * What was chosen.
     *
     * @param by login of who chose
     */
    public record Resolution(Map<Field, Choice> choices, String by, Instant at) {

        public Resolution {
            choices = Map.copyOf(choices);
        }
    }

    public Conflict {
        fields = List.copyOf(fields);
    }

    /** The id it is stored under. */
    public String id() {
        return CentralLink.id(peer, externalId);
    }

    /**
     * What the record says after these choices; null if it is withdrawn.
     *
     * @throws IllegalArgumentException if a field in question has no choice
     */
    public @Nullable CentralContent chosen(Map<Field, Choice> choices) {
        if (!choices.keySet().containsAll(fields)) {
            throw new IllegalArgumentException("choices for " + choices.keySet() + ", expected for " + fields);
        }
        if (fields.contains(Field.WITHDRAWN)) {
            boolean isTheirs = choices.get(Field.WITHDRAWN) == Choice.THEIRS;
            return isTheirs ? (theirs.withdrawn() ? null : theirs.content()) : ours;
        }
        CentralContent content = merged == null ? theirs.content() : merged;
        for (Field field : fields) {
            content = field.take(content, side(choices.get(field)));
        }
        return content;
    }

    Conflict resolved(Resolution how) {
        return new Conflict(peer, externalId, entryKey, base, ours, ourVersion, theirs, fields, merged, foundAt, how);
    }

    /** Whether it is about the same words of both sides. */
    boolean isAbout(Conflict other) {
        return isOurs(other.ourVersion, other.ours == null) && theirs.version() == other.theirs.version();
    }

    /** Whether our side still says this version, or has still retired it. */
    boolean isOurs(int version, boolean withdrawn) {
        return ourVersion == version && (ours == null) == withdrawn;
    }

    private CentralContent side(@Nullable Choice choice) {
        CentralContent own = ours == null ? theirs.content() : ours;
        return switch (choice == null ? Choice.OURS : choice) {
            case OURS -> own;
            case BASE -> base == null ? own : base;
            case THEIRS -> theirs.content();
        };
    }
}
