package vn.hoiluat.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hoiluat.SharedFiles;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.hotline.Hotlines;

class MessageFileWordingTest {

    private static final Pattern FORBIDDEN =
            Pattern.compile("(?<!\\p{L})(bạn|em|mình|quý khách|nhé|ạ)(?!\\p{L})", Pattern.UNICODE_CASE);
    /** The document names no number for fires, but a fire is answered by the text on danger. */
    private static final String OUR_FIRE_LINE = " Cháy: 114.";

    private static final Pattern EMERGENCY_NUMBER = Pattern.compile("(?<![\\d./-])11\\d(?![\\d./-]\\d|\\d)");
    private static final Pattern PRONOUN =
            Pattern.compile("(?<!\\p{L})(ông|bà|anh|chị|cô|chú|cháu|tôi|bạn|em|mình)(?!\\p{L})");

    private final MessageFileWording wording = MessageFileWording.shipped();

    @Test
    void text_fillsPlaceholdersAsTheyStand() throws IOException {
        Wording small = of("a.b = {0}: 'x' {1} {0}\n");

        assertThat(small.text("a.b", AddressForm.ONG_BA, "ông/bà $1 {1}", 7))
                .isEqualTo("ông/bà $1 {1}: 'x' 7 ông/bà $1 {1}");
    }

    @Test
    void text_addressesTheYoung_butLeavesWhatIsFilledIn() throws IOException {
        Wording small = of("a.b = Ông/bà hỏi, ông/bà nhận: {0}\n");

        assertThat(small.text("a.b", AddressForm.ANH_CHI, "Ông/bà")).isEqualTo("Anh/chị hỏi, anh/chị nhận: Ông/bà");
    }

    @Test
    void text_ofAnUnknownKey_orWithoutAnArgument_throws() {
        assertThatThrownBy(() -> wording.text("no.such-key", AddressForm.ONG_BA))
                .hasMessageContaining("no.such-key");
        assertThatThrownBy(() -> wording.text("case.unknown", AddressForm.ONG_BA))
                .hasMessageContaining("{0}");
    }

    @Test
    void filledTexts_fitInto320Characters() {
        for (Line line : DataFile.shipped(getClass(), "longest.tsv").lines()) {
            Object[] arguments = line.fields().subList(1, line.fields().size()).toArray();

            for (AddressForm form : AddressForm.values()) {
                String text = Normalizer.normalize(wording.text(line.field(0), form, arguments), Normalizer.Form.NFC);
                assertThat(text.length()).as(line.field(0)).isLessThanOrEqualTo(320);
            }
        }
    }

    @Test
    void texts_useNoForbiddenPronounOrParticle() {
        for (String key : wording.keys()) {
            String text = raw(key).toLowerCase(Locale.ROOT)
                    .replace("trẻ em", "")
                    .replace("của mình", "")
                    .replace("một mình", "");

            assertThat(FORBIDDEN.matcher(text).find()).as("%s: %s", key, text).isFalse();
        }
    }

    @Test
    void emergencyTexts_addressNobody_andNameNoViolence() {
        List<String> keys = wording.keys().stream()
                .filter(key -> key.startsWith("emergency.") || key.startsWith("safety."))
                .toList();

        assertThat(keys).hasSizeGreaterThanOrEqualTo(7);
        for (String key : keys) {
            String text =
                    raw(key).toLowerCase(Locale.ROOT).replace("trẻ em", "").replace("một mình", "");
            assertThat(PRONOUN.matcher(text).find()).as("%s: %s", key, text).isFalse();
            assertThat(text).as(key).doesNotContain("bạo lực");
        }
    }

    @Test
    void emergencyNumbers_areInTheDirectory_dayAndNight() {
        Set<String> directory = DataFile.shipped(Hotlines.class, "hotlines.tsv").lines().stream()
                .filter(line ->
                        line.field(0).equals("emergency") && line.field(3).equals("24/7"))
                .map(line -> line.field(1))
                .collect(Collectors.toSet());

        for (String key : wording.keys()) {
            List<String> named = EMERGENCY_NUMBER
                    .matcher(raw(key))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(directory).as(key).containsAll(named);
        }
    }

    @Test
    void texts_areThoseOfTheWordingDocument() throws IOException {
        String document =
                squeezed(Files.readString(SharedFiles.require("wording.md")).replaceAll("[{}]", ""));
        String code = "HD-4827-1936";
        String due = "17 giờ thứ Tư, 25/11/2026";

        assertThat(document)
                .contains(squeezed(text("greeting.first", "Sở Tư pháp tỉnh", "link")))
                .contains(squeezed(text("case.opened", code, due, "link")))
                .contains(squeezed(text("case.opened-after-hours", code, "17 giờ thứ Năm, 26/11/2026")))
                .contains(squeezed(text("case.keep-window", code, "ngày")))
                .contains(squeezed(text("choices.three", "…", "…", "…")))
                .contains(squeezed(text("offtopic.reply")))
                .contains(squeezed(text("emergency.danger").replace(OUR_FIRE_LINE, "")))
                .contains(squeezed(text(
                        "emergency.self-harm",
                        text("emergency.listeners", "số đang trực"),
                        text("emergency.officer-told") + " | " + text("emergency.no-officer"))))
                .contains(squeezed(text("emergency.fraud")))
                .contains(squeezed(text("privacy.masked")))
                .contains(squeezed(
                        text("case.law-changed", "văn bản, điều", "01/3/2027", code, "17 giờ thứ Tư, 03/3/2027")));
    }

    @Test
    void identityPhotoText_differsFromTheMaskedTextInItsFirstSentenceOnly() {
        String masked = text("privacy.masked");
        String photo = text("privacy.identity-photo");

        assertThat(photo).startsWith("Ảnh giấy tờ vừa gửi không được lưu. ");
        assertThat(photo.substring(photo.indexOf(". "))).isEqualTo(masked.substring(masked.indexOf(". ")));
    }

    private String text(String key, Object... arguments) {
        return wording.text(key, AddressForm.ONG_BA, arguments);
    }

    /** The sentence with its placeholders in place. */
    private String raw(String key) {
        return text(key, "{0}", "{1}", "{2}", "{3}");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Wording of(String lines) throws IOException {
        return new MessageFileWording(new StringReader("address.default = ông/bà\naddress.young = anh/chị\n" + lines));
    }
}
