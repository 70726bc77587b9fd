package org.watersmeet.wiki.attachment;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Decodes a picture to a smaller one, the right way up. The size is looked at before anything is
 * decoded, and rows and columns that would be thrown away are skipped while decoding, so memory
 * follows the small picture and not the large one. The time is bounded by the number of pixels and,
 * for JPEG, of the scans that each goes over all of them.
 */
final class ScaledPicture {

    /** Longest side of the result, pixels. */
    static final int SIDE = 300;

    /** Larger pictures are not decoded. */
    static final long MAX_PIXELS = 50_000_000;

    /** A JPEG of more scans is not decoded; what cameras and editors make has ten or so. */
    static final int MAX_SCANS = 100;

    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;

    static {
        ImageIO.setUseCache(false);
    }

    private ScaledPicture() {}

    /**
     * The picture as JPEG, or as PNG if parts of it can be seen through; empty if it is none that
     * can be read here.
     */
    static Optional<byte[]> of(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
            if (jpeg && scans(file) > MAX_SCANS) {
                return Optional.empty();
            }
            try {
                // only a JPEG says in its metadata which way up it is
                reader.setInput(in, !jpeg, !jpeg);
                return decoded(reader, jpeg);
            } finally {
                reader.dispose();
            }
        }
    }

    /** What a broken or hostile picture makes of a decoder must not be a defect of ours. */
    private static Optional<byte[]> decoded(ImageReader reader, boolean jpeg) {
        try {
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width <= 0 || height <= 0 || width * height > MAX_PIXELS) {
                return Optional.empty();
            }
            int step = (int) Math.max(1, Math.max(width, height) / (2L * SIDE));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            BufferedImage small = scaled(reader.read(0, parameters));
            return Optional.of(written(jpeg ? upright(small, reader) : small));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage picture) throws IOException {
        boolean alpha = picture.getColorModel().hasAlpha();
        Thumbnails.Builder<BufferedImage> small =
                Thumbnails.of(picture)
                        .imageType(
                                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        boolean larger = Math.max(picture.getWidth(), picture.getHeight()) > SIDE;
        return (larger ? small.size(SIDE, SIDE) : small.scale(1)).asBufferedImage();
    }

    /** Cameras store what their sensor saw, and beside it how they were held. */
    private static BufferedImage upright(BufferedImage picture, ImageReader reader)
            throws IOException {
        Orientation orientation = ExifUtils.getExifOrientation(reader, 0);
        return orientation == null
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }

    /** How often the file goes over its pixels; one too many where other data look like it. */
    private static int scans(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int scans = 0;
            int before = 0;
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (before == MARKER && read == START_OF_SCAN) {
                    scans++;
                }
                before = read;
            }
            return scans;
        }
    }

    private static byte[] written(BufferedImage small) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, small.getColorModel().hasAlpha() ? "png" : "jpeg", out);
        return out.toByteArray();
    }

    /** Of a result of {@link #of}. */
    static String typeOf(byte[] result) {
        return result.length > 0 && result[0] == (byte) 0x89 ? "image/png" : "image/jpeg";
    }
}
