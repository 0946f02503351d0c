package vn.hoiluat.account;

import java.util.List;
import java.util.Map;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.Kind;

/**
 * An application registered with a platform: it has the signing secrets and one webhook route, and serves many accounts.
 *
 * @param id our id, part of the webhook's address
 * @param externalId the platform's id of the application
 * @param secrets by name, as the channel's package lists them
 * @param settings what the platform leaves open, by name, as the channel's package lists them
 */
public record PlatformApp(
        String id, Channel channel, String externalId, Map<String, Secret> secrets, Map<String, String> settings) {

    /** How applications are stored. */
    public static final Kind<PlatformApp> KIND = new Kind<>("platformApp", PlatformApp.class, List.of());

    /** A secret that may be missing. */
    public Secret secret(String name) {
        return secrets.getOrDefault(name, new Secret(""));
    }

    /** A setting, or its default. */
    public String setting(String name, String defaultValue) {
        return settings.getOrDefault(name, defaultValue);
    }
}
