package vn.hoiluat.exchange;

import org.springframework.http.HttpStatus;

/** Ends the reading of a file that is not taken; becomes the answer, and is never logged. */
final class RefusedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    /** @param problem the word by which the page finds its sentence */
    RefusedFileException(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }

    HttpStatus status() {
        return problem.equals("too-large") ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    }
}
