package vn.hoiluat.benchmark;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** SMS by eSMS: a call with the text in its query, signed with MD5 (channels.md 3.1). */
final class SmsLine extends StandInLine {

    /** Both sides read these from the stand-in's settings. */
    static final String ACCOUNT = "sms-bench";

    static final String CODE = "CPBENCH";
    static final String KEY = "bench-mo-private-key";
    static final String TOKEN = "bench-sms-webhook-token";

    private static final String KEYWORD = "HD";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final URI webhook;

    SmsLine(URI service, Phones phones) {
        super(ACCOUNT, phones);
        webhook = service.resolve("/webhooks/sms/esms/" + TOKEN + "/mo");
    }

    @Override
    public String name() {
        return "SMS";
    }

    /** A phone's number of nine digits behind the country's code, made of the citizen's number. */
    @Override
    String userId(CitizenMessage message) {
        String number = message.userId();
        return "849" + number.substring(number.length() - 8);
    }

    @Override
    public HttpRequest bring(CitizenMessage message, int retry) {
        String time = TIME.format(message.sentAt());
        String content = KEYWORD + " " + message.text();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("sender", userId(message));
        query.put("content", content);
        query.put("serviceNumber", "8041");
        query.put("keyword", KEYWORD);
        query.put("sign", sign(CODE + message.messageId() + content + time + KEY));
        query.put("cpid", CODE);
        query.put("smsid", message.messageId());
        query.put("receiverTime", time);
        String encoded = query.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(webhook + "?" + encoded)).GET().build();
    }

    private static String sign(String signed) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(signed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
