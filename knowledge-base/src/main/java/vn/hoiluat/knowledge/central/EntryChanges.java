package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.central.ExternalIds.EntryKey;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.wording.Messages;

/** What the sync does to an entry; each change is one write, and made twice it is made once. Pure. */
final class EntryChanges {

    /** The origin of versions that came from the partner, and who did what the sync does. */
    static final String CENTRAL = "central";

    private final ContentMapping mapping;
    private final Messages messages;
    private final Instant now;

    EntryChanges(ContentMapping mapping, Messages messages, Instant now) {
        this.mapping = mapping;
        this.messages = messages;
        this.now = now;
    }

    /**
     * An entry after a change.
     *
     * @param entry the very entry that was given if there was nothing to write
     * @param version the version that says what came; 0 if it could not be written yet
     * @param isPublished whether citizens get it
     */
    record Changed(@Nullable Entry entry, int version, boolean isPublished) {}

    /** Brings what came into the entry. */
    Changed arrive(@Nullable Entry entry, EntryKey key, CentralLink link, Decision.Arrive what) {
        if (entry == null) {
            return written(null, key, link, what);
        }
        Optional<EntryVersion> standing = standing(entry, what.content());
        if (standing.isPresent()) {
            EntryVersion version = standing.get();
            return new Changed(entry, version.number(), version.status() == EntryStatus.PUBLISHED);
        }
        boolean atOnce = what.publish() && !isHeld(entry) && !isBlocked(what.content(), entry);
        return !atOnce && ownDraft(entry).isPresent() ? new Changed(entry, 0, false) : written(entry, key, link, what);
    }

    /** Retires what is published, because the partner withdrew its record; a version of theirs that still waits goes as well. */
    Changed retire(Entry entry, boolean keep) {
        Entry changed = entry;
        var step = new EntryStep(EntryDeed.RETIRED, now, CENTRAL, messages.text("central.withdrawn"));
        for (EntryVersion version : entry.versions()) {
            boolean goes = version.status() == EntryStatus.PUBLISHED
                    || version.status() == EntryStatus.ON_HOLD
                    || version.isOpen() && isTheirs(version);
            changed = goes ? changed.after(version.number(), step) : changed;
        }
        if (keep && entry.published().isPresent()) {
            changed = asDraft(changed, entry.published().get());
        }
        return new Changed(changed, changed.newest().number(), false);
    }

    /** Publishes what a person chose in the conflict inbox; what may not be published becomes a draft. */
    Changed choose(Entry entry, CentralContent content, String by) {
        Optional<EntryVersion> standing = published(entry, content);
        if (standing.isPresent()) {
            return new Changed(entry, standing.get().number(), true);
        }
        EntryContent chosen = mapping.toOurs(content, former(entry));
        boolean isBlocked = !chosen.publicationBlocks().isEmpty();
        Entry proposed = entry.propose(
                new Proposal(
                        entry.source(),
                        entry.externalId(),
                        chosen,
                        new Provenance("officer", messages.text("central.resolved")),
                        isBlocked ? EntryStatus.DRAFT : EntryStatus.PENDING_REVIEW,
                        isBlocked ? messages.text("central.blocked") : null,
                        by),
                now);
        return isBlocked
                ? new Changed(proposed, proposed.newest().number(), false)
                : publishedWithDraft(proposed, ownDraft(entry), by);
    }

    /** Retires what is published, because a person chose so. */
    Changed chooseWithdrawal(Entry entry, String by) {
        Entry changed = entry;
        var step = new EntryStep(EntryDeed.RETIRED, now, by, messages.text("central.resolved"));
        for (EntryVersion version : entry.versions()) {
            changed = version.status() == EntryStatus.PUBLISHED ? changed.after(version.number(), step) : changed;
        }
        return new Changed(changed, 0, false);
    }

    private Changed written(@Nullable Entry entry, EntryKey key, CentralLink link, Decision.Arrive what) {
        EntryContent content = mapping.toOurs(what.content(), entry == null ? null : former(entry));
        boolean isBlocked = !content.publicationBlocks().isEmpty();
        Proposal proposal = new Proposal(
                key.source(),
                key.externalId(),
                content,
                new Provenance(CENTRAL, link.externalId()),
                isBlocked ? EntryStatus.DRAFT : EntryStatus.PENDING_REVIEW,
                isBlocked ? messages.text("central.blocked") : null);
        Entry proposed = entry == null ? Entry.begin(proposal, now) : entry.propose(proposal, now);
        if (!what.publish() || isBlocked || entry != null && isHeld(entry)) {
            return new Changed(proposed, proposed.newest().number(), false);
        }
        Optional<EntryVersion> kept = entry == null
                ? Optional.empty()
                : entry.published().filter(given -> what.keep()).or(() -> ownDraft(entry));
        return publishedWithDraft(proposed, kept, CENTRAL);
    }

    private Changed publishedWithDraft(Entry proposed, Optional<EntryVersion> kept, String by) {
        int number = proposed.newest().number();
        Entry published = proposed.after(number, new EntryStep(EntryDeed.PUBLISHED, now, by, null));
        return new Changed(kept.map(draft -> asDraft(published, draft)).orElse(published), number, true);
    }

    private Entry asDraft(Entry entry, EntryVersion kept) {
        return entry.propose(
                new Proposal(
                        entry.source(),
                        entry.externalId(),
                        kept.content(),
                        kept.provenance(),
                        EntryStatus.DRAFT,
                        messages.text("central.kept"),
                        kept.author()),
                now);
    }

    /** A version that says it already and need not be written again: a run died behind it. */
    private Optional<EntryVersion> standing(Entry entry, CentralContent content) {
        return published(entry, content).or(() -> entry.open().filter(v -> isTheirs(v) && mapping.says(v, content)));
    }

    private Optional<EntryVersion> published(Entry entry, CentralContent content) {
        int given = entry.publishedOn(mapping.day()).map(EntryVersion::number).orElse(0);
        return entry.versions().stream()
                .filter(v -> v.number() >= given && v.status() == EntryStatus.PUBLISHED)
                .filter(v -> mapping.says(v, content))
                .findFirst();
    }

    private boolean isBlocked(CentralContent content, Entry entry) {
        return !mapping.toOurs(content, former(entry)).publicationBlocks().isEmpty();
    }

    private static EntryContent former(Entry entry) {
        return entry.published().orElseGet(entry::newest).content();
    }

    private static boolean isHeld(Entry entry) {
        return entry.versions().stream().anyMatch(v -> v.status() == EntryStatus.ON_HOLD);
    }

    /** Whether nobody here wrote it: what is edited here keeps where its words once came from. */
    private static boolean isTheirs(EntryVersion version) {
        return version.author().equals(CENTRAL);
    }

    private static Optional<EntryVersion> ownDraft(Entry entry) {
        return entry.open().filter(version -> !isTheirs(version));
    }
}
