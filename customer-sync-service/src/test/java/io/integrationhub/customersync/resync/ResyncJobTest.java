package io.integrationhub.customersync.resync;

import static io.integrationhub.customersync.fakes.SampleCustomers.of;
import static io.integrationhub.customersync.fakes.SampleCustomers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerImportFlow;
import io.integrationhub.customersync.TestFlows;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.customer.decision.ResyncRun;
import io.integrationhub.customersync.customer.decision.ResyncRun.Counts;
import io.integrationhub.customersync.customer.decision.ResyncRun.Phase;
import io.integrationhub.customersync.customer.decision.ResyncRun.State;
import io.integrationhub.customersync.customermaster.CustomerMaster.ListedCustomer;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeCustomerMaster;
import io.integrationhub.customersync.fakes.FakeLinks;
import io.integrationhub.customersync.fakes.FakeResyncRuns;
import io.integrationhub.customersync.ledger.LedgerFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResyncJobTest {

    private static final List<CustomerNumber> NUMBERS = IntStream.range(0, 120)
            .mapToObj(number -> new CustomerNumber("C-" + (1000 + number)))
            .toList();

    private static CustomerWorld world;

    private final Tenant tenant = CustomerWorld.tenant(Map.of("messages", "doorbells"));
    private final FakeCustomerMaster master = new FakeCustomerMaster();
    private final FakeResyncRuns runs = new FakeResyncRuns(NUMBERS);
    private CustomerImportFlow flow = TestFlows.of(master, world, new FakeLinks());

    @BeforeAll
    static void start() {
        world = new CustomerWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void bringAll() {
        world.newProject();
        flow = TestFlows.of(master, world, new FakeLinks());
        NUMBERS.forEach(number -> master.add(customer(number)));
        NUMBERS.stream()
                .gather(Gatherers.mapConcurrent(16, number -> flow.read(tenant, number)))
                .forEach(outcome -> assertThat(outcome.isThrough()).isTrue());
    }

    @Test
    void setsBackWhatWasChangedInCommercetools() {
        // Given
        shopRenames();
        runs.save(tenant.id(), ResyncRun.started(false, Phase.KNOWN, Instant.EPOCH));

        // When
        new ResyncJob(runs, master, flow).run(tenant);

        // Then
        assertThat(runs.find(tenant.id())).get().satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.DONE);
            assertThat(run.counts()).isEqualTo(new Counts(120, 1, 0));
        });
        assertThat(world.all("customer"))
                .noneMatch(customer -> customer.path("lastName").asString().equals("Other"));
    }

    @Test
    void aPreviewListsTheChangesAndWritesNothing() {
        // Given
        shopRenames();
        long writes = world.writes();
        runs.save(tenant.id(), ResyncRun.started(true, Phase.KNOWN, Instant.EPOCH));

        // When
        new ResyncJob(runs, master, flow).run(tenant);

        // Then
        assertThat(world.writes()).isEqualTo(writes);
        assertThat(runs.find(tenant.id())).get().satisfies(run -> {
            assertThat(run.counts()).isEqualTo(new Counts(120, 1, 0));
            assertThat(run.findings()).singleElement().asString().endsWith(": setLastName");
        });
    }

    @Test
    void doesNothingUntilItIsResumed() {
        // Given
        runs.save(
                tenant.id(),
                ResyncRun.started(false, Phase.KNOWN, Instant.EPOCH).in(State.STOPPED));

        // When
        new ResyncJob(runs, master, flow).run(tenant);
        Counts stopped = runs.find(tenant.id()).orElseThrow().counts();
        runs.save(tenant.id(), runs.find(tenant.id()).orElseThrow().in(State.RUNNING));
        new ResyncJob(runs, master, flow).run(tenant);

        // Then
        assertThat(stopped).isEqualTo(new Counts(0, 0, 0));
        assertThat(runs.find(tenant.id()).orElseThrow().counts().compared()).isEqualTo(120);
    }

    @Test
    void repeatsTheBatchThatRunsIntoAnOutage() {
        // Given
        runs.save(tenant.id(), ResyncRun.started(false, Phase.KNOWN, Instant.EPOCH));
        master.failsWith(new TransientFault(LedgerFault.CUSTOMER_LOCKED, "not now"));

        // When, Then
        assertThatThrownBy(() -> new ResyncJob(runs, master, flow).run(tenant)).hasMessageContaining("not now");
        assertThat(runs.find(tenant.id()).orElseThrow().cursor()).isEmpty();
    }

    @Test
    void createsTheListedCustomersThatTheHubDoesNotKnow() {
        // Given
        Tenant records = CustomerWorld.tenant(Map.of());
        List<ListedCustomer> listed = new ArrayList<>();
        listed.add(new ListedCustomer.Whole(customer(new CustomerNumber("N-1"))));
        NUMBERS.stream().skip(1).forEach(number -> listed.add(new ListedCustomer.Whole(customer(number))));
        listed.add(new ListedCustomer.Unreadable("item 121 has no number"));
        master.lists(listed, 50);
        runs.start(records.id(), ResyncRun.started(false, Phase.LISTED, Instant.EPOCH));

        // When
        new ResyncJob(runs, master, flow).run(records);

        // Then
        assertThat(runs.find(records.id())).get().satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.DONE);
            assertThat(run.counts()).isEqualTo(new Counts(122, 1, 1));
            assertThat(run.findings())
                    .containsExactly("item 121 has no number", "customer C-1000 is not in the list of the master");
        });
        assertThat(world.all("customer"))
                .anyMatch(customer -> customer.path("customerNumber").asString().equals("N-1"));
    }

    @Test
    void readsTheCustomersWhoseNumbersAreListed() {
        // Given
        master.add(customer(new CustomerNumber("N-2")));
        master.lists(List.of(new ListedCustomer.Numbered(new CustomerNumber("N-2"))), 10);
        runs.start(tenant.id(), ResyncRun.started(true, Phase.LISTED, Instant.EPOCH));
        long writes = world.writes();

        // When
        new ResyncJob(runs, master, flow).run(tenant);

        // Then
        assertThat(runs.find(tenant.id())).get().satisfies(run -> {
            assertThat(run.counts()).isEqualTo(new Counts(121, 1, 0));
            assertThat(run.findings()).containsExactly("create customer N-2");
        });
        assertThat(world.writes()).isEqualTo(writes);
    }

    @Test
    void goesOnWithThePageAtWhichItWasInterrupted() {
        // Given
        master.lists(
                NUMBERS.stream()
                        .map(number -> new ListedCustomer.Whole(customer(number)))
                        .toList(),
                100);
        ResyncRun interrupted =
                ResyncRun.started(false, Phase.LISTED, Instant.EPOCH).after("100", List.of());
        runs.start(tenant.id(), interrupted);
        runs.advance(tenant.id(), interrupted, interrupted, NUMBERS.subList(0, 100));

        // When
        new ResyncJob(runs, master, flow).run(tenant);

        // Then
        assertThat(runs.find(tenant.id()).orElseThrow().counts().compared()).isEqualTo(20);
    }

    private static Customer customer(CustomerNumber number) {
        return with(of(number.value(), number.value() + "@kunde.example"), ProfileField.LAST_NAME, "Byron");
    }

    private static void shopRenames() {
        String id = world.all("customer").getFirst().path("id").asString();
        world.update("customers", id, "{'action':'setLastName','lastName':'Other'}");
    }
}
