package vn.hoiluat.attachment;

import org.jspecify.annotations.Nullable;

/** Why a file is not there. Names are stored: one may be added, none renamed. */
public enum FileProblem {
    /** Of no kind that is taken. */
    TYPE("file.why.type"),
    TOO_LARGE("file.why.too-large"),
    /** Cannot be read, or is not what it begins like. */
    DAMAGED("file.why.damaged"),
    /** Scripts, macros, other files inside. */
    ACTIVE("file.why.active"),
    /** Behind a password. */
    LOCKED("file.why.locked"),
    /** A picture with more pixels than may be worked on. */
    TOO_MANY_PIXELS("file.why.pixels"),
    MALWARE("file.why.malware"),
    /** A picture of an identity card, of which nothing is kept. */
    IDENTITY_CARD("privacy.identity-photo"),
    /** From an address that nothing is fetched from. */
    FOREIGN(null),
    /** The platform's link does not work any more. */
    GONE(null),
    /** The platform did not hand it out, however often it was asked. */
    UNREACHABLE(null),
    /** The case was closed long enough ago. */
    OLD(null);

    private final @Nullable String key;

    FileProblem(@Nullable String key) {
        this.key = key;
    }

    /** The key of what citizens are told of a file that was refused for what it is; null for any other problem. */
    @Nullable
    String key() {
        return key;
    }
}
