package vn.hoiluat.console;

import org.springframework.http.HttpStatus;

/** Ends an officer's call that cannot be done; becomes its answer. */
final class CaseProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;
    private final transient Object[] arguments;

    /**
     * What cannot be done.
     *
     * @param key of the sentence, without what all of them begin with
     */
    CaseProblemException(HttpStatus status, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.key = "console.problem." + key;
        this.arguments = arguments.clone();
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
