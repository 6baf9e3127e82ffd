package io.integrationhub.customersync.ledger.jdbc;

import static io.integrationhub.customersync.fakes.SampleCustomers.address;
import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static io.integrationhub.customersync.fakes.SampleCustomers.with;
import static io.integrationhub.customersync.fakes.SampleCustomers.withAddresses;
import static io.integrationhub.customersync.fakes.SampleCustomers.withCustom;
import static io.integrationhub.customersync.fakes.SampleCustomers.withSequence;
import static io.integrationhub.customersync.fakes.SampleCustomers.withStores;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.address.AddressRole;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.customer.change.Agreement;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.ledger.CustomerLinks.LinkClaim;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.reference.Reference;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcWaitingRecordsTest {

    private static final Set<Reference> STORE = Set.of(new Reference(Reference.Kind.STORE, "de"));

    private final TenantId tenant =
            new TenantId("t" + UUID.randomUUID().toString().substring(0, 8));
    private final WaitingRecords<Customer> waiting = TestLedgers.shared().waitingCustomers();

    @Test
    void keepsAllThatIsStated() {
        // Given
        Customer customer = withSequence(
                withStores(
                        withAddresses(
                                withCustom(
                                        with(with(sample(), ProfileField.TITLE, "Dr."), ProfileField.VAT_ID, ""),
                                        Map.of("tier", "gold", "old", "")),
                                address("Allee", "7", AddressRole.DEFAULT_SHIPPING)),
                        "de"),
                5);

        // When
        waiting.put(new Tenant(tenant, Map.of()), "4711", customer, STORE);

        // Then
        assertThat(waiting.find(tenant, "4711")).contains(customer);
    }

    @Test
    void isDueAfterTheInterval() {
        // Given
        waiting.put(new Tenant(tenant, Map.of()), "4711", sample(), STORE);

        // When, Then
        assertThat(waiting.takeDue(tenant, Duration.ofHours(1), 10)).isEmpty();
        assertThat(waiting.takeDue(tenant, Duration.ZERO.minusSeconds(1), 10)).containsExactly("4711");
    }

    @Test
    void isDueAtOnceWhenTheCustomerThatItNeedsIsLinked() {
        // Given
        waiting.put(
                new Tenant(tenant, Map.of()), "4711", sample(), Set.of(new Reference(Reference.Kind.CUSTOMER, "0815")));

        // When
        try (LinkClaim claim =
                TestLedgers.shared().links().claim(new Tenant(tenant, Map.of()), new CustomerNumber("0815"))) {
            claim.record(new CustomerLink(Optional.of("id"), 1, SourceVersion.UNKNOWN, "hash", Agreement.NONE));
        }

        // Then
        assertThat(waiting.takeDue(tenant, Duration.ofHours(1), 10)).containsExactly("4711");
        assertThat(waiting.takeDue(tenant, Duration.ofHours(1), 10)).isEmpty();
    }

    @Test
    void tellsOnceWhatIsOverdue() {
        // Given
        waiting.put(new Tenant(tenant, Map.of()), "4711", sample(), STORE);

        // When, Then
        assertThat(waiting.countOverdue(tenant, Duration.ofHours(1))).isZero();
        assertThat(waiting.countOverdue(tenant, Duration.ofSeconds(-1))).isEqualTo(1);
        assertThat(waiting.takeOverdue(tenant, Duration.ofHours(1))).isEmpty();
        assertThat(waiting.takeOverdue(tenant, Duration.ofSeconds(-1)))
                .containsExactly(new WaitingRecords.Overdue("4711", STORE));
        assertThat(waiting.takeOverdue(tenant, Duration.ofSeconds(-1))).isEmpty();
    }

    @Test
    void removesAStateUnlessAnotherOneWaitsByNow() {
        // Given
        Customer first = withStores(sample(), "de", "at", "ch");
        waiting.put(new Tenant(tenant, Map.of()), "4711", first, STORE);

        // When, Then
        waiting.remove(tenant, "4711", withStores(sample(), "de", "at"));
        assertThat(waiting.find(tenant, "4711")).contains(first);
        waiting.remove(tenant, "4711", withStores(sample(), "ch", "at", "de"));
        assertThat(waiting.find(tenant, "4711")).isEmpty();
    }

    @Test
    void removes() {
        // Given
        waiting.put(new Tenant(tenant, Map.of()), "4711", sample(), STORE);

        // When
        waiting.remove(tenant, "4711");

        // Then
        assertThat(waiting.find(tenant, "4711")).isEmpty();
        assertThat(waiting.count(tenant)).isZero();
    }
}
