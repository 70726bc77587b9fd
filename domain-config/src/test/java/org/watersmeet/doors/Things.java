package org.watersmeet.doors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * What requests of the matrix are about, made by the administrator when a request names it: each
 * name means one thing as long as this lives.
 */
final class Things {

    /** Of two letters or more: a paragraph's tag is none. */
    private static final Pattern NAME = Pattern.compile("<(\\w{2,})>");

    private static final String BODY =
            "<p>one two</p><ac:task-list><ac:task><ac:task-id>1</ac:task-id>"
                    + "<ac:task-status>incomplete</ac:task-status><ac:task-body>do</ac:task-body>"
                    + "</ac:task></ac:task-list><ac:structured-macro ac:name=\\\"info\\\""
                    + " ac:macro-id=\\\"m1\\\"><ac:rich-text-body><p>x</p></ac:rich-text-body>"
                    + "</ac:structured-macro>";

    private final Cast cast;
    private final Visitor admin;
    private final String space;
    private final Map<String, String> made = new HashMap<>();

    /**
     * @param space where pages are made
     */
    Things(Cast cast, String space) {
        this.cast = cast;
        this.admin = cast.administrator();
        this.space = space;
    }

    /** The text with what its names mean. */
    synchronized String fill(String text) {
        Matcher matcher = NAME.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(get(matcher.group(1))));
        }
        return matcher.appendTail(filled).toString();
    }

    String get(String name) {
        String known = made.get(name);
        if (known == null) {
            known = make(name);
            made.put(name, known);
        }
        return known;
    }

    private String make(String name) {
        return switch (name) {
            case "unique" -> Cast.unique();
            case "space" -> space;
            case "newspace" -> cast.newSpace();
            case "archivedspace" -> archivedSpace();
            case "user" -> cast.newUser();
            case "group", "group2" -> newGroup();
            case "userkey" -> userKey();
            case "picture" -> picture();
            case "token" ->
                    made("/rest/pat/latest/tokens", "{'name':'t','expirationDuration':1}", "/id");
            case "asset" -> asset();
            case "usertoken" -> ofUser("/admin/users/dorevoketoken.action");
            case "usersignin" -> ofUser("/admin/users/doendsignin.action");
            case "longtask" -> longTask();
            case "template" -> template();
            case "spaceproperty" -> property("/rest/api/space/" + space + "/property");
            default -> ofPage(name);
        };
    }

    private String ofPage(String name) {
        return switch (name) {
            case "page", "page2" -> page();
            case "trashed" -> trashed();
            case "revised" -> revised();
            case "tiny" -> tiny(Long.parseLong(get("page")));
            case "property" -> property("/rest/api/content/" + get("page") + "/property");
            case "attachment" -> attachment();
            case "trashedfile" -> trashedFile();
            case "filepage" -> {
                get("attachment");
                yield get("page");
            }
            case "comment" -> comment("");
            case "inline" ->
                    comment(
                            ",'extensions':{'location':'inline','inlineProperties':{"
                                    + "'originalSelection':'two','numMatches':1,'matchIndex':0,"
                                    + "'lastFetchTime':'1','serializedHighlights':'[]'}}");
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Makes something by REST; a part of the answer. */
    private String made(String address, String json, String part) {
        return admin.send("POST", address, json.replace('\'', '"')).json().at(part).asText();
    }

    private void done(String method, String address, String body) {
        Visitor.Answer answer = admin.send(method, address, body);
        if (answer.status() >= 400) {
            throw new IllegalStateException(address + ": " + answer.status() + answer.body());
        }
    }

    private String page() {
        String page =
                made(
                        "/rest/api/content",
                        "{'type':'page','title':'%s','space':{'key':'%s'},'body':{'storage':{'value':'%s','representation':'storage'}}}"
                                .formatted("Page " + Cast.unique(), space, BODY),
                        "/id");
        done(
                "POST",
                "/rest/api/content/" + page + "/label",
                "[{\"prefix\":\"global\",\"name\":\"matrix\"}]");
        return page;
    }

    private String trashed() {
        String page = page();
        done("DELETE", "/rest/api/content/" + page, "");
        return page;
    }

    private String revised() {
        String page = page();
        done(
                "PUT",
                "/rest/api/content/" + page,
                "{\"type\":\"page\",\"title\":\"%s\",\"version\":{\"number\":2}}"
                        .formatted("Page " + Cast.unique()));
        return page;
    }

    /** The code of an id in short addresses. */
    static String tiny(long id) {
        byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(id).array();
        String code = Base64.getEncoder().encodeToString(bytes).replaceFirst("A*=*$", "");
        return code.replace('/', '-').replace('+', '_');
    }

    private String property(String address) {
        String key = Cast.unique();
        done("POST", address, "{\"key\":\"%s\",\"value\":1}".formatted(key));
        return key;
    }

    private String attachment() {
        return admin.send("PUT", "/rest/api/content/" + get("page") + "/child/attachment", "@file")
                .json()
                .at("/results/0/id")
                .asText();
    }

    private String trashedFile() {
        String file = get("attachment");
        done("DELETE", "/rest/api/content/" + get("page") + "/child/attachment/" + file, "");
        return file;
    }

    private String comment(String more) {
        return made(
                "/rest/api/content",
                "{'type':'comment','container':{'id':'%s','type':'page'},'body':{'storage':{'value':'<p>said</p>','representation':'storage'}}%s}"
                        .formatted(get("page"), more),
                "/id");
    }

    private String template() {
        return made(
                "/rest/api/template",
                "{'name':'%s','templateType':'page','space':{'key':'%s'},'body':{'storage':{'value':'<p>x</p>','representation':'storage'}}}"
                        .formatted("Template " + Cast.unique(), space),
                "/templateId");
    }

    private String archivedSpace() {
        String key = cast.newSpace();
        done("PUT", "/rest/api/space/" + key + "/archive", "{}");
        return key;
    }

    private String longTask() {
        return admin.send("DELETE", "/rest/api/space/" + cast.newSpace() + "/trash", "")
                .json()
                .path("id")
                .asText();
    }

    private String newGroup() {
        String name = Cast.unique();
        done("POST", "/rest/api/admin/group", "{\"name\":\"%s\"}".formatted(name));
        return name;
    }

    private String userKey() {
        return admin.get("/rest/api/user?username=" + cast.name(Role.VIEWER))
                .json()
                .path("userKey")
                .asText();
    }

    /** The name of a style sheet, which changes with its content. */
    private String asset() {
        String address =
                Jsoup.parse(admin.get("/login.action").body())
                        .select("link[href^=/assets/][href$=.css]")
                        .attr("href");
        return address.replaceFirst("^/assets/", "");
    }

    /** The id of the token or the sign-in that the user has, as administrators are shown it. */
    private String ofUser(String form) {
        String name = get("user");
        Visitor user = cast.signedIn(name);
        user.send("POST", "/rest/pat/latest/tokens", "{\"name\":\"t\",\"expirationDuration\":1}");
        cast.as(Role.ANONYMOUS).signedInByForm(name, Cast.PASSWORD);
        String list = "/admin/users/viewcredentials.action?username=" + name;
        return Jsoup.parse(admin.get(list).body())
                .select("form[action=" + form + "] input[name=id]")
                .attr("value");
    }

    /** Of somebody who plays no role: who does may change theirs. */
    private String picture() {
        Visitor painter = cast.newVisitor();
        painter.send("POST", "/users/douploadavatar.action", "@picture");
        String path =
                painter.get("/rest/api/user/current").json().at("/profilePicture/path").asText();
        return path.replaceFirst("^/download/userResources/", "");
    }
}
