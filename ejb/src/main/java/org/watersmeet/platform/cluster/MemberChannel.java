package org.watersmeet.platform.cluster;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jspecify.annotations.Nullable;

/**
 * The members' pings: one small message a second to all, which may be lost. They tell who hears
 * whom, and nothing else is ever sent here.
 */
final class MemberChannel implements Receiver, AutoCloseable {

    private static final String NAME = "watersmeet-members";

    /** An incarnation is 36 letters; what is longer is none. */
    private static final int LONGEST = 64;

    private final JChannel channel;
    private final Consumer<String> heard;
    private final byte[] ping;

    private MemberChannel(JChannel channel, String incarnation, Consumer<String> heard) {
        this.channel = channel;
        this.heard = heard;
        this.ping = incarnation.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * @param injected what the server has by that name: a channel, or something else where there is
     *     none
     * @return null where there is none
     * @throws Exception if it cannot be joined
     */
    static @Nullable MemberChannel open(Object injected, String incarnation, Consumer<String> heard)
            throws Exception {
        if (!(injected instanceof JChannel channel)) {
            return null;
        }
        MemberChannel opened = new MemberChannel(channel, incarnation, heard);
        channel.setReceiver(opened);
        if (!channel.isConnected()) {
            channel.connect(NAME);
        }
        return opened;
    }

    /**
     * @throws Exception if it could not be sent
     */
    void ping() throws Exception {
        channel.send(
                new BytesMessage(null, ping)
                        .setFlag(
                                Message.Flag.OOB,
                                Message.Flag.NO_RELIABILITY,
                                Message.Flag.NO_FC,
                                Message.Flag.DONT_BUNDLE)
                        .setFlag(Message.TransientFlag.DONT_LOOPBACK));
    }

    @Override
    public void receive(Message message) {
        if (message.hasArray() && message.getLength() <= LONGEST) {
            heard.accept(
                    new String(
                            message.getArray(),
                            message.getOffset(),
                            message.getLength(),
                            StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        channel.setReceiver(null);
        channel.disconnect();
    }
}
