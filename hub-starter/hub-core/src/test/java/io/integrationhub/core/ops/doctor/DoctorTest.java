package io.integrationhub.core.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DoctorTest {

    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());
    private static final Tenant GLOBEX = new Tenant(new TenantId("globex"), Map.of());

    private enum Code implements FaultCode {
        OMS_FORBIDDEN
    }

    @Test
    void runsEveryCheckForEveryTenant() {
        // Given
        DoctorCheck check = check("oms", tenant -> List.of(Diagnosis.healthy("oms", tenant + " responds")));

        // When
        List<Examination> examinations =
                new Doctor(List.of(check), Duration.ofSeconds(5)).examine(List.of(ACME, GLOBEX));

        // Then
        assertThat(examinations)
                .containsExactly(
                        new Examination("acme", "oms", Diagnosis.healthy("oms", "acme responds")),
                        new Examination("globex", "oms", Diagnosis.healthy("oms", "globex responds")));
    }

    @Test
    void waitsForNoCheckLongerThanTheDeadline() {
        // Given
        CountDownLatch never = new CountDownLatch(1);
        DoctorCheck hanging = check("hanging", tenant -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        DoctorCheck quick = check("quick", tenant -> List.of(Diagnosis.healthy("quick", "fine")));

        // When
        List<Examination> examinations =
                new Doctor(List.of(hanging, quick), Duration.ofMillis(200)).examine(List.of(ACME));

        // Then
        assertThat(examinations)
                .extracting(examination -> examination.diagnosis().finding())
                .containsExactly("did not respond in time", "fine");
    }

    @Test
    void repeatsTheMessageOfAFaultOnly() {
        // Given
        DoctorCheck rejected = check("rejected", tenant -> {
            throw new PermanentFault(Code.OMS_FORBIDDEN, "the OMS rejects the token");
        });
        DoctorCheck broken = check("broken", tenant -> {
            throw new IllegalStateException("token=hush");
        });

        // When
        List<Examination> examinations =
                new Doctor(List.of(rejected, broken), Duration.ofSeconds(5)).examine(List.of(ACME));

        // Then
        assertThat(examinations)
                .extracting(examination -> examination.diagnosis().finding())
                .containsExactly("OMS_FORBIDDEN: the OMS rejects the token", "failed with IllegalStateException");
    }

    private static DoctorCheck check(String name, Function<TenantId, List<Diagnosis>> examine) {
        return new DoctorCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Diagnosis> examine(TenantId tenant) {
                return examine.apply(tenant);
            }
        };
    }
}
