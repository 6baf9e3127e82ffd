package io.integrationhub.system.calllog;

import io.integrationhub.system.http.HttpEndpoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores calls one after the other in the background, at best effort: if the database does not keep up or fails, calls
 * are left out and counted.
 */
final class StoredCallLog implements CallLog, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StoredCallLog.class);

    /** Each may hold a request and a response of the largest size. */
    private static final int MAX_WAITING = 200;

    private static final int STOP_SECONDS = 5;

    private final CallStore store;
    private final InstantSource clock;
    private final Counter dropped;
    private final ThreadPoolExecutor writer;

    StoredCallLog(CallStore store, InstantSource clock, MeterRegistry meters) {
        this.store = store;
        this.clock = clock;
        this.dropped = Counter.builder("hub.call.log.dropped")
                .description("Calls of outside systems that could not be logged")
                .register(meters);
        this.writer = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofVirtual().name("call-log").factory(),
                (_, _) -> dropped.increment());
    }

    @Override
    public HttpEndpoint.Transport logging(Target target, HttpEndpoint.Transport transport) {
        CallLogSettings settings = target.tenant().section(CallLogSettings.SECTION);
        if (!settings.isFor(target.system())) {
            return transport;
        }
        CallMask mask = CallMask.of(SecretMask.of(target.auth()), settings);
        return new LoggingTransport(target, transport, mask, clock, this::add);
    }

    private void add(Supplier<LoggedCall> call) {
        writer.execute(() -> {
            try {
                store.add(call.get());
            } catch (RuntimeException failure) {
                dropped.increment();
                log.atWarn()
                        .addKeyValue("detail", failure.getClass().getSimpleName())
                        .log("Call not logged");
            }
        });
    }

    /** Stores what waits. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException _) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
