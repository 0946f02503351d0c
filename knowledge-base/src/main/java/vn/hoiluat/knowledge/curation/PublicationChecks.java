package vn.hoiluat.knowledge.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.PublicationBlock;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.knowledge.unanswered.UnansweredEntries;

/** What keeps a content from citizens, with the law and the local data looked at. Safe for use by many threads. */
final class PublicationChecks {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final KnownDocuments documents;
    private final LocalValues localData;
    private final Clock clock;

    PublicationChecks(KnownDocuments documents, LocalValues localData, Clock clock) {
        this.documents = documents;
        this.localData = localData;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    /** Whether a personal number is left in what was made of a citizen's question or of the answer to it. */
    static boolean tellsOfACitizen(Entry entry, EntryContent content) {
        return entry.source().equals(UnansweredEntries.SOURCE) && content.hasPersonalNumber();
    }

    /** Looked at on the first day on which citizens would get it: today, or the day it begins to be right. */
    Set<PublicationBlock> of(EntryContent content) {
        Set<PublicationBlock> blocks = EnumSet.noneOf(PublicationBlock.class);
        blocks.addAll(content.publicationBlocks());
        LocalDate from = content.validity().from();
        LocalDate until = content.validity().until();
        LocalDate firstDay = from == null || from.isBefore(today()) ? today() : from;
        if (localData.missing(content, firstDay).isEmpty()) {
            blocks.remove(PublicationBlock.PLACEHOLDERS);
        }
        if (until != null && !firstDay.isBefore(until)) {
            blocks.add(PublicationBlock.DAYS_PASSED);
        }
        content.citations().forEach(citation -> check(citation, firstDay, content.reviewedOn(), blocks));
        return blocks;
    }

    private void check(Citation citation, LocalDate day, @Nullable LocalDate reviewedOn, Set<PublicationBlock> blocks) {
        CitationStatus status = documents.resolve(citation, day, reviewedOn).status();
        if (status == CitationStatus.UNKNOWN) {
            blocks.add(PublicationBlock.CITATION_UNKNOWN);
        } else if (status == CitationStatus.NEEDS_REVIEW) {
            blocks.add(PublicationBlock.CITATION_TO_REVIEW);
        } else if (status != CitationStatus.IN_FORCE) {
            blocks.add(PublicationBlock.CITATION_NOT_IN_FORCE);
        }
    }
}
