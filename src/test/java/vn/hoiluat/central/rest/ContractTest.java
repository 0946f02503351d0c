package vn.hoiluat.central.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge itself: it lets what is right pass and finds what is wrong. */
@NullUnmarked
class ContractTest {

    private static final String OFFER =
            "{\"external_id\":\"a\",\"don_vi\":\"b\",\"noi_dung\":{\"cau_hoi\":\"c\",\"tra_loi\":\"d\"}}";
    private static final String RECEIPT = "{\"external_id\":\"a\",\"phien_ban\":1,\"ket_qua\":\"TAO_MOI\"}";

    private final Contract contract = Contract.shipped();

    @Test
    void rightCall_passes() {
        assertThat(contract.breaches(call(OFFER, 201, "\"1\"", RECEIPT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", textBlock = """
            "tra_loi":"d"   | "tra_loi":"d","la":1   | unknown property of the request
            "cau_hoi":"c",  |                        | missing property
            "tra_loi":"d"   | "tra_loi":"d","hieu_luc_tu":"1/1/2026" | date in another form
            "tra_loi":"d"   | "tra_loi":"d","can_cu":[{"so_ky_hieu":"x","khoan":"1"}] | clause without its article
            """)
    void wrongRequest_isFound(String right, String wrong, String why) {
        String request = OFFER.replace(right, wrong == null ? "" : wrong);

        assertThat(contract.breaches(call(request, 201, "\"1\"", RECEIPT)))
                .as(why)
                .isNotEmpty();
    }

    @Test
    void wrongAnswer_isFound() {
        assertThat(contract.breaches(call(OFFER, 201, "1", RECEIPT))).as("tag").hasSize(1);
        assertThat(contract.breaches(call(OFFER, 201, "\"1\"", "{}")))
                .as("body")
                .isNotEmpty();
        assertThat(contract.breaches(call(OFFER, 418, "\"1\"", RECEIPT)))
                .as("status")
                .hasSize(1);
    }

    private static Contract.Call call(String request, int status, String tag, String answer) {
        Map<String, String> json = Map.of("content-type", "application/json");
        return new Contract.Call(
                "POST",
                "/v1/hoi-dap",
                Map.of(),
                json,
                request,
                status,
                Map.of("content-type", "application/json", "etag", tag),
                answer);
    }
}
