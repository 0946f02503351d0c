package vn.hoiluat.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.webhook.SignatureCheck.Verdict;
import vn.hoiluat.channels.zalo.ZaloSignature.FirstTerm;

class ZaloSignatureTest {

    /** Made with {@code MacUtils.buildMac} of Zalo's own jar. */
    private static final String KNOWN = "4f649fcace4dca6e724d4e5edc8e38e299d214cdd110c91501acecb5c246d91f";

    private static final byte[] BODY = ZaloFixtures.body("user-sends-text");

    private final ZaloSignature signature =
            new ZaloSignature(ZaloFixtures.APP_ID, new Secret(ZaloFixtures.WEBHOOK_SECRET), FirstTerm.APP_ID);

    @Test
    void check_vectorOfTheSdk_isValid() {
        assertThat(BODY).hasSize(292);
        assertThat(signature.check(header("mac=" + KNOWN), BODY)).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "mac = %s", "MAC=%s", " mac=%s "})
    void check_otherFormsOfTheHeader_areValid(String form) {
        assertThat(signature.check(header(form.formatted(KNOWN)), BODY)).isEqualTo(Verdict.VALID);
        assertThat(signature.check(header(form.formatted(KNOWN.toUpperCase(Locale.ROOT))), BODY))
                .isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mac=", "mac", "=", "mac=zz", "mac=4f", "mac=mac=", "đây không phải là hex"})
    void check_malformedHeader_isWrong(String value) {
        assertThat(signature.check(header(value), BODY)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void check_withoutHeader_isMissing() {
        assertThat(signature.check(new HttpHeaders(), BODY)).isEqualTo(Verdict.MISSING);
        assertThat(signature.check(header(" "), BODY)).isEqualTo(Verdict.MISSING);
    }

    @Test
    void check_oneByteChanged_isWrong() {
        for (int i = 0; i < BODY.length; i += 7) {
            byte[] changed = BODY.clone();
            changed[i] ^= 1;

            assertThat(signature.check(header("mac=" + KNOWN), changed)).isEqualTo(Verdict.WRONG);
        }
    }

    @Test
    void check_sameJsonWithOtherSpaces_isWrong() {
        byte[] spaced =
                new String(BODY, StandardCharsets.UTF_8).replace(",", ", ").getBytes(StandardCharsets.UTF_8);

        assertThat(signature.check(header("mac=" + KNOWN), spaced)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void check_numericTimestamp_countsAsItStands() {
        byte[] body = "{\"timestamp\":1735689600000}".getBytes(StandardCharsets.UTF_8);

        assertThat(signature.check(header(ZaloFixtures.sign(body, "1735689600000")), body))
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void check_timestampInHeaderOnly_isTheSecondChoice() {
        byte[] body = "{\"event_name\":\"follow\"}".getBytes(StandardCharsets.UTF_8);
        HttpHeaders headers = header(ZaloFixtures.sign(body, "77"));

        assertThat(signature.check(headers, body)).isEqualTo(Verdict.WRONG);
        headers.set(ZaloSignature.TIMESTAMP_HEADER, "77");
        assertThat(signature.check(headers, body)).isEqualTo(Verdict.VALID);
    }

    @Test
    void check_nestedTimestamp_doesNotCount() {
        byte[] body = "{\"message\":{\"timestamp\":\"5\"}}".getBytes(StandardCharsets.UTF_8);

        assertThat(signature.check(header(ZaloFixtures.sign(body, "5")), body)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void check_withoutSecret_isNeverValid() {
        ZaloSignature open = new ZaloSignature(ZaloFixtures.APP_ID, new Secret(""), FirstTerm.APP_ID);
        var digest = ZaloSignature.sha256();
        digest.update(ZaloFixtures.APP_ID.getBytes(StandardCharsets.UTF_8));
        digest.update(BODY);
        String mac = HexFormat.of().formatHex(digest.digest(ZaloFixtures.TIMESTAMP.getBytes(StandardCharsets.UTF_8)));

        assertThat(open.check(header("mac=" + mac), BODY)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void check_accountFirst_onlyIfSet() {
        var digest = ZaloSignature.sha256();
        digest.update(ZaloFixtures.OA_ID.getBytes(StandardCharsets.UTF_8));
        digest.update(BODY);
        digest.update(ZaloFixtures.TIMESTAMP.getBytes(StandardCharsets.UTF_8));
        String mac =
                HexFormat.of().formatHex(digest.digest(ZaloFixtures.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8)));
        ZaloSignature accountFirst =
                new ZaloSignature(ZaloFixtures.APP_ID, new Secret(ZaloFixtures.WEBHOOK_SECRET), FirstTerm.OA_ID);

        assertThat(signature.check(header("mac=" + mac), BODY)).isEqualTo(Verdict.WRONG);
        assertThat(accountFirst.check(header("mac=" + mac), BODY)).isEqualTo(Verdict.VALID);
    }

    @Test
    void firstTerm_otherValue_isRefused() {
        assertThatThrownBy(() -> FirstTerm.of("page_id"))
                .hasMessageContaining("page_id")
                .hasMessageContaining("app_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"timestamp\":", "not json", "{\"timestamp\":{}}", "\"1\"", "\u0000"})
    void check_anyOtherBody_isWrongAndDoesNotFail(String body) {
        assertThat(signature.check(header("mac=" + KNOWN), body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Verdict.WRONG);
    }

    private static HttpHeaders header(String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(ZaloSignature.SIGNATURE_HEADER, value);
        return headers;
    }
}
