package vn.hoiluat.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.language.Gsm7Text;
import vn.hoiluat.message.Channel;

class SmsWordingTest {

    private static final String LINK = "https://hoi.tp.gov.vn/a/Q2xhc3Nl";
    private static final String SHORT =
            "Đăng ký kết hôn tại UBND xã, cả hai có mặt, mang căn cước. Trong nước miễn lệ phí.";

    private final MessageFileWording templates = MessageFileWording.shippedForSms();

    @Test
    void templates_coverEveryTextOfTheBot() {
        Set<String> texts = new TreeSet<>(MessageFileWording.shipped().keys());

        assertThat(templates.keys()).containsAll(texts);
        texts.addAll(templates.keys().stream()
                .filter(k -> k.endsWith(".link") || k.endsWith(".inviting") || k.endsWith(".changing"))
                .toList());
        assertThat(templates.keys()).isEqualTo(texts);
    }

    @Test
    void templates_areOfTheAlphabet_withoutWhatCarriersRefuse() {
        assertThat(templates.keys()).allSatisfy(key -> {
            String text = templates.text(key, AddressForm.ONG_BA, (Object[]) "0123456789".split(""));
            assertThat(Gsm7Text.isGsm7(text)).as(key).isTrue();
            assertThat(text).as(key).doesNotContain("#", "&");
            assertThat(Gsm7Text.plain(text).strip()).isEqualTo(text.strip());
        });
    }

    @Test
    void answer_isAsAgreed() {
        String text = sms(1).text("answer.form", AddressForm.ONG_BA, "(đầy đủ)", SHORT, "https://x.vn/a/123456789");

        assertThat(text)
                .isEqualTo("STP Tuyen Quang: Dang ky ket hon tai UBND xa, ca hai co mat, mang can cuoc."
                        + " Trong nuoc mien le phi. Chi tiet: https://x.vn/a/123456789 Gap can bo soan HD 0");
        assertThat(Gsm7Text.septets(text)).isLessThanOrEqualTo(160);
    }

    @Test
    void answer_tooLong_keepsWholeSentences() {
        String text =
                sms(1).text("answer.form", AddressForm.ONG_BA, "", SHORT + " Nếu ở nước ngoài thì làm khác.", LINK);

        assertThat(text).contains("mang can cuoc. Chi tiet:").doesNotContain("Neu o nuoc ngoai", "mien le phi");
    }

    @Test
    void answer_whoseFirstSentenceIsTooLong_isOnlyLinked() {
        String endless = "Phải nộp trong hạn ba mươi ngày kể từ ngày ký ".repeat(8) + "trừ khi có lý do.";

        assertThat(sms(2).text("answer.form", AddressForm.ONG_BA, "", endless, LINK))
                .isEqualTo("STP Tuyen Quang: Da co cau tra loi cho ong ba, dai hon mot tin nhan. Xin xem tai: " + LINK
                        + " Gap can bo soan HD 0");
    }

    @Test
    void choices_tooLong_areCutAtWords() {
        String text = sms(1).text(
                        "choices.three",
                        AddressForm.ONG_BA,
                        "Kết hôn trong nước",
                        "Kết hôn với người nước ngoài cần những giấy tờ gì và nộp ở đâu",
                        "Xin xác nhận độc thân để kết hôn ở nước ngoài");

        assertThat(text)
                .contains("1 Ket hon trong nuoc 2 Ket hon voi")
                .contains("..")
                .endsWith("gap can bo: HD 0");
        assertThat(Gsm7Text.fits(text, 1)).isTrue();
    }

    @Test
    void sensitiveAnswer_isSaidWhole() {
        String answer = "Câu trả lời kín cần nói đủ từng điều một. ".repeat(20);

        assertThat(sms(1).text("case.answer-sensitive", AddressForm.ONG_BA, "HD-1", answer, "", LINK))
                .contains(Gsm7Text.plain(answer))
                .doesNotContain(LINK);
    }

