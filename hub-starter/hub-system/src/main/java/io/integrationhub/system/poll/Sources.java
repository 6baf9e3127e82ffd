package io.integrationhub.system.poll;

import io.integrationhub.core.fault.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at all sources, each at its own pace and under a lease; counts looks as {@code hub.source.looks}. */
class Sources implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sources.class);

    /** After the crash of the replica that looked, another one goes on after this. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** How long looks under way are waited for at the end. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Source> sources;
    private final Supplier<LockProvider> locks;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private volatile @Nullable ScheduledExecutorService looking;

    Sources(List<Source> sources, Supplier<LockProvider> locks, MeterRegistry meters, InstantSource clock) {
        this.sources = List.copyOf(sources);
        this.locks = locks;
        this.meters = meters;
        this.clock = clock;
    }

    /** With a thread for each source: one that takes long holds up no other. */
    @Override
    public void start() {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(
                sources.size(), Thread.ofVirtual().name("source-", 1).factory());
        for (Source source : sources) {
            long pause = source.every().toMillis();
            threads.scheduleWithFixedDelay(() -> look(source), 0, pause, TimeUnit.MILLISECONDS);
        }
        looking = threads;
    }

    /** Lets the looks under way end: a file or a page that is half taken would come again. */
    @Override
    public void stop() {
        ScheduledExecutorService threads = looking;
        looking = null;
        if (threads == null) {
            return;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    /** One look, unless another replica is looking. */
    void look(Source source) {
        try {
            locks.get()
                    .lock(new LockConfiguration(clock.instant(), source.name(), LEASE, Duration.ZERO))
                    .ifPresent(lease -> look(source, lease));
        } catch (RuntimeException e) {
            // The scheduler would end the source for good.
            log.atError().addKeyValue("source", source.name()).setCause(e).log("Source could not be looked at");
            count(source, "unforeseen");
        }
    }

    private void look(Source source, SimpleLock lease) {
        try {
            source.look().run();
            count(source, "ok");
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("source", source.name())
                    .addKeyValue("code", fault.code().name())
                    .addKeyValue("detail", fault.getMessage())
                    .log("Source could not be looked at; the next look goes on where this one" + " stopped");
            count(source, fault.code().name().toLowerCase(Locale.ROOT));
        } finally {
            lease.unlock();
        }
    }

    private void count(Source source, String outcome) {
        meters.counter("hub.source.looks", "source", source.name(), "outcome", outcome)
                .increment();
    }
}
