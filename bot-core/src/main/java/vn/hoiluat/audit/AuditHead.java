package vn.hoiluat.audit;

import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * How far the chain has come, kept apart from it, so that links cut off at its end are missed. Written behind the link: after
 * a crash it may stand before the chain's end, never behind it.
 *
 * @param proof over the place, with the chain's key: nobody without the key can take the head back
 */
record AuditHead(AuditTip tip, String proof) {

    static final String ID = "head";

    /** How the head is stored. */
    static final Kind<AuditHead> KIND = new Kind<>("auditHead", AuditHead.class, List.of());

    static List<String> parts(AuditTip tip) {
        return List.of("head", Long.toString(tip.next()), tip.day().toString(), tip.hash());
    }
}
