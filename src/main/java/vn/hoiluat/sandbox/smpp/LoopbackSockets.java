package vn.hoiluat.sandbox.smpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jspecify.annotations.Nullable;

/** Listens on this machine only, which jsmpp's own factory cannot, and remembers which port it was given. */
final class LoopbackSockets implements ServerConnectionFactory {

    private static final int BACKLOG = 50;

    private volatile @Nullable ServerSocket socket;

    /** The port that is open, 0 if none is. */
    int port() {
        ServerSocket open = socket;
        return open == null ? 0 : open.getLocalPort();
    }

    @Override
    public ServerConnection listen(int port) throws IOException {
        return listen(port, 0, BACKLOG);
    }

    @Override
    public ServerConnection listen(int port, int timeout) throws IOException {
        return listen(port, timeout, BACKLOG);
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
        ServerSocket opened = new ServerSocket(port, backlog, InetAddress.getLoopbackAddress());
        opened.setSoTimeout(timeout);
        socket = opened;
        return new ServerSocketConnection(opened);
    }
}
