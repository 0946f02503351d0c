package vn.hoiluat.sandbox.sms;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import vn.hoiluat.sandbox.standin.Webhook;

/** The calls that eSMS makes: reports, and citizens' texts with their sign. */
final class EsmsCalls {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final SmsStandInProperties properties;
    private final Clock clock;

    EsmsCalls(SmsStandInProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A text that was taken.
     *
     * @param price in đồng
     */
    record Sent(URI callback, String smsId, String requestId, String phone, int price) {}

    Webhook underWay(Sent sent) {
        return report(sent, 7, 0, 0);
    }

    Webhook finished(Sent sent, boolean arrived) {
        return report(sent, 5, arrived ? 1 : 0, arrived ? 0 : 1);
    }

    /** What a citizen wrote to the short code, signed as eSMS's samples sign it. */
    Webhook text(String phone, String words, String id) {
        String time = TIME.format(clock.instant());
        Map<String, String> query = new LinkedHashMap<>();
        query.put("sender", phone);
        query.put("content", words);
        query.put("serviceNumber", properties.serviceNumber());
        query.put("keyword", properties.keyword());
        query.put("sign", sign(properties.cpid() + id + words + time + properties.moPrivateKey()));
        query.put("cpid", properties.cpid());
        query.put("smsid", id);
        query.put("receiverTime", time);
        return get("/webhooks/sms/esms/" + properties.token() + "/mo", query);
    }

    private Webhook report(Sent sent, int status, int success, int failed) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("SMSID", sent.smsId());
        query.put("SendFailed", Integer.toString(failed));
        query.put("SendStatus", Integer.toString(status));
        query.put("SendSuccess", Integer.toString(success));
        query.put("TotalPrice", sent.price() + ".0000");
        query.put("TotalReceiver", "1");
        query.put("TotalSent", Integer.toString(success + failed));
        query.put("RequestId", sent.requestId());
        query.put("TypeId", "2");
        query.put("telcoid", "1");
        query.put("phonenumber", sent.phone());
        query.put("switchsmsid", "");
        return get(sent.callback().getRawPath(), query);
    }

    /** To the path that was named, on the service we know: its public address may not be reachable from here. */
    private Webhook get(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = properties.serviceUrl().resolve(path + "?" + parameters);
        return new Webhook(HttpMethod.GET, address, Map.of(), new byte[0]);
    }

    private static String sign(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(words.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
