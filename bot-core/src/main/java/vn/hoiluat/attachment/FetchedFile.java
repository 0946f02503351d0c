package vn.hoiluat.attachment;

/** What became of fetching a file from a platform. */
public sealed interface FetchedFile {

    /** It is here. */
    record Content(byte[] bytes) implements FetchedFile {}

    /** It cannot be had, now or later. */
    record Refused(FileProblem problem) implements FetchedFile {}

    /** It may be had later. */
    record RetryLater(String reason) implements FetchedFile {}
}
