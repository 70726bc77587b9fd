package org.watersmeet.wiki.attachment;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes a picture to a smaller one. The size is looked at before anything is decoded, and rows
 * and columns that would be thrown away are skipped while decoding, so memory follows the small
 * picture and not the large one.
 */
final class ScaledPicture {

    /** Longest side of the result, pixels. */
    static final int SIDE = 300;

    /** Larger pictures are not decoded. */
    static final long MAX_PIXELS = 50_000_000;

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
            try {
                reader.setInput(in, true, true);
                return decoded(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** What a broken or hostile picture makes of a decoder must not be a defect of ours. */
    private static Optional<byte[]> decoded(ImageReader reader) {
        try {
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width <= 0 || height <= 0 || width * height > MAX_PIXELS) {
                return Optional.empty();
            }
            int step = (int) Math.max(1, Math.max(width, height) / (2L * SIDE));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(written(scaled(reader.read(0, parameters))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double scale =
                Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean alpha = picture.getColorModel().hasAlpha();
        BufferedImage small =
                new BufferedImage(
                        width,
                        height,
                        alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return small;
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
