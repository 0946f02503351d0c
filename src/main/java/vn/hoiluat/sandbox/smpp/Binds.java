package vn.hoiluat.sandbox.smpp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.session.SMPPServerSession;
import org.jspecify.annotations.Nullable;

/** In which session each account is bound. Safe for use by many threads. */
final class Binds {

    private final Map<String, SMPPServerSession> sessions = new ConcurrentHashMap<>();

    /** The account's session, null if it is not bound. */
    @Nullable
    SMPPServerSession session(String source) {
        SMPPServerSession session = sessions.get(source);
        return session != null && session.getSessionState().isBound() ? session : null;
    }

    /** The account a session belongs to; {@link IllegalStateException} if it has none. */
    String source(SMPPServerSession session) {
        return sessions.entrySet().stream()
                .filter(entry -> entry.getValue() == session)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("session " + session.getSessionId() + " is not bound"));
    }

    void bind(String source, SMPPServerSession session) {
        sessions.put(source, session);
    }

    /** Cuts every connection. */
    void close() {
        sessions.values().forEach(SMPPServerSession::close);
        sessions.clear();
    }
}
