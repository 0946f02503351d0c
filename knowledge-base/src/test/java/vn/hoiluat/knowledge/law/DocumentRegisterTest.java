package vn.hoiluat.knowledge.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

class DocumentRegisterTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final DocumentRegister register = register();

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, NOT_YET",
        "2016-01-01, IN_FORCE",
        "2027-02-28, IN_FORCE",
        "2027-03-01, EXPIRED",
    })
    void resolve_onTheDay(LocalDate day, CitationStatus status) {
        register.put(Given.civilStatusLaw()).block();

        CitedProvision provision = register.known().resolve(Given.MARRIAGE, day);

        assertThat(provision.status()).isEqualTo(status);
        assertThat(Objects.toString(provision.endedOn()))
                .isEqualTo(status == CitationStatus.EXPIRED ? "2027-03-01" : "null");
    }

    @Test
    void resolve_duringASuspension() {
        LocalDate from = LocalDate.of(2026, 7, 1);
        register.put(new LegalDocument(
                        "Nghị định",
                        "46/2026/NĐ-CP",
                        "Chính phủ",
                        "",
                        from,
                        null,
                        from.plusDays(10),
                        from.plusDays(20),
                        List.of(),
                        List.of(),
                        Given.TODAY,
                        "test",
                        null,
                        List.of(),
                        List.of(),
                        null))
                .block();
        var citation = new Citation("Nghị định", "46/2026/NĐ-CP", "Chính phủ", "1", null, null);

        assertThat(register.known().resolve(citation, from.plusDays(9)).status())
                .isEqualTo(CitationStatus.IN_FORCE);
        assertThat(register.known().resolve(citation, from.plusDays(10)).status())
                .isEqualTo(CitationStatus.SUSPENDED);
        assertThat(register.known().resolve(citation, from.plusDays(20)).status())
                .isEqualTo(CitationStatus.IN_FORCE);
    }

    @Test
    void resolve_aNumberOfTwoDocuments_needsTheType() {
        register.put(Given.document("Luật", "24/2008/QH12", "Quốc hội", "Quốc tịch Việt Nam", "2009-07-01", null))
                .block();
        register.put(Given.document("Nghị quyết", "24/2008/QH12", "Quốc hội", "", "2008-11-14", "2010-01-01"))
                .block();

        assertThat(status("Luật", "24/2008/QH12", null)).isEqualTo(CitationStatus.IN_FORCE);
        assertThat(status("Nghị quyết", "24/2008/QH12", null)).isEqualTo(CitationStatus.EXPIRED);
        assertThat(status(null, "24/2008/QH12", null)).isEqualTo(CitationStatus.UNKNOWN);
    }

    @Test
    void resolve_aLocalNumber_needsTheIssuer() {
        for (String province : List.of("tỉnh Tuyên Quang", "tỉnh Lào Cai")) {
            register.put(Given.document(
                            "Nghị quyết", "06/2020/NQ-HĐND", "Hội đồng nhân dân " + province, "", "2020-01-01", null))
                    .block();
        }

        assertThat(status("Nghị quyết", "06/2020/NQ-HĐND", null)).isEqualTo(CitationStatus.UNKNOWN);
        assertThat(status("Nghị quyết", "06/2020/NQ-HĐND", "Hội đồng nhân dân tỉnh Lào Cai"))
                .isEqualTo(CitationStatus.IN_FORCE);
    }

    @Test
    void resolve_whatTheRegisterDoesNotHave_isUnknown() {
        assertThat(status("Luật", "1/1999/QH10", "Quốc hội")).isEqualTo(CitationStatus.UNKNOWN);
    }

    @Test
    void resolve_lawsByName_othersByNumber() {
        register.put(Given.civilStatusLaw()).block();
        register.put(Given.document("Nghị định", "168/2024/NĐ-CP", "Chính phủ", "Quy định xử phạt", "2025-01-01", null))
                .block();

        assertThat(register.known().resolve(Given.MARRIAGE, Given.TODAY).text())
                .isEqualTo("khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13)");
        assertThat(register.known()
                        .resolve(new Citation("nghị định", "168/2024/nđ-cp", null, "6", null, null), Given.TODAY)
                        .text())
                .isEqualTo("Điều 6 Nghị định 168/2024/nđ-cp");
    }

    @Test
    void put_theLineCheckedLaterStays() {
        LegalDocument derived = new LegalDocument(
                "Luật",
                "60/2014/QH13",
                "Quốc hội",
                "Hộ tịch",
                LocalDate.of(2016, 1, 1),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                "data",
                null,
                List.of(),
                List.of(),
                null);

        register.put(derived).block();
        register.put(Given.civilStatusLaw()).block();
        register.put(derived).block();

        assertThat(register.known().find(Given.MARRIAGE)).contains(Given.civilStatusLaw());
    }

    @Test
    void addMissing_leavesKnownLinesAsTheyAre() {
        register.put(Given.civilStatusLaw()).block();

        register.addMissing(List.of(Given.document("Luật", "60/2014/QH13", "Quốc hội", "Khác", "2016-01-01", null)))
                .block();

        assertThat(register.known().all()).containsExactly(Given.civilStatusLaw());
    }

    @Test
    void load_bringsTheStoreIntoMemory() {
        register.put(Given.civilStatusLaw()).block();
        DocumentRegister restarted = register();

        restarted.load().block();

        assertThat(restarted.known().find(Given.MARRIAGE)).isPresent();
    }

    @Test
    void endBeforeTheBeginning_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Given.document("Luật", "1/2020/QH14", "Quốc hội", "", "2020-01-02", "2020-01-01"));
    }

    private CitationStatus status(@Nullable String type, String number, @Nullable String issuer) {
        return register.known()
                .resolve(new Citation(type, number, issuer, "1", null, null), Given.TODAY)
                .status();
    }

    private DocumentRegister register() {
        return new DocumentRegister(store, new CitationText(new DocumentNames(), new Messages()));
    }
}
