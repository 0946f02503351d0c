package vn.hoiluat.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.territory.PlaceList.Meant;

class TerritoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Territory territory = new Territory(store);

    @BeforeEach
    void bring() {
        territory.bring(DataFile.shipped(TerritoryTest.class, "places.tsv")).block();
    }

    @Test
    void provinces_areThereFromTheStart() {
        assertThat(new Territory(new InMemoryDocumentStore()).list().byId()).hasSize(34);
    }

    @Test
    void file_broughtAgain_changesNothing_andIsReadAtTheNextStart() {
        Territory.Brought again = Objects.requireNonNull(territory
                .bring(DataFile.shipped(TerritoryTest.class, "places.tsv"))
                .block());
        Territory restarted = new Territory(store);
        restarted.load().block();

        assertThat(again).isEqualTo(new Territory.Brought(8, 0));
        assertThat(restarted.list().find("xã Tân Trịnh")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đăng ký khai sinh ở xã Tân Trịnh | x-tan-trinh | 08",
                "dang ky khai sinh o xa tan trinh | x-tan-trinh | 08",
                "hộ tịch xã Bằng Lăng | x-bang-lang | 08",
                "thị trấn Yên Bình cũ nộp ở đâu | 01237 | 08",
                "phường Trà Vinh làm mấy giờ | 29242 | 86",
                "xã Tân An tỉnh Vĩnh Long | y-tan-an-1 | 86",
                "xã Tân An | '' | ''",
                "ở Hà Giang | '' | 08",
                "nhà tôi xa chợ | '' | ''"
            })
    void words_meanCommunesAndProvinces(String text, String commune, String province) {
        Meant meant = territory.list().meant(text, TODAY);

        assertThat(String.join(",", meant.communes())).isEqualTo(commune);
        assertThat(String.join(",", meant.provinces())).isEqualTo(province);
    }

    @Test
    void formerDistrict_isItself_andSaysWhatItBecame() {
        Meant meant = territory.list().meant("huyện Quang Bình", TODAY);

        assertThat(meant.communes()).isEmpty();
        assertThat(meant.districts()).containsExactly("cu-quang-binh");
        assertThat(territory.names().get().in("huyện Quang Bình cũ nộp hồ sơ ở đâu", TODAY))
                .singleElement()
                .satisfies(place -> assertThat(place.communes())
                        .containsExactlyInAnyOrder("xã Quang Bình", "xã Tân Trịnh", "xã Bằng Lang"));
        assertThat(territory
                        .list()
                        .predecessors(
                                Objects.requireNonNull(territory.list().byId().get("01237"))))
                .extracting(Place::id)
                .containsExactlyInAnyOrder("cu-yen-binh", "cu-quang-binh");
    }

    @ParameterizedTest
    @CsvSource({
        "1-XA-xã A-99-----, codes of places that are known",
        "1-XA-xã A-08----nowhere, codes of places that are known",
        "1-LANG-làng A-08----, TINH",
        "1-XA-xã A-08-hôm qua---, TINH",
        "1-XA-A-08----, TINH"
    })
    void line_thatIsWrong_isNamed_andNothingIsWritten(String cells, String expected) throws IOException {
        String[] given = cells.split("-", -1);
        StringBuilder line = new StringBuilder("2\tXA\txã Mới\t08\t-\t-\t-\t-\n");
        for (int i = 0; i < 8; i++) {
            line.append(i == 0 ? "" : "\t").append(i < given.length && !given[i].isEmpty() ? given[i] : "-");
        }
        DataFile file = DataFile.read("sai.tsv", new StringReader(line.toString()));

        assertThatThrownBy(() -> territory.bring(file).block())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sai.tsv line 2")
                .hasMessageContaining(expected);
        assertThat(territory.list().byId()).doesNotContainKey("2");
    }
}
