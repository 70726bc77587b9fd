package org.watersmeet.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.View;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.template.TemplateWithBody;

/** The editor for a page that begins with a template; for the screens that lead there. */
@ApplicationScoped
public class TemplateEditor {

    @Inject EditScreens screens;

    /**
     * @param body the template's text with its variables filled in
     */
    public View open(
            HttpServletRequest request,
            SpaceKey space,
            ContentId parent,
            TemplateWithBody template,
            String body) {
        Edited.New edited = new Edited.New(space, parent, "", template.details().id().value());
        EditForm form = EditForms.withSource(EditForms.empty("", parent), body);
        return screens.form(request, edited, form, FormProblems.NONE);
    }
}
