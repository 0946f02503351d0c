package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * How one shared record stands between a partner and us. Immutable.
 *
 * @param entryKey our entry, which need not exist yet
 * @param base what both sides said last, null if they never did
 * @param theirs the newest record that came and is not yet settled, null if there is none
 * @param arrival the version of our entry in which {@code theirs} waits for a reviewer, null if it does not
 * @param sent what was sent and is not yet decided at the partner, null if nothing is
 * @param trouble why sending did not work, null if nothing did go wrong
 * @param inConflict whether {@code theirs} waits in the conflict inbox
 */
public record CentralLink(
        String peer,
        String externalId,
        String entryKey,
        @Nullable Agreed base,
        @Nullable CentralRecord theirs,
        @Nullable Arrival arrival,
        @Nullable Sent sent,
        @Nullable Trouble trouble,
        boolean inConflict) {

    /** Index of links that wait for something, by {@link Waiting#name()}. */
    public static final String BY_WAITING = "waiting";

    /** How links are stored; the id is {@link #id}. */
    public static final Kind<CentralLink> KIND = new Kind<>(
            "centralLink",
            CentralLink.class,
            List.of(new Index<>(
                    BY_WAITING, link -> link.waiting().map(Enum::name).stream().toList())));

    /**
     * Where their record waits.
     *
     * @param version the partner's version
     * @param entryVersion the version of our entry that brought it
     */
    public record Arrival(long version, int entryVersion) {}

    /**
     * What is on its way.
     *
     * @param baseVersion the partner's version it was made on
     * @param content what was sent; null for a withdrawal
     * @param reference what the partner calls it
     */
    public record Sent(long baseVersion, @Nullable CentralContent content, String reference, Instant at) {}

    /**
     * Why something could not be sent.
     *
     * @param content what it was; null for a withdrawal
     * @param attempts how often it was tried
     * @param retryAt when it is tried again; null if only a change can help
     * @param reason for people
     */
    public record Trouble(
            @Nullable CentralContent content,
            int attempts,
            @Nullable Instant retryAt,
            String reason) {}

    /** What a link can wait for. */
    public enum Waiting {
        /** A reviewer's word on what came, or a choice in the conflict inbox. */
        US,
        /** The partner's word on what was sent. */
        PARTNER,
        /** The next try. */
        RETRY,
        /** Somebody who changes what the partner refused. */
        REFUSED
    }

    /** The id of a record's link. */
    public static String id(String peer, String externalId) {
        return peer + ":" + externalId;
    }

    static CentralLink begin(String peer, String externalId, String entryKey) {
        return new CentralLink(peer, externalId, entryKey, null, null, null, null, null, false);
    }

    /** The id it is stored under. */
    public String id() {
        return id(peer, externalId);
    }

    /** What it waits for, empty if both sides are in step or nothing was tried yet. */
    public Optional<Waiting> waiting() {
        if (theirs != null) {
            return Optional.of(Waiting.US);
        }
        if (trouble != null) {
            return Optional.of(trouble.retryAt() == null ? Waiting.REFUSED : Waiting.RETRY);
        }
        return Optional.ofNullable(sent).map(s -> Waiting.PARTNER);
    }

    /** The newest version of the partner that was seen, 0 if none. */
    public long seen() {
        long agreed = base == null ? 0 : base.version();
        return theirs == null ? agreed : Math.max(agreed, theirs.version());
    }

    /** Whether people here have decided about this version of theirs. */
    boolean isDecided(long version) {
        return base != null && base.version() >= version || arrival != null && arrival.version() >= version;
    }

    /** With their newer record; the same instance if it is not newer than what was seen. */
    CentralLink received(CentralRecord newer) {
        return newer.version() <= seen()
                ? this
                : new CentralLink(peer, externalId, entryKey, base, newer, null, sent, trouble, inConflict);
    }

    /** With both sides in step as of a version of theirs; what was sent on an older one is settled. */
    CentralLink agreed(Agreed newBase) {
        return new CentralLink(peer, externalId, entryKey, newBase, null, null, null, null, false);
    }

    CentralLink arrived(Arrival where) {
        return where.equals(arrival)
                ? this
                : new CentralLink(peer, externalId, entryKey, base, theirs, where, sent, trouble, false);
    }

    CentralLink clashing() {
        return inConflict
                ? this
                : new CentralLink(peer, externalId, entryKey, base, theirs, arrival, sent, trouble, true);
    }

    CentralLink onItsWay(Sent what) {
        return new CentralLink(peer, externalId, entryKey, base, theirs, arrival, what, null, inConflict);
    }

    /** Whether what is on its way is known by this reference. */
    boolean wasSentAs(String reference) {
        return sent != null && sent.reference().equals(reference);
    }

    /** Without what was on its way, which the partner will not have after all: only a change, or a person, sends it again. */
    CentralLink refused(String reason) {
        Trouble refusal = sent == null ? trouble : new Trouble(sent.content(), 1, null, reason);
        return new CentralLink(peer, externalId, entryKey, base, theirs, arrival, null, refusal, inConflict);
    }

    CentralLink troubled(Trouble what) {
        return new CentralLink(peer, externalId, entryKey, base, theirs, arrival, sent, what, inConflict);
    }
}
