package org.watersmeet.platform.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are somebody's on the public internet. Whoever can name a place for the server to
 * ask must not reach what only the server can reach: itself, its network, its cloud's metadata.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">special purposes, IP
 *     version 4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">and 6</a>
 */
final class PublicAddress {

    /**
     * A range of addresses.
     *
     * @param start its first bytes; what is missing is 0
     * @param bits how many of them count
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Range(int bits, int... start) {
        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int index = bit / 8;
                int expected = index < start.length ? start[index] : 0;
                int mask = 0x80 >> bit % 8;
                if ((address[index] & mask) != (expected & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> SPECIAL_4 =
            List.of(
                    new Range(8, 0), // this network
                    new Range(8, 10), // private
                    new Range(10, 100, 64), // shared behind carriers' translation
                    new Range(8, 127), // loopback
                    new Range(16, 169, 254), // link-local, metadata of clouds
                    new Range(12, 172, 16), // private
                    new Range(24, 192, 0, 0), // protocol assignments
                    new Range(24, 192, 0, 2), // documentation
                    new Range(24, 192, 88, 99), // relays to version 6
                    new Range(16, 192, 168), // private
                    new Range(15, 198, 18), // benchmarks
                    new Range(24, 198, 51, 100), // documentation
                    new Range(24, 203, 0, 113), // documentation
                    new Range(3, 224)); // multicast, reserved, broadcast

    /** Everything outside is loopback, private, link-local, multicast or a translation (NAT64). */
    private static final Range GLOBAL_6 = new Range(3, 0x20);

    private static final List<Range> SPECIAL_6 =
            List.of(
                    new Range(23, 0x20, 0x01, 0x00), // protocol assignments, Teredo
                    new Range(32, 0x20, 0x01, 0x0d, 0xb8), // documentation
                    new Range(16, 0x20, 0x02), // 6to4: a version 4 address inside
                    new Range(20, 0x3f, 0xff, 0x00)); // documentation

    private PublicAddress() {}

    /** Version 4 addresses written as version 6 (mapped) come as version 4 already. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(range -> range.contains(bytes));
        }
        return GLOBAL_6.contains(bytes)
                && SPECIAL_6.stream().noneMatch(range -> range.contains(bytes));
    }
}
