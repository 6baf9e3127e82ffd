package io.integrationhub.customersync;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerExportOutcome.Deleted;
import io.integrationhub.customersync.CustomerExportOutcome.ErasedAtTarget;
import io.integrationhub.customersync.CustomerExportOutcome.Sent;
import io.integrationhub.customersync.CustomerExportOutcome.Suppressed;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.erasure.ErasureDatabase;
import io.integrationhub.customersync.export.ExportDatabase;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.test.fakes.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers who were deleted or erased. */
class DeletedCustomerTest {

    private static final ExportDatabase DATABASE = new ExportDatabase();

    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final Tenant tenant = SampleProfiles.tenant(Map.of());
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakePlatform platform = new FakePlatform();
    private final ErasureDatabase erasure = new ErasureDatabase(DATABASE.jdbc(), clock);
    private final CustomerExportFlow flow =
            new CustomerExportFlow(accounts, DATABASE.pending(), DATABASE.ledger(), platform, erasure.persons(), clock);

    @BeforeEach
    void clear() {
        DATABASE.clear();
    }

    @Test
    void erasesADeletedCustomerAtTheTarget() {
        // Given
        sent(SampleProfiles.customer());
        accounts.remove(SampleProfiles.SOURCE);

        // When
        var outcome = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);
        var again = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isInstanceOf(ErasedAtTarget.class);
        assertThat(again).isEqualTo(new Deleted());
    }

    @Test
    void keepsADeletedCustomerIfTheTenantSaysSo() {
        // Given
        sent(SampleProfiles.customer());
        accounts.remove(SampleProfiles.SOURCE);

        // When
        var outcome =
                flow.export(SampleProfiles.tenant(Map.of("on-delete", "keep")), Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isEqualTo(new Deleted());
    }

    @Test
    void doesNotSendAnErasedPerson() {
        // Given
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());
        erasure.persons().add(tenant, new Account("", "", "jane.doe@EXAMPLE.com"), clock.instant());

        // When
        var outcome = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isEqualTo(new Suppressed());
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void sendsAPersonWhoRegisteredAnewAfterTheErasure() {
        // Given
        erasure.persons()
                .add(tenant, new Account("", "", SampleProfiles.EMAIL), SampleProfiles.CREATED.minusSeconds(1));
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());

        // When
        var outcome = flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);

        // Then
        assertThat(outcome).isEqualTo(new Sent("C-1"));
    }

    private void sent(Person person) {
        accounts.put(SampleProfiles.SOURCE, person);
        flow.export(tenant, Target.CDP, SampleProfiles.SOURCE);
    }
}
