package vn.hoiluat.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ReturnAddressTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "lam-viec",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "/a\\b",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                "/ /evil.example",
                "/{x}",
                "/a/../..//evil.example",
                "/dang-nhap",
                "/dang-xuat"
            })
    void address_notOurs_isTheConsole(String asked) {
        assertThat(ReturnAddress.safe(asked)).isEqualTo("/lam-viec");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/lam-viec/HD-4827-1936", "/lam-viec?xem=qua-han", "/quan-tri/tai-khoan", "/a?b=%2F%2Fc#d"})
    void address_ours_isKept(String asked) {
        assertThat(ReturnAddress.safe(asked)).isEqualTo(asked);
    }

    @Test
    void page_keepsItsQuery() {
        ServerHttpRequest request =
                MockServerHttpRequest.get("/lam-viec?xem=cua-toi").build();

        assertThat(ReturnAddress.of(request)).isEqualTo("/lam-viec?xem=cua-toi");
    }
}
