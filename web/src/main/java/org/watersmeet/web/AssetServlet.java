package org.watersmeet.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Scripts, styles and icons from {@code /assets/}: a dozen files, kept in memory, plain and
 * compressed. Their names carry a hash of their content, so browsers keep them for a year.
 */
@WebServlet(
        name = "assets",
        urlPatterns = {"/assets/*", AssetServlet.FAVICON})
public final class AssetServlet extends HttpServlet {

    /** What browsers ask for beside answers that are no pages of ours. */
    static final String FAVICON = "/favicon.ico";

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> TYPES =
            Map.of(
                    "js", "text/javascript;charset=UTF-8",
                    "css", "text/css;charset=UTF-8",
                    "svg", "image/svg+xml",
                    "map", "application/json");

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asset(byte[] plain, byte[] zipped, String type) {}

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String A_DAY = "public, max-age=86400";

    private final String logo = Assets.load().url("logo.svg");
    private final transient ConcurrentMap<String, Asset> assets = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean favicon = request.getRequestURI().equals(FAVICON);
        Asset asset = asset(favicon ? logo : request.getRequestURI());
        if (asset == null) {
            response.sendError(404);
            return;
        }
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", favicon ? A_DAY : FOR_GOOD);
        response.setHeader("Vary", "Accept-Encoding");
        byte[] bytes = asset.plain();
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = asset.zipped();
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private @Nullable Asset asset(String path) throws IOException {
        Asset known = assets.get(path);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (known != null || type == null) {
            return known;
        }
        try (InputStream in = getServletContext().getResourceAsStream(path)) {
            if (in == null) {
                return null;
            }
            byte[] plain = in.readAllBytes();
            Asset asset = new Asset(plain, zipped(plain), type);
            assets.put(path, asset);
            return asset;
        }
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
