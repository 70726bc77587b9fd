package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Turns a list of ids into pages as they are listed; two queries however long it is. */
@ApplicationScoped
class PageDetailsReader {

    @Inject PageStore store;
    @Inject PageAssembly assembly;

    /** In the order of the ids; those that are gone are left out. */
    List<PageDetails> of(List<Long> ids) {
        List<Page> pages =
                store.findAll(ids).stream()
                        .sorted(Comparator.comparingInt(page -> ids.indexOf(page.id().value())))
                        .toList();
        return assembly.details(pages);
    }
}
