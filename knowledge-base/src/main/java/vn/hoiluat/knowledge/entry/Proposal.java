package vn.hoiluat.knowledge.entry;

import org.jspecify.annotations.Nullable;

/**
 * A version to be written.
 *
 * @param source whose numbering the external id follows: lower-case letters, digits and hyphens
 * @param externalId unique within the source
 * @param status DRAFT or PENDING_REVIEW: publishing is a step of its own
 * @param draftReason why it must stay a draft, for the reviewer; null if nothing keeps it back
 * @param author login of who wrote it; the origin where nobody signed in
 */
public record Proposal(
        String source,
        String externalId,
        EntryContent content,
        Provenance provenance,
        EntryStatus status,
        @Nullable String draftReason,
        String author) {

    public Proposal {
        if (status != EntryStatus.DRAFT && status != EntryStatus.PENDING_REVIEW) {
            throw new IllegalArgumentException("proposal with status " + status + ", expected DRAFT or PENDING_REVIEW");
        }
        if (draftReason != null && status != EntryStatus.DRAFT) {
            throw new IllegalArgumentException("proposal " + externalId + " has a draft reason and is no draft");
        }
    }

    /** Written by nobody who signed in. */
    public Proposal(
            String source,
            String externalId,
            EntryContent content,
            Provenance provenance,
            EntryStatus status,
            @Nullable String draftReason) {
        this(source, externalId, content, provenance, status, draftReason, provenance.origin());
    }

    /** Whether it may go to citizens without a reviewer's word; where that is allowed at all. */
    public boolean isPublishable() {
        return draftReason == null && content.publicationBlocks().isEmpty();
    }

    /** The same, waiting for review unless something keeps it back. */
    public Proposal forReview() {
        return draftReason != null
                ? this
                : new Proposal(source, externalId, content, provenance, EntryStatus.PENDING_REVIEW, null, author);
    }

    /** The entry's key. */
    public String key() {
        return Entry.key(source, externalId);
    }
}
