package vn.hoiluat.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class TargetsTest {

    private final Targets targets = new Targets(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cong.example.gov.vn/nhan",
                "https://cong.example.gov.vn:8443/nhan?x=1",
                "https://8.8.8.8/nhan",
                "https://[2001:4860:4860::8888]/nhan"
            })
    void publicAddress_isAllowed(String address) {
        assertThat(targets.of(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://cong.example.gov.vn/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fd00::1]/",
                "https://user:pass@cong.example.gov.vn/",
                "https://cong.example.gov.vn/#x",
                "ftp://cong.example.gov.vn/",
                "https:///nhan",
                "không phải địa chỉ"
            })
    void otherAddress_isNot(String address) {
        assertThat(targets.of(address)).isEmpty();
    }

    @Test
    void standIn_alone_mayBeOnThisMachine() {
        Targets trial = new Targets(URI.create("http://localhost:9090"));

        assertThat(trial.of("http://localhost:9090/in")).isPresent();
        assertThat(trial.of("http://localhost:9091/in")).isEmpty();
        assertThat(trial.of("http://evil@localhost:9090/in")).isEmpty();
    }
}
