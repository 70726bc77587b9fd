package org.watersmeet.wiki.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaledPictureTest {

    /** Start of image and JFIF segment, which come first. */
    private static final int HEAD = 20;

    private final Path folder;

    ScaledPictureTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void longestSideIsBounded() throws IOException {
        byte[] small = ScaledPicture.of(picture("jpg", 1200, 600)).orElseThrow();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(read.getWidth()).isEqualTo(ScaledPicture.SIDE);
        assertThat(read.getHeight()).isEqualTo(ScaledPicture.SIDE / 2);
        assertThat(ScaledPicture.typeOf(small)).isEqualTo("image/jpeg");
        assertThat(new Color(read.getRGB(150, 75)).getRed()).isGreaterThan(200);
    }

    @Test
    void smallPictureIsNotMadeLarger() throws IOException {
        byte[] small = ScaledPicture.of(picture("png", 20, 10)).orElseThrow();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(read.getWidth()).isEqualTo(20);
        assertThat(read.getHeight()).isEqualTo(10);
    }

    @Test
    void whatIsNoPictureHasNone() throws IOException {
        Path text = Files.writeString(folder.resolve("a"), "GIF89a and nothing else");

        assertThat(ScaledPicture.of(text)).isEmpty();
        assertThat(ScaledPicture.of(Files.writeString(folder.resolve("b"), "text"))).isEmpty();
    }

    @Test
    void brokenPictureHasNone() throws IOException {
        byte[] whole = Files.readAllBytes(picture("png", 400, 400));
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(ScaledPicture.of(cut)).isEmpty();
    }

    /** 65,000 by 65,000 pixels in some sixty bytes: refused by what its head says. */
    @Test
    void bombIsNotDecoded() throws IOException {
        byte[] png = Files.readAllBytes(picture("png", 1, 1));
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, 65_000).putInt(20, 65_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        head.putInt(29, (int) sum.getValue());
        assertThat(new String(png, 12, 4, StandardCharsets.US_ASCII)).isEqualTo("IHDR");

        assertThat(ScaledPicture.of(Files.write(folder.resolve("bomb"), png))).isEmpty();
    }

    /** As of a camera held upright: the sensor lay on its side. */
    @Test
    void pictureStandsAsTheCameraWasHeld() throws IOException {
        byte[] lying = Files.readAllBytes(picture("jpg", 1200, 600));
        byte[] turned =
                HexFormat.of()
                        .parseHex(
                                "ffe10022"
                                        + "457869660000"
                                        + "4d4d002a00000008"
                                        + "0001"
                                        + "011200030000000100060000"
                                        + "00000000");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(lying, 0, HEAD);
        file.writeBytes(turned);
        file.write(lying, HEAD, lying.length - HEAD);

        byte[] small =
                ScaledPicture.of(Files.write(folder.resolve("turned"), file.toByteArray()))
                        .orElseThrow();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(read.getWidth()).isEqualTo(ScaledPicture.SIDE / 2);
        assertThat(read.getHeight()).isEqualTo(ScaledPicture.SIDE);
    }

    /** Each scan costs a pass over all pixels, however few bytes it has. */
    @Test
    void jpegOfManyScansIsNotDecoded() throws IOException {
        Path file = picture("jpg", 400, 400);
        assertThat(ScaledPicture.of(file)).isPresent();
        for (int scan = 0; scan < ScaledPicture.MAX_SCANS; scan++) {
            Files.write(file, new byte[] {(byte) 0xff, (byte) 0xda}, StandardOpenOption.APPEND);
        }

        assertThat(ScaledPicture.of(file)).isEmpty();
    }

    private Path picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        Path file = folder.resolve(width + "." + format);
        ImageIO.write(image, format, file.toFile());
        return file;
    }
}
