package vn.hoiluat.knowledge.unanswered;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * Brings unanswered questions into the base: as phrasings of an entry or as a draft. Both go the way of every entry; nothing is
 * published here. Where the process dies between the two writes the entry stands and the cluster is still open.
 */
public final class UnansweredEntries {

    /** The source of entries that are written here. */
    public static final String SOURCE = "can-bo";

    private static final String ORIGIN = "officer";

    private final Entries entries;
    private final UnansweredInbox inbox;

    public UnansweredEntries(Entries entries, UnansweredInbox inbox) {
        this.entries = entries;
        this.inbox = inbox;
    }

    /** An external id that tells nothing of what it is made from. */
    public static String idOf(String origin) {
        return AskedQuestion.idOf(origin);
    }

    /**
     * Adds phrasings to an entry, in a further version that is not published, and settles the cluster; the entry's key, or
     * empty if the cluster or the entry is gone or the cluster was settled before.
     */
    public Mono<String> link(String cluster, String entryKey, List<String> phrasings, String by) {
        return open(cluster)
                .flatMap(found -> entries.find(entryKey))
                .flatMap(entry -> entries.write(withPhrasings(entry, phrasings, cluster, by)))
                .flatMap(written -> inbox.settle(cluster, ClusterState.LINKED, entryKey, "", by))
                .filter(done -> done)
                .map(done -> entryKey);
    }

    /** Drafts an entry of a cluster, its samples being question and phrasings, and settles it; the key, or empty as above. */
    public Mono<String> draft(String cluster, List<String> phrasings, String by) {
        return open(cluster).filter(found -> !found.title().isEmpty()).flatMap(found -> {
            Proposal draft = draft(found, phrasings, by);
            return entries.write(draft)
                    .flatMap(written -> inbox.settle(cluster, ClusterState.DRAFTED, draft.key(), "", by))
                    .filter(done -> done)
                    .map(done -> draft.key());
        });
    }

    private Mono<QuestionCluster> open(String cluster) {
        return inbox.find(cluster).filter(found -> found.state() == ClusterState.OPEN);
    }

    private static Proposal withPhrasings(Entry entry, List<String> phrasings, String cluster, String by) {
        EntryVersion base = entry.open().or(entry::published).orElseGet(entry::newest);
        EntryContent content = base.content().withAlternates(merged(base.content(), phrasings));
        Proposal draft = new Proposal(
                entry.source(),
                entry.externalId(),
                content,
                new Provenance(ORIGIN, cluster),
                EntryStatus.DRAFT,
                base.isOpen() ? base.draftReason() : null,
                by);
        return base.status() == EntryStatus.DRAFT ? draft : draft.forReview();
    }

    private static List<String> merged(EntryContent content, List<String> phrasings) {
        List<String> merged = new ArrayList<>(content.alternates());
        Predicate<String> isNew = phrasing -> content.phrasings().stream()
                .noneMatch(known -> PlainText.nfc(known).equalsIgnoreCase(PlainText.nfc(phrasing)));
        readable(phrasings).stream().filter(isNew).distinct().forEach(merged::add);
        return merged;
    }

    /** Without the marks of what was masked. */
    private static List<String> readable(List<String> phrasings) {
        return phrasings.stream()
                .map(phrasing -> PersonalNumbers.withoutMarks(phrasing)
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(phrasing -> !phrasing.isEmpty())
                .toList();
    }

    private static Proposal draft(QuestionCluster cluster, List<String> phrasings, String by) {
        List<String> said = readable(phrasings.isEmpty() ? List.of(cluster.title()) : phrasings);
        EntryContent content = new EntryContent(
                cluster.field(),
                said.getFirst(),
                said.subList(1, said.size()),
                "",
                "",
                List.of(),
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                List.of(),
                false);
        return new Proposal(
                SOURCE, cluster.id(), content, new Provenance(ORIGIN, cluster.id()), EntryStatus.DRAFT, null, by);
    }
}
