package io.integrationhub.customersync.resync;

import static io.integrationhub.customersync.fakes.SampleCustomers.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingDoctorCheckTest {

    private final Tenant tenant = CustomerWorld.tenant(Map.of());
    private final FakeWaitingRecords<Customer> customers = new FakeWaitingRecords<>();
    private final WaitingDoctorCheck check =
            new WaitingDoctorCheck(customers, new FakeWaitingRecords<BusinessUnit>(), new Tenants(List.of(tenant)));

    @Test
    void isHealthyWhileNothingHasWaitedForLong() {
        assertThat(check.examine(tenant.id())).allMatch(Diagnosis::ok);
    }

    @Test
    void countsWhatHasWaitedForLong() {
        // Given
        customers.put(tenant, "4711", sample(), Set.of());

        // When, Then
        assertThat(check.examine(tenant.id()).getFirst()).satisfies(diagnosis -> {
            assertThat(diagnosis.ok()).isFalse();
            assertThat(diagnosis.finding()).contains("1 have waited longer than 60 minutes");
        });
    }
}
