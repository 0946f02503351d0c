package vn.hoiluat.console;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/** Ends an officer's call that cannot be done; becomes its answer. */
final class CaseProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String problem;
    private final transient Object[] arguments;
    private final transient Map<String, String> facts = new TreeMap<>();

    /**
     * What cannot be done.
     *
     * @param key of the sentence, without what all of them begin with
     */
    CaseProblemException(HttpStatus status, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        problem = key;
        this.arguments = arguments.clone();
    }

    HttpStatus status() {
        return status;
    }

    /** The same problem with a fact for programs. */
    CaseProblemException with(String name, String fact) {
        facts.put(name, fact);
        return this;
    }

    /** The word for it. */
    String problem() {
        return problem;
    }

    /** The key of the sentence. */
    String key() {
        return "console.problem." + problem;
    }

    Map<String, String> facts() {
        return Map.copyOf(facts);
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
