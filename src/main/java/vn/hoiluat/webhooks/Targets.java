package vn.hoiluat.webhooks;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.files.PublicAddresses;

/**
 * Which addresses may be called: https, by name or by an address of the public internet. A name that leads elsewhere is found out
 * when it is called.
 */
final class Targets {

    private static final int LONGEST = 500;

    private final @Nullable URI standIn;

    /** @param standIn may be called whatever it is; null or empty for none */
    Targets(@Nullable URI standIn) {
        this.standIn = standIn == null || standIn.toString().isEmpty() ? null : standIn;
    }

    /** The address if it may be called. */
    Optional<URI> of(String written) {
        try {
            return Optional.of(URI.create(written.strip())).filter(this::isAllowed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether this is the stand-in, which alone may be on this machine. */
    boolean isStandIn(URI target) {
        URI trial = standIn;
        return trial != null
                && trial.getScheme().equals(target.getScheme())
                && trial.getHost().equals(target.getHost())
                && trial.getPort() == target.getPort()
                && target.getUserInfo() == null;
    }

    private boolean isAllowed(URI target) {
        if (isStandIn(target)) {
            return true;
        }
        String host = target.getHost();
        return "https".equals(target.getScheme())
                && host != null
                && (host.contains(".") || host.contains(":"))
                && target.getUserInfo() == null
                && target.getFragment() == null
                && target.toString().length() <= LONGEST
                && isNameOrPublic(host);
    }

    /** An address in figures is not looked up, so that nobody else looks at it. */
    private static boolean isNameOrPublic(String host) {
        String figures = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        byte[] address = NetUtil.createByteArrayFromIpAddressString(figures);
        if (address == null) {
            return !host.startsWith("[");
        }
        try {
            return PublicAddresses.isPublic(InetAddress.getByAddress(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
