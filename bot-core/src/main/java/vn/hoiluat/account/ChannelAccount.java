package vn.hoiluat.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Setting: {@code off} sends every question to officers; danger is answered all the same. */
    public static final String ANSWERING = "answering";

    /** Setting: a sentence of the unit's own before the first greeting; not by SMS, whose texts are registered. */
    public static final String GREETING = "greeting";

    private static final String OFF = "off";

    /** A secret that may be missing. */
    public Secret secret(String name) {
        return secrets.getOrDefault(name, new Secret(""));
    }

    /** A setting, or its default. */
    public String setting(String name, String defaultValue) {
        return settings.getOrDefault(name, defaultValue);
    }

    /** Whether the bot answers questions by itself. */
    public boolean answers() {
        return !setting(ANSWERING, "").equals(OFF);
    }

    /** The account with the bot's answers on or off. */
    public ChannelAccount answering(boolean on) {
        return with(Map.of(ANSWERING, on ? "" : OFF));
    }

    /** What all citizens of the account are to be told now, if anything. */
    public Optional<Notice> notice(Instant now) {
        return Notice.of(this).filter(notice -> notice.isOn(now));
    }

    /** The account switched on or off. */
    public ChannelAccount enabled(boolean on) {
        return new ChannelAccount(id, channel, appId, externalId, name, addressForm, on, secrets, settings);
    }

    /** The account with these secrets and no others. */
    public ChannelAccount withSecrets(Map<String, Secret> all) {
        return new ChannelAccount(
                id, channel, appId, externalId, name, addressForm, enabled, Map.copyOf(all), settings);
    }

    /** The account with these settings beside or in place of its own; an empty one goes. */
    public ChannelAccount with(Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(changed);
        all.values().removeIf(String::isEmpty);
        return new ChannelAccount(id, channel, appId, externalId, name, addressForm, enabled, secrets, Map.copyOf(all));
    }
}
