package vn.hoiluat.publicbase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.law.Citation;

class SharedTest {

    @Test
    void equalCitations_haveTheirWordsInCommon() {
        var shared = new Shared();

        Citation one = shared.citation(citation());
        Citation other = shared.citation(citation());

        assertThat(one).isEqualTo(citation());
        assertThat(one.documentNumber()).isSameAs(other.documentNumber());
        assertThat(one.issuer()).isSameAs(other.issuer());
        assertThat(one.article()).isSameAs(other.article());
    }

    private static Citation citation() {
        return new Citation(
                "Luật", "x31/2024/QH15".substring(1), "xQuốc hội".substring(1), "x133".substring(1), null, null);
    }
}
