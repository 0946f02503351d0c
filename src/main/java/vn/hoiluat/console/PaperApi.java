package vn.hoiluat.console;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.paper.CaseFiles;

/** What is on paper about a case, and the files that came with it. */
@RestController
@RequestMapping("/api/cases/{code}")
final class PaperApi {

    private final CaseLookup cases;
    private final PaperViews views;
    private final CaseFiles files;

    PaperApi(CaseLookup cases, PaperViews views, CaseFiles files) {
        this.cases = cases;
        this.views = views;
        this.files = files;
    }

    /** The papers of a case. */
    @GetMapping("/papers")
    @Audited(value = AuditAction.CASE_PAPERS_LISTED, subject = "code", reading = true)
    Mono<PaperViews.Papers> papers(@PathVariable String code, Principal officer) {
        return cases.find(code, officer.getName()).flatMap(seen -> views.of(seen.value()));
    }

    /** A file of the case; another case's file is not found. */
    @GetMapping("/files/{id}")
    @Audited(value = AuditAction.CASE_FILE_READ, subject = "code", reading = true)
    Mono<ResponseEntity<byte[]>> file(@PathVariable String code, @PathVariable String id, Principal officer) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> files.find(seen.value(), id))
                .flatMap(file -> files.content(id, file)
                        .map(content -> Downloads.of(
                                content,
                                file.name(),
                                MediaType.parseMediaType(file.type().mediaType()))))
                .switchIfEmpty(Mono.error(() -> new CaseProblemException(HttpStatus.NOT_FOUND, "no-file")));
    }
}
