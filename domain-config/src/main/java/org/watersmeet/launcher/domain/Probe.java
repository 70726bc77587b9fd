package org.watersmeet.launcher.domain;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/** Asks a server over HTTP how it is. */
public final class Probe {

    private static final int MILLIS = 2000;

    /** Any answer; a code that HTTP does not have. */
    public static final int NO_ANSWER = 0;

    private Probe() {}

    /** Status code of a GET, {@link #NO_ANSWER} when there is none within 2 s. */
    public static int status(String url) {
        try {
            HttpURLConnection connection = open(url);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    /** The member that answers a GET with 200, by its header. */
    public static Optional<String> answeringMember(String url) {
        try {
            HttpURLConnection connection = open(url);
            boolean ok = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            String member = connection.getHeaderField("X-Watersmeet-Member");
            connection.disconnect();
            return ok ? Optional.ofNullable(member) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static HttpURLConnection open(String url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
