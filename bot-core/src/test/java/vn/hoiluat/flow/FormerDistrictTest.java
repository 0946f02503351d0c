package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.territory.Place;
import vn.hoiluat.units.OpeningHours;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Units;

/** From a district that is no more to the office of today. */
class FormerDistrictTest {

    private final BotHarness bot = new BotHarness();

    @BeforeEach
    void arrange() {
        bot.territory.bring(DataFile.shipped(Place.class, "places.tsv")).block();
        bot.units.begin("Sở Tư pháp", "", "").block();
        bot.units
                .add(new Unit(
                        "xa-tan-trinh",
                        "UBND xã Tân Trịnh",
                        Unit.Level.COMMUNE,
                        Units.FIRST,
                        List.of(new Unit.Served("x-tan-trinh", null, null)),
                        Set.of(),
                        new OpeningHours("07:30-11:30 13:30-17:00", "07:30-11:30", ""),
                        "thôn Mác Thượng",
                        "0219 3000 000",
                        false))
                .block();
        bot.finder.shelf.add(ShelfFinder.candidate("khai-sinh", 0.4));
        bot.started();
    }

    @Test
    void district_leadsToTheQuestionWhichCommune_andThatToItsOffice() {
        bot.hears("huyện Quang Bình cũ giờ nộp hồ sơ hộ tịch ở đâu?");

        assertThat(bot.phone.texts().getLast())
                .contains("Huyện Quang Bình nay là")
                .contains("xã Quang Bình", "xã Tân Trịnh", "xã Bằng Lang")
                .contains("Ông/bà ở xã, phường nào trong số này?");

        bot.hears("xã Tân Trịnh");

        assertThat(bot.phone.texts().getLast())
                .contains("Nơi tiếp nhận hiện nay: UBND xã Tân Trịnh, thôn Mác Thượng.")
                .contains("Giờ làm việc: thứ Hai đến thứ Sáu 7:30–11:30, 13:30–17:00; thứ Bảy 7:30–11:30.")
                .contains("Điện thoại: 0219 3000 000.");
    }

    @Test
    void commune_whoseOfficeIsNotKnown_getsTheAnswerAlone() {
        bot.hears("xã Bằng Lang nộp hồ sơ hộ tịch ở đâu?");

        assertThat(bot.phone.texts().getLast()).doesNotContain("Nơi tiếp nhận");
    }
}
