package io.integrationhub.customersync.ledger.jdbc;

import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.customer.change.Agreement;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.ledger.CustomerLinks;
import io.integrationhub.customersync.ledger.CustomerLinks.LinkClaim;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcCustomerLinksTest {

    private static final CustomerNumber NUMBER = new CustomerNumber("4711");

    private final Tenant tenant =
            new Tenant(new TenantId("t" + UUID.randomUUID().toString().substring(0, 8)), Map.of());
    private final CustomerLinks links = TestLedgers.shared().links();

    @Test
    void remembersALink() {
        // Given
        CustomerLink link = new CustomerLink(
                Optional.of("id-1"),
                7,
                new SourceVersion(Optional.of(3L), Optional.of(Instant.parse("2026-01-01T00:00:00Z"))),
                "hash",
                new Agreement(Map.of("email", "abc"), Set.of("a1")));

        // When
        record(link);

        // Then
        assertThat(links.find(tenant.id(), NUMBER)).contains(link);
    }

    @Test
    void keepsTheVersionThatALaterStateDoesNotHave() {
        // Given
        record(new CustomerLink(
                Optional.of("id-1"), 1, new SourceVersion(Optional.of(3L), Optional.empty()), "hash", Agreement.NONE));

        // When
        record(CustomerLink.toNone(sample()));

        // Then
        assertThat(links.find(tenant.id(), NUMBER)).get().satisfies(link -> {
            assertThat(link.customerId()).isEmpty();
            assertThat(link.source().sequence()).contains(3L);
        });
    }

    @Test
    void allowsOneWorkerAtATime() {
        try (LinkClaim _ = links.claim(tenant, NUMBER)) {
            assertThatThrownBy(() -> links.claim(tenant, NUMBER)).hasMessageContaining("locked");
        }
    }

    @Test
    void recordsNothingInDryRun() {
        // Given
        Tenant trying = BoundSections.with(tenant, BoundSections.entry(DryRun.SECTION, Map.of("mode", "dry-run")));

        // When, Then
        try (LinkClaim claim = links.claim(trying, NUMBER)) {
            assertThatThrownBy(() -> claim.record(CustomerLink.toNone(sample())))
                    .isInstanceOf(DryRunStop.class);
        }
        assertThat(links.find(tenant.id(), NUMBER)).isEmpty();
    }

    private void record(CustomerLink link) {
        try (LinkClaim claim = links.claim(tenant, NUMBER)) {
            claim.record(link);
        }
    }
}
