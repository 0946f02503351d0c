package vn.hoiluat.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a daemon of one answer that reads the protocol as clamd(8) has it. */
@NullUnmarked
class ClamdScanTest {

    private static final byte[] CONTENT = new byte[150_000];

    static {
        new Random(3).nextBytes(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({
        "stream: OK, Clean[]",
        "stream: Win.Test.EICAR_HDB-1 FOUND, Infected[name=Win.Test.EICAR_HDB-1]",
        "INSTREAM size limit exceeded. ERROR, Unknown[reason=clamd: INSTREAM size limit exceeded. ERROR]",
        "'', Unknown[reason=clamd: ]"
    })
    void answer_isRead_andTheWholeFileArrives(String answer, String result) throws Exception {
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> seen = CompletableFuture.supplyAsync(() -> serve(daemon, answer));

            MalwareScan.Result said =
                    new ClamdScan("127.0.0.1", daemon.getLocalPort(), Duration.ofSeconds(10)).scan(CONTENT);

            assertThat(said).hasToString(result);
            assertThat(seen.get()).isEqualTo(CONTENT);
        }
    }

    @Test
    void noDaemon_isNoAnswer() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(new ClamdScan("127.0.0.1", port, Duration.ofSeconds(5)).scan(CONTENT))
                .isInstanceOf(MalwareScan.Result.Unknown.class);
    }

    private static byte[] serve(ServerSocket daemon, String answer) {
        try (Socket socket = daemon.accept();
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            return content.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
