package vn.hoiluat.channels.webhook;

import org.springframework.http.HttpHeaders;

/** Says whether a body came from the platform. Works on the bytes received, never fails, and compares in constant time. */
@FunctionalInterface
public interface SignatureCheck {

    /** Judges a body by its headers; a malformed signature is {@link Verdict#WRONG}. */
    Verdict check(HttpHeaders headers, byte[] body);

    /** What a signature says. */
    enum Verdict {
        VALID,
        /** There is no signature, as when an administrator presses "check" in the platform's console. */
        MISSING,
        WRONG
    }
}
