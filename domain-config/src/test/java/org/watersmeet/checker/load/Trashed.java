package org.watersmeet.checker.load;

/** Whether a page is in the trash. */
record Trashed(long content) implements Facet {

    @Override
    public Exchange setting(int state) {
        String action = isTrashed(state) ? "doremovepage" : "restorepage";
        return Exchange.form("/pages/" + action + ".action", "pageId=" + content)
                .orDoneAlready(404, 409);
    }

    @Override
    public Exchange looking() {
        return Exchange.get("/rest/api/content/" + content).orDoneAlready(404);
    }

    @Override
    public String shown(Reply reply) {
        return Integer.toString(reply.status());
    }

    @Override
    public String value(int state) {
        return isTrashed(state) ? "404" : "200";
    }

    private static boolean isTrashed(int state) {
        return state % 2 == 1;
    }

    @Override
    public int ring() {
        return 2;
    }
}
