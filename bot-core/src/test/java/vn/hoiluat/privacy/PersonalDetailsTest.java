package vn.hoiluat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDetailsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tôi là Nguyễn Thị Hoa, muốn ly hôn | Tôi là [đã che], muốn ly hôn
                    ông Trần Văn An nợ tiền tôi | ông [đã che] nợ tiền tôi
                    toi ten la x, họ tên: lê văn tám | toi ten la x, họ tên: [đã che]
                    tui ten Nguyen Van Binh, muon duong to chuc dam cuoi | tui ten [đã che], muon duong to chuc dam cuoi
                    toi ten la nguyen van binh, hoi dat | toi ten la [đã che], hoi dat
                    chu Tran Van An no tien | chu [đã che] no tien
                    so nha 12 bi lan chiem | so nha [đã che] bi lan chiem
                    Số nhà 12/3 bị lấn chiếm | Số nhà [đã che] bị lấn chiếm
                    Nhà tôi ở 45 đường Lê Lợi thì nộp ở đâu | Nhà tôi ở [đã che] đường Lê Lợi thì nộp ở đâu
                    Gọi 0912345678 gặp chị Phạm Lan | Gọi [đã che] gặp chị [đã che]
                    """)
    void names_housesAndNumbers_areMasked(String typed, String masked) {
        assertThat(PersonalDetails.mask(typed)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Thủ tục đăng ký khai sinh ở phường
                    Luật Đất đai 2024 quy định thế nào
                    Mức phạt theo Nghị định 168/2024/NĐ-CP
                    Trường Trần Phú thu tiền đồng phục
                    Sở Tư pháp tỉnh Hà Giang ở đâu
                    Truong Tran Phu thu tien dong phuc
                    duong Le Loi Quan 1 cam xe may
                    ho ten con dat the nao, le phi bao nhieu
                    Ha Noi co phai xin phep khong
                    cao su có phải đất nông nghiệp không
                    """)
    void whatTellsNobody_stays(String typed) {
        assertThat(PersonalDetails.mask(typed)).isEqualTo(typed);
    }

    @Test
    void places_areWhereTheNumbersStand() {
        String text = "Gọi 0912345678 hoặc 0987654321";

        assertThat(PersonalNumbers.places(text))
                .extracting(place -> text.substring(place.start(), place.end()))
                .containsExactly("0912345678", "0987654321");
    }
}
