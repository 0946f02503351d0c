package vn.hoiluat.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.knowledge.exchange.FileFormat;
import vn.hoiluat.knowledge.exchange.Preview;
import vn.hoiluat.knowledge.exchange.Previews;

/** Takes files in and reads them; nothing of them is written into the base. */
@RestController
final class ImportApi {

    /** Whose numbering codes follow that people here give. */
    private static final String OWN_SOURCE = "local";

    private static final int LONGEST_NAME = 120;

    private final Previews previews;
    private final Scheduler exchangeScheduler;

    ImportApi(Previews previews, Scheduler exchangeScheduler) {
        this.previews = previews;
        this.exchangeScheduler = exchangeScheduler;
    }

    /** @param address of the page that shows what the file would do */
    record Read(String address) {}

    @PostMapping(path = "/api/kho/nhap-xuat", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Audited(AuditAction.ENTRIES_PREVIEWED)
    Mono<Read> read(@RequestPart("tep") FilePart file, Principal editor, ServerWebExchange exchange) {
        CallNote.of(exchange).because(name(file));
        return Mono.usingWhen(
                Mono.fromCallable(() -> Files.createTempFile("hoiluat-import-", ".tmp"))
                        .subscribeOn(exchangeScheduler),
                kept -> file.transferTo(kept)
                        .then(Mono.fromCallable(() -> format(kept, name(file))).subscribeOn(exchangeScheduler))
                        .flatMap(format -> previews.read(kept, format, name(file), OWN_SOURCE, editor.getName()))
                        .map(preview -> new Read(address(preview))),
                kept -> Mono.fromRunnable(() -> delete(kept)).subscribeOn(exchangeScheduler));
    }

    /** The page has the sentence for the word. */
    @ExceptionHandler
    ProblemDetail refused(RefusedFileException e) {
        ProblemDetail problem = ProblemDetail.forStatus(e.status());
        problem.setProperty("problem", e.problem());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(DataBufferLimitException e) {
        return refused(new RefusedFileException("too-large"));
    }

    private static FileFormat format(Path file, String name) throws IOException {
        if (Files.size(file) > (long) BroughtFiles.MOST_MEGABYTES << 20) {
            throw new RefusedFileException("too-large");
        }
        return BroughtFiles.format(file, name);
    }

    private static String address(Preview preview) {
        return ExchangePage.PATH + "/" + preview.id();
    }

    private static String name(FilePart file) {
        String name = file.filename().replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
