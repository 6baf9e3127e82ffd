package io.integrationhub.core.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
                doctor(List.of(check), List::of, Duration.ofSeconds(5)).examine(List.of(ACME, GLOBEX));

        // Then
        assertThat(examinations)
                .containsExactly(
                        new Examination("acme", "oms", Diagnosis.healthy("oms", "acme responds")),
                        new Examination("globex", "oms", Diagnosis.healthy("oms", "globex responds")));
    }

    @Test
    void triesOnlyTheConnectionsToOneSystem() {
        // Given
        List<String> tried = new CopyOnWriteArrayList<>();
        ConnectionCheck adapter =
                _ -> Stream.of("oms: search for orders", "oms", "oms2: search for orders", "erp: ping")
                        .map(subject -> new Connection(subject, () -> {
                            tried.add(subject);
                            return Diagnosis.healthy(subject, "it responds");
                        }))
                        .toList();
        Doctor doctor = doctor(List.of(), () -> List.of(adapter), Duration.ofSeconds(5));

        // When
        List<Examination> examinations = doctor.tryConnections(ACME, "oms");

        // Then
        assertThat(examinations)
                .extracting(it -> it.diagnosis().subject())
                .containsExactly("oms: search for orders", "oms");
        assertThat(tried).containsExactlyInAnyOrder("oms: search for orders", "oms");
        assertThat(doctor.connections(ACME)).hasSize(4);
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
        List<Examination> examinations = doctor(List.of(hanging, quick), List::of, Duration.ofMillis(200))
                .examine(List.of(ACME));

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
        List<Examination> examinations = doctor(List.of(rejected, broken), List::of, Duration.ofSeconds(5))
                .examine(List.of(ACME));

        // Then
        assertThat(examinations)
                .extracting(examination -> examination.diagnosis().finding())
                .containsExactly("OMS_FORBIDDEN: the OMS rejects the token", "failed with IllegalStateException");
    }

    @Test
    void triesEachConnectionOnceWithADeadlineOfItsOwn() {
        // Given
        CountDownLatch never = new CountDownLatch(1);
        Connection hanging = new Connection("sftp.example", () -> {
            awaitForever(never);
            return Diagnosis.healthy("sftp.example", "never");
        });
        Connection rejected = new Connection("oms", () -> {
            throw new PermanentFault(Code.OMS_FORBIDDEN, "the OMS rejects the token");
        });
        Connection again = new Connection("oms", () -> Diagnosis.healthy("oms", "is not tried"));
        Doctor doctor = doctor(
                List.of(),
                () -> List.of(tenant -> List.of(hanging, rejected), tenant -> List.of(again)),
                Duration.ofMillis(200));

        // When
        List<Examination> examinations = doctor.examine(List.of(ACME));

        // Then
        assertThat(examinations)
                .extracting(it -> it.check() + " " + it.diagnosis().subject() + ": "
                        + it.diagnosis().finding())
                .containsExactly(
                        "connections sftp.example: did not respond in time",
                        "connections oms: OMS_FORBIDDEN: the OMS rejects the token");
    }

    @Test
    void examinesOnceWhatAllTenantsShare() {
        // Given
        DoctorCheck check = new DoctorCheck() {
            @Override
            public String name() {
                return "infrastructure";
            }

            @Override
            public List<Diagnosis> examine(TenantId tenant) {
                return List.of();
            }

            @Override
            public List<Diagnosis> examineShared() {
                return List.of(Diagnosis.healthy("broker", "responds"));
            }
        };

        // When
        List<Examination> examinations =
                doctor(List.of(check), List::of, Duration.ofSeconds(5)).examine(List.of(ACME, GLOBEX));

        // Then
        assertThat(examinations)
                .containsExactly(new Examination("*", "infrastructure", Diagnosis.healthy("broker", "responds")));
    }

    @Test
    void reportsWhatTwoTenantsShareAlthoughItBelongsToOne() {
        // Given
        Connection folder = new Connection("folder /in", "/in", () -> Diagnosis.healthy("folder /in", "is writable"));
        Connection system = new Connection("vies", () -> Diagnosis.healthy("vies", "responds"));
        Doctor doctor = doctor(List.of(), () -> List.of(tenant -> List.of(folder, system)), Duration.ofSeconds(5));

        // When
        List<Examination> examinations = doctor.examine(List.of(ACME));

        // Then
        assertThat(examinations)
                .extracting(it -> it.diagnosis().finding())
                .containsExactly("is also used by the tenant globex, so each gets the other one's data", "responds");
    }

    private static Doctor doctor(
            List<DoctorCheck> checks, Supplier<List<ConnectionCheck>> connections, Duration deadline) {
        return new Doctor(new Tenants(List.of(ACME, GLOBEX)), checks, connections, deadline);
    }

    private static void awaitForever(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
