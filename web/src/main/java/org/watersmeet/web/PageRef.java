package org.watersmeet.web;

/**
 * A page as something to name and to link to; the address holds its id, so it survives a rename.
 */
public record PageRef(long id, String spaceKey, String title) {

    public String url() {
        return "/spaces/" + Urls.encode(spaceKey) + "/pages/" + id + "/" + Urls.encode(title);
    }
}
