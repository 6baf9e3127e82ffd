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

/** Runs all checks concurrently and waits for none longer than the deadline. */
class Doctor {

    private final List<DoctorCheck> checks;
    private final Duration deadline;

    Doctor(List<DoctorCheck> checks, Duration deadline) {
        this.checks = List.copyOf(checks);
        this.deadline = deadline;
    }

    List<Examination> examine(List<Tenant> tenants) {
        // Not closed by try-with-resources, which would wait for a hanging check.
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<RunningCheck> running = new ArrayList<>();
            for (Tenant tenant : tenants) {
                for (DoctorCheck check : checks) {
                    running.add(
                            new RunningCheck(tenant.id(), check, executor.submit(() -> check.examine(tenant.id()))));
                }
            }
            long until = System.nanoTime() + deadline.toNanos();
            return running.stream()
                    .flatMap(check -> check.result(until).stream())
                    .toList();
        } finally {
            executor.shutdownNow();
        }
    }

    /** A check that has been started. */
    private record RunningCheck(TenantId tenant, DoctorCheck check, Future<List<Diagnosis>> examination) {

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
                return List.of(Diagnosis.unhealthy(check.name(), text(e.getCause()), "See the runbook"));
            } catch (TimeoutException e) {
                return List.of(Diagnosis.unhealthy(
                        check.name(),
                        "did not respond in time",
                        "Check whether the system it calls is reachable from here"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of(Diagnosis.unhealthy(check.name(), "was interrupted", "Run it again"));
            }
        }

        /** A fault's message is meant for people; other messages may contain payloads or personal data. */
        private static String text(@Nullable Throwable cause) {
            return switch (cause) {
                case Fault fault -> fault.code().name() + ": " + fault.getMessage();
                case null -> "failed";
                default -> "failed with " + cause.getClass().getSimpleName();
            };
        }
    }
}
