package io.integrationhub.customersync.broker;

import static io.integrationhub.customersync.fakes.SampleCustomers.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import io.integrationhub.customersync.reference.Reference;
import io.integrationhub.stream.Ending;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingRecordsJobTest {

    private static final Set<Reference> STORE = Set.of(new Reference(Reference.Kind.STORE, "de"));

    private final Tenant tenant = CustomerWorld.tenant(Map.of());
    private final FakeWaitingRecords<Customer> waiting = new FakeWaitingRecords<>();

    @BeforeEach
    void threeWait() {
        for (String number : new String[] {"1", "2", "3"}) {
            waiting.put(tenant, number, of(number, number + "@kunde.example"), STORE);
        }
    }

    @Test
    void removesWhatTheFlowFindsAppliedAlready() {
        // Given: the process died after it had applied a record, and before it removed it.
        WaitingRecordsJob<Customer> job = job(new Ending("up-to-date", "", "", true));

        // When
        job.run(tenant);

        // Then
        assertThat(waiting.count(tenant.id())).isZero();
    }

    @Test
    void keepsWhatWaitsOn() {
        // When
        job(new Ending("waiting", "", "", false)).run(tenant);

        // Then
        assertThat(waiting.count(tenant.id())).isEqualTo(3);
    }

    @Test
    void aRejectedRecordKeepsNoOtherWaiting() {
        // Given
        WaitingRecordsJob<Customer> job = new WaitingRecordsJob<>("test", _ -> true, waiting, (_, customer) -> {
            if (customer.number().value().equals("2")) {
                throw new PermanentFault(CustomerMessageFault.CUSTOMER_CONFLICT, "another customer");
            }
            return new Ending("created", "", "");
        });

        // When
        job.run(tenant);

        // Then
        assertThat(waiting.find(tenant.id(), "2")).isPresent();
        assertThat(waiting.count(tenant.id())).isEqualTo(1);
    }

    @Test
    void doesNotRemoveAStateThatArrivedMeanwhile() {
        // Given
        Customer newer = of("1", "newer@kunde.example");
        WaitingRecordsJob<Customer> job = new WaitingRecordsJob<>("test", _ -> true, waiting, (_, customer) -> {
            waiting.put(tenant, customer.number().value(), newer, STORE);
            return new Ending("stale", "", "");
        });

        // When
        job.run(tenant);

        // Then
        assertThat(waiting.find(tenant.id(), "1")).contains(newer);
    }

    private WaitingRecordsJob<Customer> job(Ending ending) {
        return new WaitingRecordsJob<>("test", _ -> true, waiting, (_, _) -> ending);
    }
}
