package io.integrationhub.run.work;

import com.zaxxer.hikari.HikariDataSource;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.ReferenceLookup;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.apply.Applier;
import io.integrationhub.run.plan.Planner;
import io.integrationhub.run.settings.RunProperties;
import io.integrationhub.run.settings.RunSettings;
import io.integrationhub.run.store.FindingTable;
import io.integrationhub.run.store.ItemCount;
import io.integrationhub.run.store.ItemTable;
import io.integrationhub.run.store.OpenItems;
import io.integrationhub.run.store.Page;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.RunTable;
import io.integrationhub.run.store.Targets;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.claim.ResourceClaims;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RecordingJournal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs of one tenant with a real database, a fake shop, and processes that can crash. */
final class RunFixture {

    static final String SOURCE = "erp";

    private static final HikariDataSource DATABASE = database();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final FakeShop shop = new FakeShop();
    final FakeSources sources = new FakeSources();
    final RecordingJournal journal = new RecordingJournal();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final JdbcClient jdbc = JdbcClient.create(DATABASE);
    final RunTable runs = new RunTable(jdbc);
    final FindingTable findings = new FindingTable(jdbc);
    final ItemTable items = new ItemTable(jdbc);
    final OpenItems open = new OpenItems(jdbc);
    final TenantId id = new TenantId("t" + NUMBERS.incrementAndGet());
    final List<ReferenceLookup> lookups = new ArrayList<>();
    final Map<String, FakeTarget.Behavior<Article>> behaviors = new TreeMap<>();

    private Map<String, String> settings = Map.of("missing-items", "remove");
    private boolean isDryRun;
    private volatile FakeTarget.Faults faults = _ -> {};
    private AtomicBoolean isCrashed = new AtomicBoolean();

    private static HikariDataSource database() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(EmbeddedDatabase.shared().newDatabase());
        pool.setUsername(EmbeddedDatabase.USER);
        pool.setMaximumPoolSize(10);
        Flyway.configure().dataSource(pool).locations("classpath:db/hub").load().migrate();
        return pool;
    }

    void settings(Map<String, String> changed) {
        settings = changed;
    }

    /** What goes wrong from now on. */
    void faults(FakeTarget.Faults changed) {
        faults = changed;
    }

    /** Crashes the process: nothing that it does has an effect any more. */
    void crash() {
        isCrashed.set(true);
        throw new Crash();
    }

    /** The process has crashed. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    Tenant tenant() {
        return new Tenant(
                id,
                Map.ofEntries(
                        BoundSections.entry(RunSettings.SECTION, settings),
                        BoundSections.entry(DryRun.SECTION, Map.of("mode", isDryRun ? "dry-run" : "live"))));
    }

    /** Whether the tenant is in dry run. */
    void dryRun(boolean changed) {
        isDryRun = changed;
    }

    RunOperations operations() {
        return new RunOperations(runs, open, jdbc, new TransactionTemplate(new DataSourceTransactionManager(DATABASE)));
    }

    /** Requests a run and works until nothing can go on. */
    Run run(String document) {
        long run = runs.request(id, RunRequest.of(SOURCE, document, "test"));
        work();
        return find(run);
    }

    Run find(long run) {
        return runs.find(run).orElseThrow();
    }

    /** Works until nothing can go on, in a new process. */
    void work() {
        isCrashed = new AtomicBoolean();
        try (RunWorkers workers = workers(isCrashed)) {
            List<Run> runnable = runs.runnable(id);
            while (!runnable.isEmpty() && !isCrashed.get()) {
                runnable.forEach(run -> workers.work(tenant(), run.id()));
                runnable = runs.runnable(id);
            }
        } catch (Crash crash) {
            // As a process that dies: another one goes on.
        }
        jdbc.sql("delete from resource_claim where tenant = :tenant")
                .param("tenant", id.value())
                .update();
    }

    /** What stopped for a pause goes on now. */
    void endPauses() {
        jdbc.sql("update run set not_before = now() where tenant = :tenant")
                .param("tenant", id.value())
                .update();
    }

    /** The number of items by kind, action and state: {@code article CHANGE DONE}. */
    Map<String, Long> counts(Run run) {
        Map<String, Long> counts = new TreeMap<>();
        for (ItemCount count : items.counts(run.id())) {
            counts.put(count.kind() + " " + count.action() + " " + count.state(), count.items());
        }
        return counts;
    }

    List<String> findingCodes(Run run) {
        return findings.list(run.id(), new Page(0, 100)).stream()
                .map(found -> found.finding().code())
                .toList();
    }

    private RunWorkers workers(AtomicBoolean crashed) {
        FakeTarget.Faults current = step -> faults.at(step);
        List<ItemTarget<?>> all = List.of(
                new FakeTarget<>(Group.KIND, Set.of(), shop, FakeTarget.Behavior.plain(), current),
                new FakeTarget<>(
                        Article.KIND,
                        Set.of("group"),
                        shop,
                        behaviors.getOrDefault("article", FakeTarget.Behavior.plain()),
                        current));
        Targets targets = new Targets(all, lookups);
        RunProperties properties = new RunProperties(
                Duration.ofSeconds(1), 3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofHours(1));
        RunReporter reporter = new RunReporter("sample", journal, items, meters, InstantSource.system());
        RunSteps steps = new RunSteps(
                new Planner(sources, targets, runs, findings),
                new Applier(targets, properties),
                runs,
                findings,
                open,
                reporter);
        return new RunWorkers(
                new RunWorker(steps, runs, properties),
                runs,
                new ResourceClaims(jdbc, 10),
                jdbc,
                new CrashingTransactions(new TransactionTemplate(new DataSourceTransactionManager(DATABASE)), crashed));
    }

    /** Transactions of a process: once it has crashed, it writes nothing. */
    private record CrashingTransactions(TransactionTemplate transactions, AtomicBoolean isCrashed)
            implements TransactionOperations {

        @Override
        public <T> T execute(TransactionCallback<T> action) throws TransactionException {
            if (isCrashed.get()) {
                throw new Crash();
            }
            return transactions.execute(status -> {
                T result = action.doInTransaction(status);
                if (isCrashed.get()) {
                    throw new Crash();
                }
                return result;
            });
        }
    }
}
