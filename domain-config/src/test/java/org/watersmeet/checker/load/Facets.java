package org.watersmeet.checker.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.watersmeet.checker.Operation;
import org.watersmeet.checker.Outcome;
import org.watersmeet.site.Member;

/** Makes contents, one for each kind of facet, as they are before the first state is set. */
final class Facets {

    private static final int REVISIONS = 8;
    private static final int PARENTS = 8;

    private final Registers registers;
    private final WikiClient client;
    private final Member member;
    private int made;

    Facets(Registers registers, WikiClient client, Member member) {
        this.registers = registers;
        this.client = client;
        this.member = member;
    }

    /** One of each kind. */
    List<OwnedFacet> oneOfEach() throws InterruptedException {
        return Stream.of(place(), new Labels(page().page()), file(), restoredText(), trashed())
                .map(OwnedFacet::new)
                .toList();
    }

    private Operation.Save page() throws InterruptedException {
        return registers.create("Facet " + ++made);
    }

    private Place place() throws InterruptedException {
        List<Long> parents = new ArrayList<>();
        for (int i = 0; i < PARENTS; i++) {
            parents.add(page().page());
        }
        return begun(new Place(page().page(), List.copyOf(parents)));
    }

    private AttachedFile file() throws InterruptedException {
        return begun(new AttachedFile(page().page()));
    }

    private Trashed trashed() throws InterruptedException {
        return new Trashed(page().page());
    }

    private RestoredText restoredText() throws InterruptedException {
        Operation.Save first = page();
        List<String> hashes = new ArrayList<>(List.of(first.hash()));
        for (int revision = 1; revision < REVISIONS; revision++) {
            String token = Bodies.newToken();
            var save = new Attempts.KeyedRequest(first.page(), revision, token);
            String path = "/rest/api/content/" + first.page();
            require(client.send(member, "PUT", path, token, save.json()));
            hashes.add(Bodies.hash(Bodies.of(token)));
        }
        return new RestoredText(first.page(), List.copyOf(hashes));
    }

    private <F extends Facet> F begun(F facet) throws InterruptedException {
        require(client.exchange(member, facet.setting(0)));
        return facet;
    }

    private static void require(Reply reply) {
        if (reply.outcome() != Outcome.OK) {
            throw new IllegalStateException("not made: " + reply);
        }
    }
}
