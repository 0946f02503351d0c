package vn.hoiluat.legal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.ground.LosingGround;
import vn.hoiluat.knowledge.law.intake.LawFiles;
import vn.hoiluat.knowledge.law.intake.LawFiles.Brought;

/** Brings lists of documents, relations and articles of law from files, and says which entries that stops. */
@Controller
final class LawFilePage {

    static final String PATH = LawDocumentsPage.PATH + "/nap";

    private static final int MOST_MEGABYTES = 24;
    private static final int SHOWN_LINES = 30;

    private final LawFiles files;
    private final LosingGround losing;
    private final LawWords words;

    LawFilePage(LawFiles files, LosingGround losing, LawWords words) {
        this.files = files;
        this.losing = losing;
        this.words = words;
    }

    /**
     * What came of a file, in sentences.
     *
     * @param warnings what somebody has to look at
     */
    record Told(List<String> lines, List<String> warnings) {}

    @GetMapping(PATH)
    @Unaudited("an empty form")
    Rendering form() {
        return LawDocumentsPage.page("law-files")
                .modelAttribute("megabytes", MOST_MEGABYTES)
                .build();
    }

    @PostMapping(path = "/api/kho/van-ban", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Audited(AuditAction.LEGAL_DOCUMENT_CHANGED)
    @ResponseBody
    Mono<Told> bring(@RequestPart("tep") FilePart file) {
        return Mono.usingWhen(
                Mono.fromCallable(
                                () -> Files.createTempDirectory("hoiluat-law-").resolve(name(file)))
                        .subscribeOn(Schedulers.boundedElastic()),
                kept -> file.transferTo(kept).then(Mono.defer(() -> told(kept))),
                kept -> Mono.fromRunnable(() -> delete(kept)).subscribeOn(Schedulers.boundedElastic()));
    }

    /** A file that is not what it seems, or too large: nothing of a list was written, of articles perhaps the first. */
    @ExceptionHandler({UncheckedIOException.class, IOException.class, DataBufferLimitException.class})
    ResponseEntity<Told> refused(Exception e) {
        boolean isTooLarge = e instanceof DataBufferLimitException;
        return ResponseEntity.status(isTooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Told(
                        List.of(),
                        List.of(
                                isTooLarge
                                        ? words.text("law.files.too-large", MOST_MEGABYTES)
                                        : words.text("law.files.unreadable-file"))));
    }

    private Mono<Told> told(Path file) {
        return stopped()
                .flatMap(before -> Mono.fromCallable(() -> files.bring(file, done -> {}))
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(brought -> stopped().map(after -> told(brought, after - before))));
    }

    /** How many published entries may not be sent today. */
    private Mono<Integer> stopped() {
        return losing.within(0, words.today()).map(List::size);
    }

    private Told told(Brought brought, int stopped) {
        List<String> warnings = new ArrayList<>();
        if (!brought.unreadable().isEmpty()) {
            warnings.add(words.text(
                    "law.files.unreadable",
                    brought.unreadable().size(),
                    brought.unreadable().stream()
                            .limit(SHOWN_LINES)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))));
        }
        if (stopped > 0) {
            warnings.add(words.text("law.files.stopped", stopped));
        }
        return new Told(
                List.of(words.text(
                        "law.files.done",
                        brought.documents(),
                        brought.added(),
                        brought.articles(),
                        brought.relations())),
                warnings);
    }

    /** The name is kept as the source of what the file says. */
    private static String name(FilePart file) {
        String name = file.filename().replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return name.isEmpty() || name.startsWith(".") ? "file" : name.substring(0, Math.min(name.length(), 120));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.delete(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
