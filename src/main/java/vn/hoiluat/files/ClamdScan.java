package vn.hoiluat.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks ClamAV's daemon over TCP: {@code INSTREAM} as in clamd(8), pieces with their length before them, an empty one at the
 * end.
 */
final class ClamdScan implements MalwareScan {

    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;
    private final int timeoutMillis;

    ClamdScan(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    @Override
    public Result scan(byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), timeoutMillis);
            socket.setSoTimeout(timeoutMillis);
            send(socket, content);
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return result(
                    new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip());
        } catch (IOException e) {
            return new Result.Unknown("clamd: " + e.getClass().getSimpleName());
        }
    }

    private static void send(Socket socket, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < content.length; from += PIECE) {
            int length = Math.min(PIECE, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    /** {@code stream: OK} or {@code stream: Eicar-Signature FOUND}; anything else is no answer. */
    private static Result result(String answer) {
        if (answer.equals("stream: OK")) {
            return new Result.Clean();
        }
        return answer.startsWith("stream: ") && answer.endsWith(" FOUND")
                ? new Result.Infected(answer.substring("stream: ".length(), answer.length() - " FOUND".length()))
                : new Result.Unknown("clamd: " + answer);
    }
}
