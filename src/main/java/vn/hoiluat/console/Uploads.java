package vn.hoiluat.console;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Mono;
import vn.hoiluat.paper.FileType;

/** Takes files in: of a size that people need, and of a kind that is known by its content. */
final class Uploads {

    /** A scan of some pages at 200 dots to the inch. */
    private static final int MOST_MEGABYTES = 10;

    private Uploads() {}

    /** A file with what it is. */
    record Upload(FileType type, byte[] content) {}

    /** Fails with a {@link CaseProblemException} if the file is too large or of no kind that is kept. */
    static Mono<Upload> read(FilePart part) {
        return DataBufferUtils.join(part.content(), MOST_MEGABYTES << 20)
                .map(buffer -> {
                    byte[] content = new byte[buffer.readableByteCount()];
                    buffer.read(content);
                    DataBufferUtils.release(buffer);
                    return content;
                })
                .onErrorMap(
                        DataBufferLimitException.class,
                        e -> new CaseProblemException(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", MOST_MEGABYTES))
                .map(content -> new Upload(
                        FileType.of(content)
                                .filter(type -> type != FileType.DOCX)
                                .orElseThrow(
                                        () -> new CaseProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file-type")),
                        content));
    }
}
