package io.integrationhub.run.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.journal.Journal;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import io.integrationhub.run.Place;
import io.integrationhub.run.RunSource;
import io.integrationhub.run.RunSources;
import io.integrationhub.run.endpoint.RunLists.FindingPage;
import io.integrationhub.run.endpoint.RunLists.ItemPage;
import io.integrationhub.run.endpoint.RunLists.View;
import io.integrationhub.run.settings.RunSettings;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.claim.ResourceClaims;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RecordingJournal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The endpoint on what the auto-configuration sets up, with a service's own beans. */
class RunsEndpointTest {

    private static final Tenant ACME = new Tenant(
            new TenantId("acme"),
            Map.ofEntries(BoundSections.entry(RunSettings.SECTION, Map.of("approval", "always"))));
    private static final ItemKind<Brand> BRAND = new ItemKind<>("brand", Brand.class);

    record Brand(String name) {}

    @Test
    void showsWhatARunChangesAndAppliesItOnceItIsApproved() {
        inService(context -> {
            // Given
            RunsEndpoint endpoint = context.getBean(RunsEndpoint.class);
            View requested = endpoint.request("acme", "erp", "brands", null, null, SecurityContext.NONE);
            View waiting = until(endpoint, requested.id(), "awaiting-approval");

            // When
            ItemPage items = (ItemPage) endpoint.part(requested.id(), "items", null, null, null, null, null);
            FindingPage findings =
                    (FindingPage) endpoint.part(requested.id(), "findings", null, null, null, null, null);
            endpoint.act(requested.id(), "approve", null, SecurityContext.NONE);
            View completed = until(endpoint, requested.id(), "completed-with-findings");

            // Then
            assertThat(waiting.code()).isEqualTo("RUN_APPROVAL_REQUIRED");
            assertThat(items.items()).singleElement().satisfies(item -> {
                assertThat(item.action()).isEqualTo("create");
                assertThat(item.changes())
                        .containsExactly(new Difference("/name", Optional.empty(), Optional.of("Acme")));
            });
            assertThat(findings.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.place()).isEqualTo("brands, line 2, B-2");
                assertThat(finding.severity()).isEqualTo("warning");
            });
            assertThat(completed.counts()).containsExactly(new RunLists.Count("brand", "create", "done", 1));
            assertThat(endpoint.list("acme", null, "completed-with-findings", null, null)
                            .runs())
                    .hasSize(1);
            assertThat(endpoint.list("acme", null, "failed", null, null).runs()).isEmpty();
        });
    }

    @Test
    void rejectsWhatCannotBeDone() {
        inService(context -> {
            // Given
            RunsEndpoint endpoint = context.getBean(RunsEndpoint.class);
            long run = endpoint.request("acme", "erp", "brands", true, null, SecurityContext.NONE)
                    .id();
            until(endpoint, run, "completed-with-findings");

            // Then
            assertThatThrownBy(() -> endpoint.act(run, "undo", null, SecurityContext.NONE))
                    .isInstanceOf(InvalidEndpointRequestException.class);
            assertThatThrownBy(() -> endpoint.act(run, "stop", null, SecurityContext.NONE))
                    .isInstanceOf(InvalidEndpointRequestException.class);
            assertThatThrownBy(() -> endpoint.act(run, "explode", null, SecurityContext.NONE))
                    .isInstanceOf(InvalidEndpointRequestException.class);
            assertThatThrownBy(() -> endpoint.act(run + 100, "undo", null, SecurityContext.NONE))
                    .isInstanceOf(InvalidEndpointRequestException.class);
            assertThatThrownBy(() -> endpoint.request("other", "erp", null, null, null, SecurityContext.NONE))
                    .isInstanceOf(InvalidEndpointRequestException.class);
            assertThat(endpoint.show(run + 100)).isNull();
            assertThat(endpoint.part(run, "nothing", null, null, null, null, null))
                    .isNull();
        });
    }

    private static View until(RunsEndpoint endpoint, long run, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> endpoint.show(run),
                        view -> view != null && view.state().equals(state));
    }

    private static void inService(Consumer<ApplicationContext> work) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        RunEndpointAutoConfiguration.class, type("io.integrationhub.run.work.RunAutoConfiguration")))
                .withUserConfiguration(Service.class)
                .withPropertyValues("hub.service=sample", "hub.runs.poll-interval=20ms")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    work.accept(context);
                });
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a service and the other modules declare. */
    @Configuration(proxyBeanMethods = false)
    static class Service {

        @Bean
        HikariDataSource database() {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(EmbeddedDatabase.shared().newDatabase());
            pool.setUsername(EmbeddedDatabase.USER);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/hub")
                    .load()
                    .migrate();
            return pool;
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        ResourceClaims claims(JdbcClient jdbc) {
            return new ResourceClaims(jdbc, 10);
        }

        @Bean
        Journal journal() {
            return new RecordingJournal();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Tenants tenants() {
            return new Tenants(List.of(ACME));
        }

        @Bean
        RunSources sources() {
            return (_, _, _) -> new Brands();
        }

        @Bean
        ItemTarget<Brand> brands() {
            return new BrandTarget(new ConcurrentHashMap<>());
        }

        /** Looks for runs as the hub's jobs do. */
        @Bean
        Ticker ticker(List<PeriodicJob> jobs) {
            return new Ticker(jobs);
        }
    }

    /** Runs the job that looks for runs, again and again. */
    static final class Ticker implements AutoCloseable {

        private final Thread thread;

        Ticker(List<PeriodicJob> jobs) {
            PeriodicJob runs = jobs.stream()
                    .filter(job -> job.name().equals("runs"))
                    .findFirst()
                    .orElseThrow();
            thread = Thread.ofVirtual().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    runs.run(ACME);
                    LockSupport.parkNanos(runs.interval(ACME).toNanos());
                }
            });
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class Brands implements RunSource {

        @Override
        public Scope scope() {
            return Scope.FULL;
        }

        @Override
        public void read(ItemSink sink) {
            sink.add(Item.of(BRAND, "B-1", new Brand("Acme"), new Place("brands", 1, "B-1")));
            sink.report(Finding.warning(RunFault.RUN_ITEM_KEPT, new Place("brands", 2, "B-2"), "no logo"));
        }
    }

    private record BrandTarget(Map<String, Known<Brand>> written) implements ItemTarget<Brand> {

        @Override
        public ItemKind<Brand> kind() {
            return BRAND;
        }

        @Override
        public Map<String, Known<Brand>> read(Tenant tenant, Collection<String> keys) {
            return Map.of();
        }

        @Override
        public Known<Brand> write(Tenant tenant, String key, Brand desired, Optional<Known<Brand>> known) {
            Known<Brand> result = new Known<>(key, 1, desired);
            written.put(key, result);
            return result;
        }

        @Override
        public void remove(Tenant tenant, String key, Known<Brand> known) {
            written.remove(key);
        }
    }
}
