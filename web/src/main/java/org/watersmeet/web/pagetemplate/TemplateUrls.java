package org.watersmeet.web.pagetemplate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.template.TemplateDetails;
import org.watersmeet.wiki.template.TemplateId;

/** Addresses of templates' screens, as Confluence has them. */
final class TemplateUrls {

    static final String OF_SPACE = "/pages/templates2/listpagetemplates.action";
    static final String OF_SITE = "/pages/templates2/listglobaltemplates.action";
    static final String VIEW = "/pages/templates2/viewpagetemplate.action";
    static final String CREATE = "/pages/templates2/createpagetemplate.action";
    static final String EDIT = "/pages/templates2/editpagetemplate.action";
    static final String REMOVE = "/pages/templates2/removepagetemplate.action";
    static final String CHOOSE = "/pages/createpage-choosetemplate.action";
    static final String FILL_IN = "/pages/createpage-entervariables.action";

    private TemplateUrls() {}

    /** Where a template is listed. */
    static String list(TemplateDetails template) {
        return list(template.space());
    }

    /**
     * @param space null for the whole site
     */
    static String list(@Nullable SpaceKey space) {
        return space == null ? OF_SITE : OF_SPACE + "?key=" + Urls.encode(space.value());
    }

    static TemplateId id(HttpServletRequest request, String parameter) {
        return TemplateId.parse(Objects.requireNonNullElse(request.getParameter(parameter), ""));
    }
}
