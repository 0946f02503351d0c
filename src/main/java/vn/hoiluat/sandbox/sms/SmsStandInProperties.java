package vn.hoiluat.sandbox.sms;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The stand-in and the service's account on it. Both sides read the same values, also as two processes, so the secrets are
 * no secrets: they open nothing but a stand-in.
 *
 * @param url where the service reaches the stand-in
 * @param account our id of the account
 * @param name as citizens read it
 * @param brand the brandname, which is also how the phones name the account
 * @param keyword the word that the short code finds the account by
 * @param serviceNumber the short code
 * @param cpid our code with the owner of the short code
 * @param moPrivateKey what citizens' texts are signed with
 * @param token the end of the address the stand-in calls
 * @param pricePerSegment in đồng, as reports tell it
 * @param serviceUrl where the service is, for reports and texts
 * @param retryAfter the pauses before a call that was not answered 200 is made again
 * @param webhookTimeout how long the service may take to answer a call
 * @param reportAfter how long after a text is taken its delivery is reported
 * @param deliveries how many calls are under way at a time
 */
@ConfigurationProperties("hoiluat.sandbox.sms")
public record SmsStandInProperties(
        @DefaultValue("http://127.0.0.1:8080/sandbox/sms") URI url,
        @DefaultValue("sms-sandbox") String account,
        @DefaultValue("Sandbox") String name,
        @DefaultValue("STP") String brand,
        @DefaultValue("HD") String keyword,
        @DefaultValue("8041") String serviceNumber,
        @DefaultValue("CP01") String cpid,
        @DefaultValue("sandbox-api-key") String apiKey,
        @DefaultValue("sandbox-secret-key") String secretKey,
        @DefaultValue("sandbox-mo-private-key") String moPrivateKey,
        @DefaultValue("sandbox-sms-webhook-token") String token,
        @DefaultValue("850") int pricePerSegment,
        @DefaultValue("http://127.0.0.1:8080") URI serviceUrl,
        @DefaultValue({"1s", "3s", "10s", "30s", "60s"}) List<Duration> retryAfter,
        @DefaultValue("5s") Duration webhookTimeout,
        @DefaultValue("200ms") Duration reportAfter,
        @DefaultValue("64") int deliveries) {

    public SmsStandInProperties {
        retryAfter = List.copyOf(retryAfter);
    }
}
