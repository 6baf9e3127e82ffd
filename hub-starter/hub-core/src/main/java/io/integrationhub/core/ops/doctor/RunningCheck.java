package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.fault.Fault;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A check that has been started.
 *
 * @param subject what it examines, if it does not say so itself
 */
record RunningCheck(String tenant, String check, String subject, Future<List<Diagnosis>> examination) {

    /** The result; if there is none by then, a diagnosis that says so. */
    List<Examination> result(long until) {
        return diagnoses(until).stream()
                .map(diagnosis -> new Examination(tenant, check, diagnosis))
                .toList();
    }

    private List<Diagnosis> diagnoses(long until) {
        try {
            long left = Math.max(0, until - System.nanoTime());
            return examination.get(left, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            return unhealthy(text(e.getCause()), "See the runbook");
        } catch (TimeoutException e) {
            return unhealthy("did not respond in time", "Check whether the system it calls is reachable from here");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unhealthy("was interrupted", "Run it again");
        }
    }

    private List<Diagnosis> unhealthy(String finding, String fix) {
        return List.of(Diagnosis.unhealthy(subject, finding, fix));
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
