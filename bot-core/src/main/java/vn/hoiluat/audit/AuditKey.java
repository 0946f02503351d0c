package vn.hoiluat.audit;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Versioned;

/** What the chain is hashed with. Engines keep it encrypted: who can write the database alone cannot make a hash that fits. */
record AuditKey(Secret key) {

    static final String ID = "chain";

    /** How the key is stored. */
    static final Kind<AuditKey> KIND = new Kind<>("auditKey", AuditKey.class, List.of());

    private static final int BYTES = 32;

    /** The installation's key, made at the first use. */
    static Mono<AuditHash> of(DocumentStore store) {
        Documents<AuditKey> keys = store.documents(KIND);
        return Mono.defer(() -> keys.find(ID)
                        .switchIfEmpty(
                                Mono.defer(() -> keys.insert(ID, random()).then(keys.find(ID)))))
                .map(Versioned::value)
                .map(found ->
                        new AuditHash(Base64.getDecoder().decode(found.key().value())));
    }

    private static AuditKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new AuditKey(new Secret(Base64.getEncoder().encodeToString(bytes)));
    }
}
