package vn.hoiluat.seeding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.message.Channel;

/**
 * What a store has from the start.
 *
 * @param platformApps applications registered with platforms
 * @param channelAccounts official accounts, pages and numbers of units
 * @param overwriteAccounts whether the above are written at every start over what the store has; otherwise only what is new
 * @param unit the unit at the top; see {@link vn.hoiluat.units.Unit}
 * @param starterBase what the entries that ship with the program are loaded for
 */
@Validated
@ConfigurationProperties("hoiluat")
record SeedProperties(
        @DefaultValue List<@Valid App> platformApps,
        @DefaultValue List<@Valid Account> channelAccounts,
        @DefaultValue("false") boolean overwriteAccounts,
        @Valid @DefaultValue FirstUnit unit,
        @DefaultValue("review") Starter starterBase) {

    /** What the starter base is loaded for. */
    enum Starter {
        /** It is not loaded. */
        NONE,
        /** Its entries wait for review. */
        REVIEW,
        /** Its entries answer at once and say that they are sample data. */
        SAMPLE
    }

    /**
     * Whose service this is.
     *
     * @param name the unit's name as citizens read it
     * @param address where citizens find it
     * @param phone number that citizens may call
     */
    record FirstUnit(
            @NotBlank String name,
            @DefaultValue("") String address,
            @DefaultValue("") String phone) {}

    /** An application; see {@link PlatformApp}. */
    record App(
            @NotBlank String id,
            @NotNull Channel channel,
            @DefaultValue("") String externalId,
            @DefaultValue Map<String, Secret> secrets,
            @DefaultValue Map<String, String> settings) {

        PlatformApp toApp() {
            return new PlatformApp(id, channel, externalId, secrets, settings);
        }
    }

    /** An account; see {@link ChannelAccount}. */
    record Account(
            @NotBlank String id,
            @NotNull Channel channel,
            @DefaultValue("") String appId,
            @DefaultValue("") String externalId,
            @NotBlank String name,
            @DefaultValue("ong-ba") AddressForm addressForm,
            @DefaultValue("true") boolean enabled,
            @DefaultValue Map<String, Secret> secrets,
            @DefaultValue Map<String, String> settings) {

        ChannelAccount toAccount() {
            return new ChannelAccount(id, channel, appId, externalId, name, addressForm, enabled, secrets, settings);
        }
    }
}
