package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs checks side by side and waits for none longer than the deadline. */
class Doctor {

    private final List<DoctorCheck> checks;
    private final Duration deadline;

    Doctor(List<DoctorCheck> checks, Duration deadline) {
        this.checks = List.copyOf(checks);
        this.deadline = deadline;
    }

    List<Examination> examine(List<Tenant> tenants) {
        // Not closed by try-with-resources: that would wait for a check that hangs.
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Appointment> appointments = new ArrayList<>();
            for (Tenant tenant : tenants) {
                for (DoctorCheck check : checks) {
                    appointments.add(
                            new Appointment(tenant.id(), check, executor.submit(() -> check.examine(tenant.id()))));
                }
            }
            long until = System.nanoTime() + deadline.toNanos();
            return appointments.stream()
                    .flatMap(appointment -> appointment.result(until).stream())
                    .toList();
        } finally {
            executor.shutdownNow();
        }
    }

    /** A check under way. */
    private record Appointment(TenantId tenant, DoctorCheck check, Future<List<Diagnosis>> examination) {

        List<Examination> result(long until) {
            return diagnoses(until).stream()
                    .map(diagnosis -> new Examination(tenant.value(), check.name(), diagnosis))
                    .toList();
        }

        private List<Diagnosis> diagnoses(long until) {
            try {
                long left = Math.max(0, until - System.nanoTime());
                return examination.get(left, TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                return List.of(Diagnosis.ailing(check.name(), words(e.getCause()), "See the runbook"));
            } catch (TimeoutException e) {
                return List.of(Diagnosis.ailing(
                        check.name(), "did not answer in time", "Look whether what it asks can be reached from here"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of(Diagnosis.ailing(check.name(), "was interrupted", "Ask again"));
            }
        }

        /** A fault's message is made for people; any other may hold what nobody should read here. */
        private static String words(@Nullable Throwable cause) {
            return switch (cause) {
                case Fault fault -> fault.code().name() + ": " + fault.getMessage();
                case null -> "failed";
                default -> "failed with " + cause.getClass().getSimpleName();
            };
        }
    }
}
