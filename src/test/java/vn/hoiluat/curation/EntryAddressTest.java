package vn.hoiluat.curation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryAddressTest {

    @Test
    void address_ofAnOrdinaryId_readsAsTheId() {
        assertThat(EntryAddress.of("starter", "02-01")).isEqualTo("/kho/muc/starter/02-01");
    }

    @Test
    void address_ofAKey_isThatOfItsTwoParts() {
        assertThat(EntryAddress.ofKey("import:168/2024/NĐ-CP:5"))
                .isEqualTo(EntryAddress.of("import", "168/2024/NĐ-CP:5"))
                .isEqualTo("/kho/muc/import/168~002f2024~002fNĐ-CP:5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"02-01", "168/2024/NĐ-CP+7", "a~b", "~002f", "..", ".", "a b?c#d;e%f\\g", "Điều 5", "x/sua", "😀"
            })
    void externalId_comesBackFromItsAddress(String id) {
        String address = EntryAddress.of("import", id);
        String segment = address.substring("/kho/muc/import/".length());

        assertThat(segment).doesNotContain("/", "%", "?", "#", ";", "\\", " ");
        assertThat(EntryAddress.externalId(segment)).isEqualTo(id);
    }
}
