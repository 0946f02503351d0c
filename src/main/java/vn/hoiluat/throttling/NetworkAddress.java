package vn.hoiluat.throttling;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a request came from, as limits count it. */
public final class NetworkAddress {

    private NetworkAddress() {}

    /** The address, or a word of its own where there is none. */
    public static String of(ServerHttpRequest request) {
        return Optional.ofNullable(request.getRemoteAddress())
                .map(InetSocketAddress::getAddress)
                .map(InetAddress::getHostAddress)
                .orElse("unknown");
    }
}
