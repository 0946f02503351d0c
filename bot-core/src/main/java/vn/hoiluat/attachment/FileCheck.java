package vn.hoiluat.attachment;

import reactor.core.publisher.Mono;

/** Looks at what a file is; what it is called counts for nothing. */
@FunctionalInterface
public interface FileCheck {

    /** Checks on threads of its own, a few files at a time; never fails, never empty. */
    Mono<CheckedFile> check(byte[] content);
}
