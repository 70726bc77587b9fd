package org.watersmeet.container.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The database's side of one connection: its messages, each a type, a length and a content. */
final class Answers {

    private static final int PARAMETER_STATUS = 'S';
    private static final int READY_FOR_QUERY = 'Z';

    private final Consumer<String> roundTrip;
    private String applicationName = "";

    /**
     * @param roundTrip is told of each, with the connection's application name at that time
     */
    Answers(Consumer<String> roundTrip) {
        this.roundTrip = roundTrip;
    }

    /** Passes all messages on, until one side ends. */
    void pass(InputStream from, OutputStream to) throws IOException {
        InputStream buffered = new BufferedInputStream(from);
        DataInputStream messages = new DataInputStream(buffered);
        OutputStream out = new BufferedOutputStream(to);
        for (int type = messages.read(); type >= 0; type = messages.read()) {
            int length = messages.readInt();
            byte[] content = messages.readNBytes(length - Integer.BYTES);
            look(type, content);
            out.write(type);
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            out.write(content);
            if (buffered.available() == 0) {
                out.flush();
            }
        }
    }

    private void look(int type, byte[] content) {
        if (type == READY_FOR_QUERY) {
            roundTrip.accept(applicationName);
        } else if (type == PARAMETER_STATUS) {
            String[] parameter = new String(content, StandardCharsets.UTF_8).split("\0", 3);
            if (parameter[0].equals("application_name")) {
                applicationName = parameter[1];
            }
        }
    }
}
