package vn.hoiluat.channels;

import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.channels.messenger.MessengerProfile;
import vn.hoiluat.channels.messenger.MessengerProperties;
import vn.hoiluat.channels.platform.PlatformCalls;

/** What Facebook pages show before anything was said, for the command that sets it. */
public final class PageProfiles {

    private final MessengerProperties properties;

    /** Profiles that are set where the service's settings say. */
    public PageProfiles(Environment environment) {
        properties = Binder.get(environment).bindOrCreate("hoiluat.channels.messenger", MessengerProperties.class);
    }

    /** The profile of a page as the platform reads it. */
    public String json(ChannelAccount page) {
        return MessengerProfile.json(page);
    }

    /** Sets the profile of a page; why that did not work, or empty if it did. Never fails. */
    public Mono<Optional<String>> set(PlatformApp app, ChannelAccount page) {
        return Mono.using(
                () -> PlatformCalls.connections("messenger-profile"),
                connections -> new MessengerProfile(WebClient.builder(), connections, properties).set(app, page),
                ConnectionProvider::dispose);
    }
}
