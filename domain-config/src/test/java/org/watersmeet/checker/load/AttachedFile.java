package org.watersmeet.checker.load;

import java.util.Set;

/** The bytes of a page's file, which gets one version after the other. */
record AttachedFile(long content) implements Facet {

    private static final String BOUNDARY = "checked-boundary";

    private static final String UPLOAD =
            """
            --%1$s\r
            Content-Disposition: form-data; name="file"; filename="checked.txt"\r
            Content-Type: text/plain\r
            \r
            %2$s\r
            --%1$s--\r
            """;

    @Override
    public Exchange setting(int state) {
        return new Exchange(
                "PUT",
                "/rest/api/content/" + content + "/child/attachment",
                "multipart/form-data; boundary=" + BOUNDARY,
                UPLOAD.formatted(BOUNDARY, value(state)),
                Set.of(200));
    }

    @Override
    public Exchange looking() {
        return Exchange.get("/download/attachments/" + content + "/checked.txt");
    }

    @Override
    public String shown(Reply reply) {
        return reply.body();
    }

    @Override
    public String value(int state) {
        return "state " + state;
    }
}
