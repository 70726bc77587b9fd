package org.watersmeet.wiki.template;

import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Permissions;

/** Names a template; of the sequence that content has its ids from. */
public record TemplateId(long value) {

    /**
     * @throws Problem.NotFound if the text is no id
     */
    public static TemplateId parse(String text) {
        try {
            return new TemplateId(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw notFound();
        }
    }

    static Problem.NotFound notFound() {
        return Permissions.notFound("template");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
