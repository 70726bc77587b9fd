package org.watersmeet.checker.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.watersmeet.checker.FinalState;
import org.watersmeet.checker.History;
import org.watersmeet.checker.Operation;
import org.watersmeet.checker.Verdict;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;
import org.watersmeet.site.Site;

/** A run: sessions work, faults strike, in the end everything is read and judged. */
public final class ConsistencyRun {

    private static final int USERS = 3;

    private final Site site;
    private final Workload workload;
    private final Recorder recorder = new Recorder();
    private final Recorder facetRecorder = new Recorder();
    private final Pace pace = new Pace();
    private volatile boolean struck;

    public ConsistencyRun(Site site, Workload workload) {
        this.site = site;
        this.workload = workload;
    }

    /**
     * Runs to the end.
     *
     * @param faults the parts to kill, one after the other, each while saves are under way
     * @throws IllegalStateException if the site does not come back, a fault never meets enough
     *     saves, or something is answered that no load explains
     */
    public RunReport run(List<String> faults) throws Exception {
        return run(new Kills(site, faults));
    }

    /** Runs until the adversity is over and all that is to be done has been done. */
    public RunReport run(Adversity adversity) throws Exception {
        Member first = site.members().getFirst();
        try (WikiClient client = new WikiClient(first, site.administrator())) {
            Registers registers = new Registers(client, first);
            List<Operation.Save> created = registers.create(workload.pages());
            List<Long> pages = created.stream().map(Operation::page).toList();
            List<List<OwnedFacet>> facets = facets(new Facets(registers, client, first));
            List<Strike> strikes = load(registers, pages, facets, adversity);
            List<Operation> operations = new ArrayList<>(created);
            operations.addAll(recorder.history().operations());
            History history = new History(operations);
            FinalState state = registers.readAll(pages);
            return new RunReport(
                    workload,
                    Verdict.of(history, state),
                    Verdict.ofLooks(facetRecorder.history()),
                    strikes,
                    recorder.surprises(),
                    history);
        }
    }

    /** For each of their owners. */
    private List<List<OwnedFacet>> facets(Facets facets) throws InterruptedException {
        List<List<OwnedFacet>> owned = new ArrayList<>();
        for (int i = 0; i < workload.owners(); i++) {
            owned.add(facets.oneOfEach());
        }
        return owned;
    }

    private List<Strike> load(
            Registers registers,
            List<Long> pages,
            List<List<OwnedFacet>> facets,
            Adversity adversity)
            throws Exception {
        List<WikiClient> clients = clients(registers);
        List<Runnable> sessions = new ArrayList<>(savers(clients, pages));
        sessions.addAll(owners(clients, facets));
        try (ExecutorService threads = Executors.newFixedThreadPool(sessions.size())) {
            List<Future<?>> running = new ArrayList<>();
            sessions.forEach(it -> running.add(threads.submit(it)));
            List<Strike> strikes = befall(adversity, running);
            for (Future<?> session : running) {
                session.get();
            }
            return strikes;
        } finally {
            struck = true;
            clients.forEach(WikiClient::close);
        }
    }

    private List<Session> savers(List<WikiClient> clients, List<Long> pages) {
        List<Session> savers = new ArrayList<>();
        for (int i = 0; i < workload.sessions(); i++) {
            Attempts attempts =
                    new Attempts(i + 1, clients.get(i % USERS), site.members(), recorder);
            savers.add(new Session(attempts, pages, pace, this::finished, workload.seed() + i));
        }
        return savers;
    }

    private List<FacetSession> owners(List<WikiClient> clients, List<List<OwnedFacet>> facets) {
        List<OwnedFacet> all = facets.stream().flatMap(List::stream).toList();
        List<FacetSession> owners = new ArrayList<>();
        for (int i = 0; i < facets.size(); i++) {
            FacetSession.Client client =
                    new FacetSession.Client(
                            workload.sessions() + i + 1, clients.get(i % USERS), site.members());
            owners.add(new FacetSession(client, facets.get(i), all, facetRecorder, this::finished));
        }
        return owners;
    }

    private List<WikiClient> clients(Registers registers) throws IOException, InterruptedException {
        List<WikiClient> clients = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            String name = "writer" + Long.toString(System.nanoTime(), 36);
            Login login = new Login(name, "secret of " + name);
            registers.addUser(login.user(), login.password());
            Member member = site.members().get(i % site.members().size());
            clients.add(new WikiClient(member, login));
        }
        return clients;
    }

    private boolean finished() {
        return struck && recorder.answered() >= workload.operations();
    }

    private List<Strike> befall(Adversity adversity, List<Future<?>> running) throws Exception {
        try {
            return adversity.befall(new UnderWay(running));
        } finally {
            struck = true;
        }
    }

    /** This run, as who interferes with it sees it. */
    private final class UnderWay implements Course {

        private final List<Future<?>> running;

        UnderWay(List<Future<?>> running) {
            this.running = running;
        }

        @Override
        public void awaitAnswers(int more) throws InterruptedException, ExecutionException {
            int wanted = recorder.answered() + more;
            while (recorder.answered() < wanted) {
                requireAllAtWork();
                Thread.sleep(20);
            }
        }

        private void requireAllAtWork() throws InterruptedException, ExecutionException {
            for (Future<?> session : running) {
                if (session.isDone()) {
                    session.get();
                    throw new IllegalStateException("a session ended before the faults");
                }
            }
        }

        @Override
        public int brokenBy(String part, long since) {
            return recorder.inFlight(part, since);
        }

        @Override
        public int openAt(String part, long moment) {
            return recorder.openAt(part, moment);
        }

        @Override
        public void goSlow() {
            pace.slow();
        }

        @Override
        public void goOn() {
            pace.full();
        }
    }
}
