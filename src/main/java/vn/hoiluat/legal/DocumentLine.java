package vn.hoiluat.legal;

import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;

/**
 * A document in a list.
 *
 * @param name kind and number
 * @param status the name of how it stands today
 */
record DocumentLine(String address, String name, String title, String issuer, String from, String to, String status) {

    static DocumentLine of(LegalDocument document, KnownDocuments documents, LawWords words) {
        return new DocumentLine(
                DocumentAddress.of(document.identity()),
                words.name(document.identity()),
                document.title(),
                document.issuer(),
                words.day(document.inForceFrom()),
                words.day(document.inForceTo()),
                words.status(document, documents));
    }
}