    @Test
    void handOver_isAsAgreed() {
        assertThat(sms(1).text(
                                "case.opened",
                                AddressForm.ONG_BA,
                                "HD-4827-1936",
                                "17h 25/11/2026",
                                "https://x.vn/v/123456789"))
                .isEqualTo("STP Tuyen Quang: Da chuyen can bo. Ma HD-4827-1936, tra loi truoc 17h 25/11/2026."
                        + " Xem: https://x.vn/v/123456789 hoac soan HD-4827-1936. Khan cap goi 113");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anyAnswer_fitsItsSegments_andEndsWhereASentenceEnds(int segments) {
        Random random = new Random(1_123L + segments);
        for (int i = 0; i < 1_000; i++) {
            String answer = sentences(random);
            String text = sms(segments).text("answer.form", AddressForm.ONG_BA, "", answer, LINK);

            assertThat(Gsm7Text.fits(text, segments)).as(text).isTrue();
            assertThat(text).contains(LINK);
            if (!text.contains("dai hon mot tin nhan")) {
                String said = text.substring(text.indexOf(": ") + 2, text.indexOf(" Chi tiet:"));
                assertThat(Gsm7Text.plain(answer)).startsWith(said);
                assertThat(said).endsWith(".");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void invitation_costsNoSegment_andTakesNoWordOfTheAnswer(int segments) {
        Random random = new Random(77L + segments);
        int invited = 0;
        for (int i = 0; i < 1_000; i++) {
            String answer = sentences(random);
            String plain = sms(segments).text("answer.form", AddressForm.ONG_BA, "", answer, LINK);
            String text = sms(segments).inviting("answer.form", AddressForm.ONG_BA, "", answer, LINK);

            assertThat(Gsm7Text.segments(text)).isEqualTo(Gsm7Text.segments(plain));
            assertThat(text).startsWith(plain);
            invited += text.equals(plain) ? 0 : 1;
        }
        assertThat(invited).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void wordOfTheDayOfChange_costsNoSegment_andTakesNoWordOfTheAnswer(int segments) {
        Random random = new Random(99L + segments);
        int said = 0;
        for (int i = 0; i < 1_000; i++) {
            String answer = sentences(random);
            String plain = sms(segments).text("answer.form", AddressForm.ONG_BA, "", answer, LINK, "01/3/2027");
            String text = sms(segments).changing("answer.form", AddressForm.ONG_BA, "", answer, LINK, "01/3/2027");

            assertThat(Gsm7Text.segments(text)).isEqualTo(Gsm7Text.segments(plain));
            boolean isSaid = text.contains("Tu 01/3/2027 se khac.");
            assertThat(isSaid || text.equals(plain)).isTrue();
            said += isSaid ? 1 : 0;
        }
        assertThat(said).isPositive();
    }

    private static String sentences(Random random) {
        String[] words = {"nộp", "hồ", "sơ", "tại", "xã", "trong", "thời", "hạn", "không", "được", "miễn", "phí"};
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(s -> "Người dân "
                        + IntStream.range(0, 1 + random.nextInt(40))
                                .mapToObj(w -> words[random.nextInt(words.length)])
                                .collect(Collectors.joining(" "))
                        + " đầy đủ.")
                .collect(Collectors.joining(" "));
    }

    private SmsWording sms(int segments) {
        Map<String, String> settings =
                Map.of(SmsWording.SHORT_NAME, "STP Tuyên Quang", SmsWording.SEGMENTS, Integer.toString(segments));
        return new SmsWording(
                templates,
                new ChannelAccount(
                        "sms",
                        Channel.SMS,
                        "esms",
                        "STPTQ",
                        "Sở Tư pháp tỉnh Tuyên Quang",
                        AddressForm.ONG_BA,
                        true,
                        Map.of(),
                        settings));
    }
}
