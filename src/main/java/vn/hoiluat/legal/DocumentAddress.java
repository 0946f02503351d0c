package vn.hoiluat.legal;

import java.util.Optional;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;

/** What a document is called in addresses: {@code nghi-dinh~100_2019_ND-CP~chinh-phu}. */
final class DocumentAddress {

    private DocumentAddress() {}

    static String of(DocumentRef document) {
        return document.id().replace('|', '~').replace('/', '_').replace(' ', '-');
    }

    /** The document of that address, or empty. */
    static Optional<LegalDocument> find(String address, KnownDocuments documents) {
        String[] parts = address.split("~");
        return parts.length < 2
                ? Optional.empty()
                : documents
                        .numbered(parts[1].replace('_', '/'))
                        .filter(document -> of(document.identity()).equals(address))
                        .findFirst();
    }
}
