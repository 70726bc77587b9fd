package org.watersmeet.launcher.home;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The options of a site, as its home keeps them from one {@code up} to the next.
 *
 * @param port the balancer's port; all others derive from it
 * @param bind the address of the balancer's public ports
 * @param httpsPort where the balancer speaks TLS; empty when it does not
 * @param baseUrl what links are built from, when it is not the balancer's address
 * @param databaseUrl JDBC address of an existing PostgreSQL, empty for the embedded one
 * @param respawn whether the supervisor brings back what was killed
 * @param anonymous whether a new site lets anyone read
 * @param members numbers of the members, ascending
 * @param nextMember the number that the next new member gets; names are not reused
 */
public record Site(
        int port,
        String bind,
        Optional<Integer> httpsPort,
        Optional<String> baseUrl,
        Optional<String> databaseUrl,
        boolean respawn,
        boolean anonymous,
        List<Integer> members,
        int nextMember) {

    /** A site of two members on port 8080, on loopback, with the embedded database. */
    public static final Site DEFAULT =
            new Site(
                    8080,
                    "127.0.0.1",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    false,
                    List.of(1, 2),
                    3);

    /** A member that stands in while the only one is replaced, and is removed again. */
    public static final int TEMPORARY_MEMBER = 0;

    public Site {
        members = List.copyOf(members);
    }

    /** Name of member {@code number}. */
    public static String memberName(int number) {
        return "member" + number;
    }

    public Ports ports() {
        return new Ports(port);
    }

    /** Names of the members, in the order of their numbers. */
    public List<String> memberNames() {
        return members.stream().map(Site::memberName).toList();
    }

    /** The number of the member called {@code name}, if it is of this site. */
    public Optional<Integer> memberNumber(String name) {
        return members.stream().filter(number -> memberName(number).equals(name)).findFirst();
    }

    /**
     * The balancer's plain address, as this machine reaches it. Health is told here also when
     * everything else is answered over TLS only.
     */
    public String plainUrl() {
        return "http://" + reachedAt() + ":" + port;
    }

    /** The address people use: the base URL, else the balancer's own. */
    public String url() {
        return baseUrl.orElseGet(
                () ->
                        httpsPort
                                .map(https -> "https://" + reachedAt() + ":" + https)
                                .orElseGet(this::plainUrl));
    }

    /** The balancer's bound address; loopback when it listens on all. */
    private String reachedAt() {
        return bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
    }

    /** This site with one more member, {@code nextMember}. */
    public Site withNewMember() {
        List<Integer> more = Stream.concat(members.stream(), Stream.of(nextMember)).toList();
        return withMembers(more, nextMember + 1);
    }

    /** This site with the member that stands in. */
    public Site withTemporaryMember() {
        Stream<Integer> others = withoutMember(TEMPORARY_MEMBER).members().stream();
        return withMembers(Stream.concat(Stream.of(TEMPORARY_MEMBER), others).toList(), nextMember);
    }

    /** This site without member {@code number}. */
    public Site withoutMember(int number) {
        return withMembers(members.stream().filter(n -> n != number).toList(), nextMember);
    }

    /** This site with {@code count} members: new ones get new numbers, the highest go first. */
    public Site withMemberCount(int count) {
        if (count <= members.size()) {
            return withMembers(members.subList(0, count), nextMember);
        }
        return withNewMember().withMemberCount(count);
    }

    private Site withMembers(List<Integer> numbers, int next) {
        return new Site(
                port, bind, httpsPort, baseUrl, databaseUrl, respawn, anonymous, numbers, next);
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("bind", bind);
        httpsPort.ifPresent(https -> properties.setProperty("https-port", https.toString()));
        baseUrl.ifPresent(url -> properties.setProperty("base-url", url));
        databaseUrl.ifPresent(url -> properties.setProperty("database-url", url));
        properties.setProperty("respawn", Boolean.toString(respawn));
        properties.setProperty("anonymous", Boolean.toString(anonymous));
        properties.setProperty(
                "members", members.stream().map(String::valueOf).collect(Collectors.joining(",")));
        properties.setProperty("next-member", Integer.toString(nextMember));
        return properties;
    }

    static Site of(Properties properties) {
        String members = properties.getProperty("members", "");
        IntStream numbers =
                Arrays.stream(members.split(",", -1))
                        .filter(number -> !number.isBlank())
                        .mapToInt(Integer::parseInt);
        return new Site(
                Integer.parseInt(properties.getProperty("port", "8080")),
                properties.getProperty("bind", "127.0.0.1"),
                Optional.ofNullable(properties.getProperty("https-port")).map(Integer::valueOf),
                Optional.ofNullable(properties.getProperty("base-url")),
                Optional.ofNullable(properties.getProperty("database-url")),
                Boolean.parseBoolean(properties.getProperty("respawn", "true")),
                Boolean.parseBoolean(properties.getProperty("anonymous", "false")),
                numbers.boxed().toList(),
                Integer.parseInt(properties.getProperty("next-member", "1")));
    }
}
