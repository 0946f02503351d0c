package vn.hoiluat.knowledge.exchange;

import java.util.List;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.law.LegalDocument;

/**
 * What a row says.
 *
 * @param documents lines for the register that the row lets us know
 */
record MappedRow(Proposal proposal, List<LegalDocument> documents) {

    MappedRow {
        documents = List.copyOf(documents);
    }
}
