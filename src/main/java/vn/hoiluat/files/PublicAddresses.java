package vn.hoiluat.files;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import reactor.core.scheduler.Scheduler;

/**
 * Finds addresses of names and leaves out all that are not of the public internet. The connection uses what was looked at, so
 * a name that changes its address in between leads nowhere else. Looks up on a scheduler, whose threads it blocks.
 */
public final class PublicAddresses extends AddressResolverGroup<InetSocketAddress> {

    private final Scheduler scheduler;

    public PublicAddresses(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Names(executor, scheduler).asAddressResolver();
    }

    /** Whether a machine of ours, or of the network around us, cannot have this address. */
    public static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address.getAddress(), address instanceof Inet6Address));
    }

    /** Carriers' own (100.64/10), benchmarks, documentation, this network; unique local and translated ones of IPv6. */
    private static boolean isReserved(byte[] address, boolean six) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        if (six) {
            return (first & 0xfe) == 0xfc
                    || first == 0
                    || first == 0x20 && second == 0x02
                    || first == 0x20 && second == 0x01 && address[2] == 0 && address[3] == 0;
        }
        return first == 0
                || first == 100 && (second & 0xc0) == 64
                || first == 192 && second == 0
                || first == 198 && (second & 0xfe) == 18
                || first >= 240;
    }

    private static final class Names extends InetNameResolver {

        private final Scheduler scheduler;

        Names(EventExecutor executor, Scheduler scheduler) {
            super(executor);
            this.scheduler = scheduler;
        }

        @Override
        protected void doResolve(String name, Promise<InetAddress> promise) {
            scheduler.schedule(() -> {
                try {
                    promise.trySuccess(found(name).getFirst());
                } catch (UnknownHostException e) {
                    promise.tryFailure(e);
                }
            });
        }

        @Override
        protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
            scheduler.schedule(() -> {
                try {
                    promise.trySuccess(found(name));
                } catch (UnknownHostException e) {
                    promise.tryFailure(e);
                }
            });
        }

        private static List<InetAddress> found(String name) throws UnknownHostException {
            List<InetAddress> usable = Arrays.stream(InetAddress.getAllByName(name))
                    .filter(PublicAddresses::isPublic)
                    .toList();
            if (usable.isEmpty()) {
                throw new UnknownHostException("no public address");
            }
            return usable;
        }
    }
}
