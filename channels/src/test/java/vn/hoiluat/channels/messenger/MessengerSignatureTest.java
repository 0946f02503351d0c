package vn.hoiluat.channels.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.platform.HmacSha256;
import vn.hoiluat.channels.webhook.SignatureCheck.Verdict;

@NullUnmarked
class MessengerSignatureTest {

    /** Computed in Java and again with Python's hmac; see {@code channels.md} 2.1. */
    private static final String PUBLISHED = "sha256=fa15583331d4fb247b7d8684cd8233f6cc8fed80059f8cc07d585a325c716555";

    private final MessengerSignature signature = new MessengerSignature(new Secret("test-app-secret"));
    private final byte[] body = MessengerFixtures.body("user-sends-text");

    @Test
    void check_publishedVector_isValid() {
        assertThat(check(PUBLISHED, body)).isEqualTo(Verdict.VALID);
        assertThat(check(" " + PUBLISHED.toUpperCase().replace("SHA256", "sha256") + " ", body))
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void check_publishedVectorReserialised_isWrong() {
        byte[] same =
                new String(body, StandardCharsets.UTF_8).replace("\\u1ee7", "ủ").getBytes(StandardCharsets.UTF_8);

        assertThat(check(PUBLISHED, same)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void proof_publishedVector_agrees() {
        assertThat(HmacSha256.proof(new Secret("test-app-secret"), new Secret("EAAtesttoken")))
                .isEqualTo(MessengerFixtures.PROOF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256=",
                "sha256=zz",
                "sha256=abc",
                "sha1=fa15583331d4fb247b7d8684cd8233f6cc8fed80",
                "fa15583331d4fb247b7d8684cd8233f6cc8fed80059f8cc07d585a325c716555",
                "sha256=0015583331d4fb247b7d8684cd8233f6cc8fed80059f8cc07d585a325c716555",
                "rubbish"
            })
    void check_anythingElse_isWrong(String header) {
        assertThat(check(header, body)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void check_noSecret_isWrong() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Hub-Signature-256", PUBLISHED);

        assertThat(new MessengerSignature(new Secret("")).check(headers, body)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void check_olderHeaderAlone_isMissing() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Hub-Signature", "sha1=fa15583331d4fb247b7d8684cd8233f6cc8fed80");

        assertThat(signature.check(headers, body)).isEqualTo(Verdict.MISSING);
    }

    private Verdict check(String header, byte[] signed) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Hub-Signature-256", header);
        return signature.check(headers, signed);
    }
}
