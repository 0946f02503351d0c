package vn.hoiluat.knowledge.central;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;

/** Reads from an entry what our side says on the day of the mapping: what citizens get then. */
final class OurSides {

    /** The starter base comes with the program: offered by every department, the partner would get it from each. */
    private static final String STARTER = "starter";

    private final ContentMapping mapping;

    OurSides(ContentMapping mapping) {
        this.mapping = mapping;
    }

    /** What our side says about a record. */
    OurSide of(@Nullable Entry entry, CentralLink link) {
        if (entry == null) {
            return OurSide.NONE;
        }
        Optional<EntryVersion> given = entry.publishedOn(mapping.day());
        Agreed base = link.base();
        if (base == null) {
            return given.filter(OurSides::isOfUse)
                    .map(version -> OurSide.edited(unlinked(version, link), version.number()))
                    .orElseGet(() -> given.isPresent() ? OurSide.NONE : withoutGiven(entry, OurSide.NONE, link));
        }
        return given.map(version -> against(base, entry, version))
                .orElseGet(() -> withoutGiven(entry, OurSide.SAME, link));
    }

    /** What became of the version in which theirs waits. */
    static Arrived arrived(@Nullable Entry entry, CentralLink link) {
        CentralLink.Arrival arrival = link.arrival();
        EntryVersion version = entry == null || arrival == null ? null : entry.version(arrival.entryVersion());
        if (entry == null || version == null || version.status() == EntryStatus.PUBLISHED) {
            return Arrived.NOT_WAITING;
        }
        return entry.open().isPresent() ? Arrived.WAITING : Arrived.SET_ASIDE;
    }

    private CentralContent unlinked(EntryVersion version, CentralLink link) {
        CentralRecord theirs = link.theirs();
        return theirs == null
                ? mapping.toTheirs(version.content())
                : mapping.toTheirs(version.content(), theirs.content());
    }

    private OurSide against(Agreed base, Entry entry, EntryVersion given) {
        EntryVersion agreed = entry.version(base.entryVersion());
        EntryContent before = agreed == null ? null : agreed.content();
        CentralContent content = before == null
                ? mapping.toTheirs(given.content(), base.content())
                : mapping.toTheirs(given.content(), base.content(), before);
        if (base.withdrawn()) {
            return OurSide.edited(content, given.number());
        }
        boolean isNewer = agreed == null
                || given.number() > agreed.number()
                || agreed.status() == EntryStatus.RETIRED && agreed.number() != given.number();
        return isNewer && !content.equals(base.content()) ? OurSide.edited(content, given.number()) : OurSide.SAME;
    }

    /** Held, valid on other days only, never published, retired because the partner withdrew it, or retired by a person. */
    private OurSide withoutGiven(Entry entry, OurSide otherwise, CentralLink link) {
        boolean isKept = entry.versions().stream()
                .anyMatch(v -> v.status() == EntryStatus.PUBLISHED || v.status() == EntryStatus.ON_HOLD);
        if (isKept) {
            return otherwise;
        }
        return entry.versions().reversed().stream()
                .filter(OurSides::wasPublished)
                .findFirst()
                .filter(version -> !version.steps().getLast().by().equals(EntryChanges.CENTRAL))
                .map(version -> OurSide.withdrawn(unlinked(version, link), version.number()))
                .orElse(otherwise);
    }

    private static boolean wasPublished(EntryVersion version) {
        return version.steps().stream().anyMatch(step -> step.deed() == EntryDeed.PUBLISHED);
    }

    private static boolean isOfUse(EntryVersion version) {
        return !version.content().sample()
                && version.content().publicationBlocks().isEmpty()
                && !version.provenance().origin().equals(STARTER);
    }
}
