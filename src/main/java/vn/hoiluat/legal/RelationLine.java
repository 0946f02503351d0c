package vn.hoiluat.legal;

import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalRelation;

/**
 * A relation as a document's page shows it.
 *
 * @param provisions what of the document that is acted on; empty: all of it
 * @param other the other document, as it is called
 * @param address the other document's page, empty if the register does not have it
 * @param until empty if no end is known
 */
record RelationLine(
        String id,
        String kind,
        boolean inPart,
        String provisions,
        String other,
        String address,
        String basis,
        String from,
        String until) {

    /** @param isActing whether the page's document is the one that acts */
    static RelationLine of(LegalRelation relation, boolean isActing, KnownDocuments documents, LawWords words) {
        DocumentRef other = isActing ? relation.of() : relation.by();
        return new RelationLine(
                relation.id(),
                relation.kind().name(),
                relation.inPart(),
                relation.provisions().isEmpty() ? "" : words.provisions(relation.provisions()),
                words.name(other),
                documents.document(other.id()).isPresent() ? DocumentAddress.of(other) : "",
                relation.basis(),
                words.day(relation.from()),
                words.day(relation.until()));
    }
}
