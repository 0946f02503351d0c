package vn.hoiluat.files;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.attachment.CheckedFile;
import vn.hoiluat.attachment.FileCheck;
import vn.hoiluat.attachment.FileProblem;
import vn.hoiluat.paper.FileType;

/** Knows a file by its content, has it looked through for malware, then checked by what it is. */
final class ContentChecks implements FileCheck {

    private static final Logger log = LoggerFactory.getLogger(ContentChecks.class);

    private final long mostBytes;
    private final MalwareScan malware;
    private final Map<FileType, ContentCheck> checks;
    private final Scheduler scheduler;

    /** Checks on this scheduler, whose threads it blocks. */
    ContentChecks(long mostBytes, MalwareScan malware, Map<FileType, ContentCheck> checks, Scheduler scheduler) {
        this.mostBytes = mostBytes;
        this.malware = malware;
        this.checks = Map.copyOf(checks);
        this.scheduler = scheduler;
    }

    @Override
    public Mono<CheckedFile> check(byte[] content) {
        return Mono.fromCallable(() -> checked(content))
                .subscribeOn(scheduler)
                .onErrorResume(RefusedContentException.class, e -> Mono.just(new CheckedFile.Refused(e.problem())))
                .onErrorResume(e -> {
                    log.warn("A file could not be checked", e);
                    return Mono.just(new CheckedFile.Unchecked(e.getClass().getSimpleName()));
                });
    }

    private CheckedFile checked(byte[] content) {
        if (content.length > mostBytes) {
            throw new RefusedContentException(FileProblem.TOO_LARGE);
        }
        ContentCheck check = FileType.of(content).map(checks::get).orElse(null);
        if (check == null) {
            throw new RefusedContentException(FileProblem.TYPE);
        }
        return switch (malware.scan(content)) {
            case MalwareScan.Result.Clean clean -> check.check(content);
            case MalwareScan.Result.Infected infected -> {
                log.warn("Malware in a file of a citizen: {}", infected.name());
                throw new RefusedContentException(FileProblem.MALWARE);
            }
            case MalwareScan.Result.Unknown unknown -> new CheckedFile.Unchecked(unknown.reason());
        };
    }
}
