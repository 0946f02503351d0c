package vn.hoiluat.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.exchange.CellTooLongException;
import vn.hoiluat.knowledge.exchange.ExportChoice;
import vn.hoiluat.knowledge.exchange.Exporter;
import vn.hoiluat.knowledge.exchange.FileFormat;
import vn.hoiluat.knowledge.exchange.TooManyEntriesException;

/** Hands the base out as a file that import reads again. */
@Controller
final class ExportPage {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int PIECE = 1 << 16;

    private final Exporter exporter;
    private final Scheduler exchangeScheduler;
    private final Clock clock;

    ExportPage(Exporter exporter, Scheduler exchangeScheduler, Clock clock) {
        this.exporter = exporter;
        this.exchangeScheduler = exchangeScheduler;
        this.clock = clock;
    }

    @GetMapping(ExchangePage.PATH + "/xuat")
    @Audited(AuditAction.ENTRIES_EXPORTED)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            @RequestParam(defaultValue = "xlsx") String dang,
            @RequestParam(defaultValue = "") String trangThai,
            @RequestParam(defaultValue = "") String linhVuc,
            ServerWebExchange exchange) {
        Optional<FileFormat> format = FileFormat.of("." + dang);
        if (format.isEmpty()) {
            return Mono.just(ResponseEntity.badRequest().build());
        }
        CallNote.of(exchange).because(dang + " " + trangThai + " " + linhVuc);
        ExportChoice choice = new ExportChoice(status(trangThai), linhVuc.isBlank() ? null : linhVuc);
        return Mono.fromCallable(() ->
                        Files.createTempFile("hoiluat-export-", format.get().ending()))
                .subscribeOn(exchangeScheduler)
                .flatMap(file -> exporter.run(file, choice)
                        .map(written -> file(file, format.get()))
                        .doOnError(e -> delete(file)))
                .onErrorResume(TooManyEntriesException.class, e -> Mono.just(back("qua-nhieu")))
                .onErrorResume(CellTooLongException.class, e -> Mono.just(back("o-qua-dai")));
    }

    private ResponseEntity<Flux<DataBuffer>> file(Path file, FileFormat format) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        Flux<DataBuffer> content = DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, PIECE)
                .subscribeOn(exchangeScheduler)
                .publishOn(exchangeScheduler)
                .doFinally(end -> delete(file));
        return ResponseEntity.ok()
                .contentType(type(format))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kho-hoi-dap-" + today + format.ending())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static ResponseEntity<Flux<DataBuffer>> back(String problem) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(UriComponentsBuilder.fromPath(ExchangePage.PATH)
                        .queryParam("loi", problem)
                        .build()
                        .toUri())
                .build();
    }

    private static @Nullable EntryStatus status(String name) {
        return Arrays.stream(EntryStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static MediaType type(FileFormat format) {
        return switch (format) {
            case JSON -> MediaType.APPLICATION_JSON;
            case JSON_LINES -> MediaType.parseMediaType("application/x-ndjson");
            case CSV -> MediaType.parseMediaType("text/csv;charset=UTF-8");
            case SPREADSHEET ->
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case WORD ->
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        };
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
