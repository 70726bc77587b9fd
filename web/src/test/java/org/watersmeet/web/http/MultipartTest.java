package org.watersmeet.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=XX";

    @Test
    void partsComeInTheirOrderWithTheirHeaders() throws IOException {
        Multipart form =
                form(
                        "preamble\r\n--XX\r\nContent-Disposition: form-data; name=\"comment\"\r\n\r\n"
                                + "fünf\r\n--XX\r\ncontent-disposition: form-data; name=file;"
                                + " filename=\"a \\\"b\\\".png\"\r\nContent-Type: image/png\r\n\r\n"
                                + "bytes\r\n\r\n--XX--\r\nepilogue");

        Multipart.Part comment = partOf(form);
        assertThat(comment.name()).isEqualTo("comment");
        assertThat(comment.fileName()).isNull();
        assertThat(comment.text(100)).isEqualTo("fünf");
        Multipart.Part file = partOf(form);
        assertThat(file.fileName()).isEqualTo("a \"b\".png");
        assertThat(file.type()).isEqualTo("image/png");
        assertThat(file.text(100)).isEqualTo("bytes\r\n");
        assertThat(form.next()).isNull();
        assertThat(form.next()).isNull();
    }

    @Test
    void firstDelimiterNeedsNoLineBefore() throws IOException {
        Multipart form = form("--XX\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--XX--");

        assertThat(partOf(form).text(10)).isEmpty();
        assertThat(form.next()).isNull();
    }

    @Test
    void unreadPartsAreSkipped() throws IOException {
        Multipart form = form(part("a", "x".repeat(200_000)) + part("b", "here") + "--XX--");

        form.next();

        assertThat(partOf(form).text(10)).isEqualTo("here");
    }

    /** Delimiters cut by the ends of reads, and content that looks like one nearly. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 65_536, 100_000})
    void contentIsTheSameHoweverItArrives(int step) throws IOException {
        Random random = new Random(step);
        List<byte[]> contents = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            StringBuilder content = new StringBuilder();
            String[] pieces = {"\r", "\n", "\r\n", "\r\n-", "\r\n--", "\r\n--X", "--XX", "abc"};
            for (int n = random.nextInt(500); n > 0; n--) {
                content.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = content.toString();
            while (text.contains("\r\n--XX")) {
                text = text.replace("\r\n--XX", "");
            }
            contents.add(text.getBytes(UTF_8));
            body.append(part("p" + i, text));
        }

        Multipart form = new Multipart(TYPE, inSteps(body + "--XX--", step));

        for (byte[] content : contents) {
            assertThat(partOf(form).body().readAllBytes()).isEqualTo(content);
        }
        assertThat(form.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of the kind",
                "--XX",
                "--XX\r\n",
                "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\ncut off",
                "--XX\r\n\r\nno name\r\n--XX--",
                "--XX\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--XX--"
            })
    void whatIsNotInOrderIsRefused(String body) {
        assertThatThrownBy(
                        () -> {
                            Multipart form = form(body);
                            partOf(form).body().readAllBytes();
                        })
                .isInstanceOf(Problem.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/mixed; boundary=XX"
            })
    void otherTypesAreRefused(String type) {
        assertThatThrownBy(() -> new Multipart(type, InputStream.nullInputStream()))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void longBoundaryIsRefused() {
        String type = "multipart/form-data; boundary=" + "x".repeat(71);

        assertThatThrownBy(() -> new Multipart(type, InputStream.nullInputStream()))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void endlessHeadersAreRefused() {
        Multipart form = form("--XX\r\n" + "X: y\r\n".repeat(100_000));

        assertThatThrownBy(form::next).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void tooManyPartsAreRefused() {
        Multipart form = form(part("a", "").repeat(600) + "--XX--");

        assertThatThrownBy(
                        () -> {
                            while (form.next() != null) {}
                        })
                .isInstanceOf(Problem.LimitExceeded.class);
    }

    @Test
    void longFieldIsRefused() throws IOException {
        Multipart.Part part = partOf(form(part("a", "12345") + "--XX--"));

        assertThatThrownBy(() -> part.text(4)).isInstanceOf(Problem.LimitExceeded.class);
    }

    private static String part(String name, String content) {
        return "--XX\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + content
                + "\r\n";
    }

    private static Multipart.Part partOf(Multipart form) throws IOException {
        return Objects.requireNonNull(form.next());
    }

    private static Multipart form(String body) {
        return new Multipart(TYPE, new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private static InputStream inSteps(String body, int step) {
        return new ByteArrayInputStream(body.getBytes(UTF_8)) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, step));
            }
        };
    }
}
