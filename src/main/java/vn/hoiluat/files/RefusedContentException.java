package vn.hoiluat.files;

import vn.hoiluat.attachment.FileProblem;

/** Ends the check of a file that may not be kept; becomes its result, is never logged. */
final class RefusedContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileProblem problem;

    RefusedContentException(FileProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    FileProblem problem() {
        return problem;
    }
}
