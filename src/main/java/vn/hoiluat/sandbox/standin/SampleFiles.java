package vn.hoiluat.sandbox.standin;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What phones send: a picture of a sheet of paper, a page of PDF; as platforms hand it out, by a link. */
public final class SampleFiles {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 1200;
    private static final int MARGIN = 120;
    private static final int LINE = 48;

    private SampleFiles() {}

    /** The link of what was sent under this id, on the stand-in at this address. */
    public static String address(URI files, String kind, String id) {
        return files + "/files/" + kind + "/" + id;
    }

    /** Hands files out under a stand-in's prefix. */
    public static RouterFunction<ServerResponse> routes(String prefix) {
        return RouterFunctions.route()
                .GET(prefix + "/files/{kind}/{id}", SampleFiles::file)
                .build();
    }

    private static Mono<ServerResponse> file(ServerRequest request) {
        return request.pathVariable("kind").equals("file")
                ? ServerResponse.ok().contentType(MediaType.APPLICATION_PDF).bodyValue(pdf())
                : ServerResponse.ok().contentType(MediaType.IMAGE_JPEG).bodyValue(picture());
    }

    private static byte[] picture() {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(new Color(0x8a6f52));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(0xfbfaf5));
        graphics.fillRect(MARGIN / 2, MARGIN / 2, WIDTH - MARGIN, HEIGHT - MARGIN);
        graphics.setColor(new Color(0x5b6470));
        for (int y = 2 * MARGIN, i = 0; y < HEIGHT - 2 * MARGIN; y += LINE, i++) {
            int shorter = i % 5 == 4 ? WIDTH / 3 : i * 37 % 60;
            graphics.fillRect(MARGIN, y, WIDTH - 2 * MARGIN - shorter, LINE / 4);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Kids [3 0 R] /Count 1 >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
                endobj
                trailer << /Root 1 0 R >>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
