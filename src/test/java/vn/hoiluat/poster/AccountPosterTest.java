package vn.hoiluat.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.message.Channel;

class AccountPosterTest {

    private static final URI PUBLIC = URI.create("https://hoiluat.example.gov.vn");

    private final AccountPoster poster = new AccountPoster(PUBLIC);

    @ParameterizedTest
    @CsvSource({
        "ZALO, https://zalo.me/4318",
        "MESSENGER, https://m.me/4318",
        "WEB, https://hoiluat.example.gov.vn/chat/stp"
    })
    void code_opensTheAccount(Channel channel, String target) throws Exception {
        assertThat(read(poster.pdf(account(channel, Map.of())))).isEqualTo(target);
    }

    @Test
    void code_ofSms_beginsTheTextWithTheKeyword() throws Exception {
        byte[] pdf = poster.pdf(account(Channel.SMS, Map.of("serviceNumber", "8041", "keyword", "hd")));

        assertThat(read(pdf)).isEqualTo("SMSTO:8041:HD ");
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFICE", "CENTRAL"})
    void sheet_isOnePageOfA4(Channel channel) throws Exception {
        try (PdfReader pdf = new PdfReader(poster.pdf(account(channel, Map.of())))) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(pdf.getPageSize(1).getWidth()).isEqualTo(595f);
        }
    }

    private static ChannelAccount account(Channel channel, Map<String, String> settings) {
        return new ChannelAccount(
                "stp",
                channel,
                "app",
                "4318",
                "Sở Tư pháp tỉnh Tuyên Quang",
                AddressForm.ONG_BA,
                true,
                Map.of(),
                settings);
    }

    /** What a camera would read off the picture in the sheet. */
    private static String read(byte[] bytes) throws Exception {
        try (PdfReader pdf = new PdfReader(bytes)) {
            for (int i = 0; i < pdf.getXrefSize(); i++) {
                PdfObject object = pdf.getPdfObject(i);
                if (object instanceof PRStream stream && PdfName.IMAGE.equals(stream.get(PdfName.SUBTYPE))) {
                    return decode(
                            PdfReader.getStreamBytes(stream),
                            stream.getAsNumber(PdfName.WIDTH).intValue());
                }
            }
        }
        throw new AssertionError("no picture in the sheet");
    }

    private static String decode(byte[] grey, int side) throws Exception {
        PlanarYUVLuminanceSource picture = new PlanarYUVLuminanceSource(grey, side, side, 0, 0, side, side, false);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
