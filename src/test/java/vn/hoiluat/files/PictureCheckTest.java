package vn.hoiluat.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.attachment.CheckedFile;
import vn.hoiluat.attachment.FileProblem;
import vn.hoiluat.paper.FileType;

@NullUnmarked
class PictureCheckTest {

    private final PictureCheck jpeg = new PictureCheck(FileType.JPEG, 40_000_000, new IdentityCards());
    private final PictureCheck png = new PictureCheck(FileType.PNG, 40_000_000, new IdentityCards());

    @ParameterizedTest
    @CsvSource({"1, 640, 400", "3, 640, 400", "6, 400, 640", "8, 400, 640"})
    void photograph_isKeptUpright_withoutTheCamerasNotes(int orientation, int width, int height) throws IOException {
        byte[] sent = Samples.photograph(640, 400, orientation);
        assertThat(text(sent)).contains("Exif").contains("GPS");

        CheckedFile.Good kept = jpeg.check(sent);

        assertThat(text(kept.content())).doesNotContain("Exif").doesNotContain("GPS");
        assertThat(text(kept.preview())).doesNotContain("Exif").doesNotContain("GPS");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertThat(new int[] {seen.getWidth(), seen.getHeight()}).containsExactly(width, height);
    }

    @Test
    void upright_turnsEveryPixelToItsPlace() {
        BufferedImage lying = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        lying.setRGB(0, 0, 0xff0000);

        assertThat(Pictures.upright(lying, 6).getRGB(1, 0) & 0xffffff).isEqualTo(0xff0000);
        assertThat(Pictures.upright(lying, 8).getRGB(0, 2) & 0xffffff).isEqualTo(0xff0000);
        assertThat(Pictures.upright(lying, 3).getRGB(2, 1) & 0xffffff).isEqualTo(0xff0000);
    }

    @Test
    void largePicture_getsASmallOne() throws IOException {
        CheckedFile.Good kept = png.check(Samples.file(Samples.picture(2400, 1200), "png"));

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(kept.preview()));
        assertThat(small.getWidth()).isEqualTo(1000);
        assertThat(kept.type()).isEqualTo(FileType.PNG);
    }

    @Test
    void whatStandsBehindAPicture_isGone() {
        byte[] picture = Samples.file(Samples.picture(300, 200), "jpg");
        byte[] archive = Samples.word();
        byte[] both = Arrays.copyOf(picture, picture.length + archive.length);
        System.arraycopy(archive, 0, both, picture.length, archive.length);

        assertThat(text(jpeg.check(both).content())).doesNotContain("PK").doesNotContain("word/document.xml");
    }

    @Test
    void bomb_isRefusedByItsMeasures_beforeItIsUnpacked() {
        assertRefused(png, Samples.hugePng(30_000, 30_000), FileProblem.TOO_MANY_PIXELS);
    }

    @Test
    void damagedPicture_isRefused() {
        byte[] picture = Samples.file(Samples.picture(300, 200), "png");

        assertRefused(png, Arrays.copyOf(picture, 40), FileProblem.DAMAGED);
        assertRefused(jpeg, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2}, FileProblem.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({
        "1200, 900, 0.9, 0",
        "4000, 3000, 0.35, 0.1",
        "3000, 4000, 0.8, 1.6",
        "1600, 1200, 0.7, 3.2",
        "800, 600, 0.95, 0"
    })
    void identityCard_isRefused_howeverItLies(int width, int height, double share, double turn) {
        byte[] card = Samples.file(Samples.cardOnATable(width, height, share, turn), "jpg");

        assertRefused(jpeg, card, FileProblem.IDENTITY_CARD);
    }

    @Test
    void anotherCode_isNoCard() {
        assertThat(png.check(Samples.file(Samples.poster(), "png")).preview()).isNotEmpty();
    }

    /** What the check does not find, so that nobody believes it does: an officer has to. */
    @Test
    void blurredCard_isNotKnown() {
        float[] weights = new float[41 * 41];
        Arrays.fill(weights, 1f / weights.length);
        BufferedImage blurred =
                new ConvolveOp(new Kernel(41, 41, weights)).filter(Samples.cardOnATable(1200, 900, 0.9, 0), null);

        assertThat(jpeg.check(Samples.file(blurred, "jpg")).type()).isEqualTo(FileType.JPEG);
    }

    private static void assertRefused(ContentCheck check, byte[] content, FileProblem problem) {
        assertThatThrownBy(() -> check.check(content))
                .isInstanceOfSatisfying(
                        RefusedContentException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
