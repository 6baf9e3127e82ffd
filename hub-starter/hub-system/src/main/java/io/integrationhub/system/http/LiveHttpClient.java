package io.integrationhub.system.http;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemFault;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One tenant's client for one system while a customer waits.
 *
 * @param attempt makes one attempt
 * @param guards its own, which neither queue nor try again
 * @param watch measures the calls
 */
record LiveHttpClient(Attempt attempt, Guards guards, CallWatch watch) implements LiveClient {

    @Override
    public String system() {
        return guards.system();
    }

    @Override
    public SystemAnswer call(SystemCall call, Deadline deadline) {
        if (deadline.hasPassed()) {
            // Says nothing about the system, so its circuit is not told.
            throw new TransientFault(SystemFault.SYSTEM_TOO_SLOW, "no time was left to call " + system());
        }
        return watch.watch(call, tracing -> guards.run(() -> makeWithin(deadline, call, tracing)));
    }

    /**
     * On a thread of its own, so that the caller can leave whatever hangs, the resolution of the system's name
     * included; the interrupt then drops the connection.
     */
    private SystemAnswer makeWithin(Deadline deadline, SystemCall call, Map<String, String> tracing) {
        FutureTask<SystemAnswer> made = new FutureTask<>(() -> attempt.make(call, tracing));
        Thread.ofVirtual().name("live-" + system()).start(made);
        try {
            return made.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw attempt.verdict().tooSlow();
        } catch (InterruptedException _) {
            // Whoever waited has given up, at the same moment: the system was too slow all the
            // same.
            Thread.currentThread().interrupt();
            throw attempt.verdict().tooSlow();
        } catch (ExecutionException failed) {
            throw cause(failed);
        } finally {
            made.cancel(true);
        }
    }

    private static RuntimeException cause(ExecutionException failed) {
        return failed.getCause() instanceof RuntimeException failure
                ? failure
                : new IllegalStateException(failed.getCause());
    }
}
