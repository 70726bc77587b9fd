package org.watersmeet.web.talk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.wiki.content.ListedContent;
import org.watersmeet.wiki.label.CountedLabel;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.label.LabelQuery;
import org.watersmeet.wiki.label.LabelService;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;

/** Lists by labels: what bears one, the labels of a space or of all, and one's favourites. */
@WebServlet(
        name = "label-lists",
        urlPatterns = {
            "/label/*",
            LabelListServlet.HEATMAP,
            "/labels/listlabels-alphaview.action",
            LabelListServlet.FAVOURITES
        })
public final class LabelListServlet extends ScreenServlet {

    static final String HEATMAP = "/labels/listlabels-heatmap.action";
    static final String FAVOURITES = "/users/viewmyfavourites.action";

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final int RELATED = 10;
    private static final int TAGS = 200;
    private static final int HEATS = 5;

    @Inject transient LabelService labels;
    @Inject transient SpaceService spaces;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        if (path.equals(FAVOURITES)) {
            favourites(request, response);
        } else if (path.startsWith("/label/")) {
            contents(request, response, path.substring("/label/".length()).split("/", 3));
        } else {
            heatmap(request, response);
        }
    }

    /** {@code KEY/name} or {@code name}; several names with plus signs between are not known. */
    private void contents(
            HttpServletRequest request, HttpServletResponse response, String[] segments)
            throws IOException {
        SpaceRef space = segments.length > 1 ? space(decoded(segments[0])) : null;
        LabelName name = name(decoded(segments[segments.length > 1 ? 1 : 0]));
        SpaceKey key = space == null ? null : new SpaceKey(space.key());
        LabelQuery query = new LabelQuery(name, key);
        int start = start(request);
        Slice<ListedContent> found = labels.contents(query, start, ROWS);
        LabelRef label = LabelRef.of(new Label(0, name), space == null ? "" : space.key());
        show(
                response,
                new LabelContentsView(
                        frames.of(request),
                        label,
                        space,
                        found.items().stream().map(LabelListServlet::row).toList(),
                        refs(labels.related(query, RELATED), space),
                        found.more() ? label.url() + "?start=" + (start + ROWS) : null));
    }

    /** What is no label is borne by nothing. */
    private static LabelName name(String text) {
        try {
            return LabelName.parse(text);
        } catch (Problem.Invalid e) {
            throw new Problem.NotFound("label.not-found", "There is no such label.");
        }
    }

    private void heatmap(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String key = parameter(request, "key");
        SpaceRef space = key.isEmpty() ? null : space(key);
        List<CountedLabel> used =
                labels.popular(space == null ? null : new SpaceKey(space.key()), TAGS);
        show(response, new HeatmapView(frames.of(request), space, tags(used, space)));
    }

    private static List<HeatmapView.Tag> tags(List<CountedLabel> used, @Nullable SpaceRef space) {
        int most = used.isEmpty() ? 1 : used.getFirst().count();
        return used.stream()
                .sorted(Comparator.comparing(tag -> tag.label().name()))
                .map(tag -> new HeatmapView.Tag(ref(tag, space), tag.count(), heat(tag, most)))
                .toList();
    }

    /** By the logarithm: a few labels are used much more than all others. */
    private static int heat(CountedLabel tag, int most) {
        double share = Math.log1p(tag.count()) / Math.log1p(most);
        return Math.clamp(Math.round(share * HEATS), 1, HEATS);
    }

    private void favourites(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (CallerContext.caller().anonymous()) {
            throw new Problem.Unauthenticated("signin.needed", "Log in to see your favourites.");
        }
        int start = start(request);
        LabelQuery query = new LabelQuery(LabelName.FAVOURITE, null);
        Slice<ListedContent> found = labels.contents(query, start, ROWS);
        show(
                response,
                new FavouritesView(
                        frames.of(request),
                        found.items().stream().map(LabelListServlet::row).toList(),
                        found.more() ? FAVOURITES + "?start=" + (start + ROWS) : null));
    }

    private static int start(HttpServletRequest request) {
        return Math.clamp(number(request, "start", 0), 0, 100_000);
    }

    private static LabelContentsView.Row row(ListedContent content) {
        return new LabelContentsView.Row(ContentRef.of(content), content.modifiedAt());
    }

    private static List<LabelRef> refs(List<CountedLabel> found, @Nullable SpaceRef space) {
        return found.stream().map(counted -> ref(counted, space)).toList();
    }

    private static LabelRef ref(CountedLabel counted, @Nullable SpaceRef space) {
        return LabelRef.of(counted.label(), space == null ? "" : space.key());
    }

    private SpaceRef space(String key) {
        return Refs.space(spaces.byKey(new SpaceKey(key)));
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Problem.NotFound("label.not-found", "This address is not valid.");
        }
    }
}
