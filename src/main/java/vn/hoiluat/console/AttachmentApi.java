package vn.hoiluat.console;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.attachment.Attachments;
import vn.hoiluat.attachment.CitizenFiles;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;

/** The files that the citizen sent in a case: a small picture of one, and deleting one. Contents are files of the case. */
@RestController
@RequestMapping("/api/cases/{code}/attachments/{id}")
final class AttachmentApi {

    private final CaseLookup cases;
    private final CitizenFiles files;
    private final Attachments attachments;
    private final WholeCases whole;

    AttachmentApi(CaseLookup cases, CitizenFiles files, Attachments attachments, WholeCases whole) {
        this.cases = cases;
        this.files = files;
        this.attachments = attachments;
        this.whole = whole;
    }

    /**
     * What is deleted.
     *
     * @param identityCard it shows an identity card: the citizen is told why it is gone
     */
    record Deletion(@Nullable Boolean identityCard) {}

    /** The small picture; the trail holds who looked at it. */
    @GetMapping("/preview")
    @Audited(value = AuditAction.CASE_PICTURE_SHOWN, subject = "code", reading = true)
    Mono<ResponseEntity<byte[]>> preview(@PathVariable String code, @PathVariable String id, Principal officer) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> files.preview(seen.value(), id)
                        .map(picture -> Downloads.of(
                                picture, "xem-nhanh-" + seen.value().code() + ".jpg", MediaType.IMAGE_JPEG)))
                .switchIfEmpty(Mono.error(() -> new CaseProblemException(HttpStatus.NOT_FOUND, "no-file")));
    }

    /** Deletes it at once; gives the case as it is then. */
    @PostMapping("/delete")
    @Audited(value = AuditAction.CASE_FILE_DELETED, subject = "code")
    Mono<CaseView> delete(
            @PathVariable String code, @PathVariable String id, @RequestBody Deletion what, Principal officer) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> attachments
                        .delete(seen.value(), id, officer.getName(), Boolean.TRUE.equals(what.identityCard()))
                        .filter(done -> done)
                        .switchIfEmpty(Mono.error(() -> new CaseProblemException(HttpStatus.CONFLICT, "file-gone")))
                        .flatMap(done -> cases.again(seen)))
                .flatMap(whole::of);
    }
}
