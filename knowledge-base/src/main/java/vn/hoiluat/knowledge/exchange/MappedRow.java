package vn.hoiluat.knowledge.exchange;

import java.util.List;
import java.util.Set;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.law.LegalDocument;

/**
 * What a row says.
 *
 * @param documents lines for the register that the row lets us know
 * @param columns those that the row's file has, by {@link Column}: the others leave a known entry as it is
 * @param version the number of the version that the row was exported from, 0 if it does not say
 * @param remarks what a person should look at before it is written, in words
 */
record MappedRow(
        Proposal proposal, List<LegalDocument> documents, Set<String> columns, int version, List<String> remarks) {

    MappedRow {
        documents = List.copyOf(documents);
        columns = Set.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    /** What the entry would say by this row, of which this is what it says now. */
    EntryContent over(EntryContent known) {
        EntryContent said = proposal.content();
        boolean answers = has(Column.ANSWER, Column.TEXT);
        return new EntryContent(
                has(Column.FIELD, Column.TOPIC) ? said.field() : known.field(),
                said.question(),
                has(Column.ALTERNATES) ? said.alternates() : known.alternates(),
                answers || has(Column.SHORT_ANSWER) ? said.shortAnswer() : known.shortAnswer(),
                answers || has(Column.FULL_ANSWER) ? said.fullAnswer() : known.fullAnswer(),
                answers || has(Column.CITATIONS, Column.BASIS) ? said.citations() : known.citations(),
                has(Column.PLACES) ? said.places() : known.places(),
                has(Column.VALID_FROM, Column.VALID_UNTIL, Column.EFFECTIVE_FROM) ? said.validity() : known.validity(),
                has(Column.REVIEW_BY) ? said.reviewBy() : known.reviewBy(),
                has(Column.CHECKED_ON) ? said.checkedOn() : known.checkedOn(),
                has(Column.PLACEHOLDERS) ? said.placeholders() : known.placeholders(),
                has(Column.ATTACHMENTS) ? said.attachments() : known.attachments(),
                has(Column.SAMPLE) ? said.sample() : known.sample());
    }

    /** The proposal with this in place of what it says. */
    Proposal proposing(EntryContent content) {
        return new Proposal(
                proposal.source(),
                proposal.externalId(),
                content,
                proposal.provenance(),
                proposal.status(),
                proposal.draftReason(),
                proposal.author());
    }

    private boolean has(String... any) {
        for (String column : any) {
            if (columns.contains(column)) {
                return true;
            }
        }
        return false;
    }
}
