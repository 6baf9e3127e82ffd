package io.integrationhub.run.apply;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import io.integrationhub.run.apply.ItemResult.Failed;
import io.integrationhub.run.apply.ItemResult.Removed;
import io.integrationhub.run.apply.ItemResult.Written;
import io.integrationhub.run.settings.RunProperties;
import io.integrationhub.run.store.ItemJson;
import io.integrationhub.run.store.Run.Reason;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.RunInterrupted;
import io.integrationhub.run.store.RunInterrupted.Cause;
import io.integrationhub.run.store.Targets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one item, and tries again what may pass. */
record ItemWriter(Tenant tenant, Targets targets, RunProperties properties) {

    private static final Logger log = LoggerFactory.getLogger(ItemWriter.class);
    private static final Duration MIN_PAUSE = Duration.ofMillis(10);

    /**
     * Writes an item.
     *
     * @param isEnding whether the work ends, so that no further attempt is made
     * @throws RunInterrupted if an outside system is unreachable, or the work ends before it succeeded
     */
    ItemResult write(PendingItem item, BooleanSupplier isEnding) {
        ItemTarget<?> target = targets.get(item.kind());
        int attempts = 0;
        while (true) {
            try {
                return write(target, item);
            } catch (TransientFault fault) {
                if (fault.outageOf().isPresent()) {
                    throw RunInterrupted.outage(
                            fault.code().name() + ": " + fault.getMessage(), properties.outagePause());
                }
                attempts += fault.isPostponed() ? 0 : 1;
                if (attempts >= properties.maxAttempts()) {
                    return failed(item, fault.code().name(), fault.getMessage());
                }
                pause(fault.retryAfter().orElse(properties.pauseAfter(attempts)), isEnding);
            } catch (PermanentFault fault) {
                return failed(item, fault.code().name(), String.valueOf(fault.getMessage()));
            } catch (DryRunStop stop) {
                throw RunInterrupted.of(Cause.STOPPED, "the tenant is in dry run: " + stop.action());
            }
        }
    }

    private <T> ItemResult write(ItemTarget<T> target, PendingItem item) {
        Class<T> type = target.kind().type();
        Optional<Known<T>> known = item.known(type);
        try {
            if (item.body() == null) {
                known.ifPresent(it -> target.remove(tenant, item.key(), it));
                return new Removed(item);
            }
            Known<T> written = target.write(tenant, item.key(), ItemJson.read(item.body(), type), known);
            return new Written(item, written.id(), written.version(), ItemJson.write(written.body()));
        } catch (TransientFault | PermanentFault | DryRunStop | RunInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw RunInterrupted.of(Cause.SHUTDOWN, "the process stops");
            }
            log.atError()
                    .setCause(e)
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("key", item.kind() + " " + item.key())
                    .log("Unexpected exception of a target; the item failed");
            return failed(
                    item,
                    RunFault.RUN_ITEM_FAILED.name(),
                    "the hub has a bug: " + e.getClass().getSimpleName());
        }
    }

    private static ItemResult failed(PendingItem item, String code, String message) {
        return new Failed(item, new Reason(code, message));
    }

    private static void pause(Duration pause, BooleanSupplier isEnding) {
        if (isEnding.getAsBoolean()) {
            throw RunInterrupted.of(Cause.SHUTDOWN, "the work ends");
        }
        try {
            Thread.sleep(pause.compareTo(MIN_PAUSE) < 0 ? MIN_PAUSE : pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunInterrupted.of(Cause.SHUTDOWN, "the process stops");
        }
    }
}
