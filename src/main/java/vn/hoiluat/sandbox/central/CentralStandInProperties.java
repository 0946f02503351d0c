package vn.hoiluat.sandbox.central;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The stand-in. Both sides read the same values, so the secret is none: it opens nothing but a stand-in.
 *
 * @param unit what it calls the unit
 * @param publicKeyFile PEM file (X.509) of the key that the unit's own tokens are signed with; empty: it takes none such
 * @param audience whom such tokens must name
 * @param tokenLife how long a token it gives is good
 * @param callsPerMinute more are answered 429
 * @param moreFields codes of fields of law that it knows beside its own list
 * @param samples whether it begins with a few records of its own
 */
@ConfigurationProperties("hoiluat.sandbox.central")
public record CentralStandInProperties(
        @DefaultValue("sandbox") String unit,
        @DefaultValue("hoi-luat-sandbox") String clientId,
        @DefaultValue("sandbox-central-secret") String clientSecret,
        @DefaultValue("") String publicKeyFile,
        @DefaultValue("central-stand-in") String audience,
        @DefaultValue("5m") Duration tokenLife,
        @DefaultValue("6000") int callsPerMinute,
        @DefaultValue({}) List<String> moreFields,
        @DefaultValue("false") boolean samples) {

    public CentralStandInProperties {
        moreFields = List.copyOf(moreFields);
    }
}
