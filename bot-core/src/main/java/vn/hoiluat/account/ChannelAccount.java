package vn.hoiluat.account;

import java.util.List;
import java.util.Map;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * One official account, page or number of a unit.
 *
 * @param id our id, part of every conversation's id
 * @param appId the {@link PlatformApp} it belongs to
 * @param externalId the platform's id of the account
 * @param name the unit's name as citizens read it, for example {@code Sở Tư pháp Tuyên Quang}
 * @param enabled whether messages are taken and sent
 * @param secrets by name, as the channel's package lists them
 * @param settings by name, as the channel's package lists them
 */
public record ChannelAccount(
        String id,
        Channel channel,
        String appId,
        String externalId,
        String name,
        AddressForm addressForm,
        boolean enabled,
        Map<String, Secret> secrets,
        Map<String, String> settings) {

    /** Finds accounts by application and external id. */
    public static final String BY_EXTERNAL_ID = "externalId";

    /** How accounts are stored. */
    public static final Kind<ChannelAccount> KIND = new Kind<>(
            "channelAccount",
            ChannelAccount.class,
            List.of(new Index<>(BY_EXTERNAL_ID, a -> List.of(a.appId() + "/" + a.externalId()))));

    /** A secret that may be missing. */
    public Secret secret(String name) {
        return secrets.getOrDefault(name, new Secret(""));
    }

    /** A setting, or its default. */
    public String setting(String name, String defaultValue) {
        return settings.getOrDefault(name, defaultValue);
    }
}
