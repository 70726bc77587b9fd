package org.watersmeet.wiki.page;

import org.watersmeet.wiki.content.Title;

/**
 * How the titles of copies differ from those of the originals.
 *
 * @param prefix put before each; empty for none
 * @param search what is replaced wherever it stands, as it is written; empty for nothing
 * @param replacement put in its place
 */
public record TitleChange(String prefix, String search, String replacement) {

    public static TitleChange prefixed(String prefix) {
        return new TitleChange(prefix, "", "");
    }

    /**
     * @throws org.watersmeet.kernel.Problem.Invalid if what comes of it is no title
     */
    public Title of(String original) {
        String replaced = search.isEmpty() ? original : original.replace(search, replacement);
        return new Title(prefix + replaced);
    }
}
