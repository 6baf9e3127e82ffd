package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInServer;
import io.integrationhub.sandbox.oms.protocol.OmsRejection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles the requests of one API of the OMS and applies the active faults to them. */
final class OmsHandler implements StandInServer.Handler {

    private static final Logger log = LoggerFactory.getLogger(OmsHandler.class);

    private final OmsFaults faults;
    private final Function<Request, Response> api;
    private final AtomicLong writes = new AtomicLong();

    OmsHandler(OmsFaults faults, Function<Request, Response> api) {
        this.faults = faults;
        this.api = api;
    }

    /** Number of requests that were meant to change something. */
    long writes() {
        return writes.get();
    }

    @Override
    public Optional<Response> handle(Request request) {
        Optional<OmsFault.Slow> slow = faults.hit(OmsFault.Slow.class);
        if (slow.isPresent() && !sleep(slow.get().delay())) {
            return Optional.empty();
        }
        Response response = respond(request);
        boolean write = !request.is("GET");
        if (write) {
            writes.incrementAndGet();
        }
        if (write
                && response.status() < 300
                && faults.hit(OmsFault.ResponseLost.class).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(faults.hit(OmsFault.Malformed.class).isPresent() ? response.truncated() : response);
    }

    private Response respond(Request request) {
        try {
            return faults.hit(OmsFault.Unavailable.class)
                    .map(fault -> new OmsRejection(503, "UNAVAILABLE", "temporarily unavailable").response())
                    .or(() -> faults.hit(OmsFault.Throttling.class).map(OmsHandler::throttled))
                    .orElseGet(() -> api.apply(request));
        } catch (OmsRejection e) {
            return e.response();
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("The OMS stand-in failed");
            return new OmsRejection(500, "BROKEN", "the stand-in itself failed, see its log").response();
        }
    }

    private static Response throttled(OmsFault.Throttling fault) {
        long seconds = Math.max(1, fault.retryAfter().toSeconds());
        return new OmsRejection(429, "TOO_MANY", "too many requests")
                .response()
                .withHeader("Retry-After", String.valueOf(seconds));
    }

    /** Whether the delay elapsed; false if the stand-in was closed in the meantime. */
    private static boolean sleep(Duration delay) {
        try {
            Thread.sleep(delay);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
