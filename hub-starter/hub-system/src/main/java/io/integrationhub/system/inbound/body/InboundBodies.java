package io.integrationhub.system.inbound.body;

import io.integrationhub.system.Deadline;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.springframework.util.unit.DataSize;

/**
 * Reads the bodies of inbound requests, bounded in time, number and size: a sender that is slow, or sends much at once,
 * is asked to try again instead of filling the memory of all.
 */
public final class InboundBodies {

    private static final int CHUNK_SIZE = 16 * 1024;

    private final InboundBodySettings settings;
    private final BodyBudget budget;

    InboundBodies(InboundBodySettings settings) {
        this.settings = settings;
        this.budget = new BodyBudget(settings.budget().toBytes(), settings.concurrency());
    }

    /**
     * Reads a request, at most {@code limit} bytes of its body.
     *
     * @param tenant a tenant of this deployment
     * @throws RequestRejected if the body is larger, arrives too slowly or incompletely, or too many are arriving
     */
    public InboundRequest read(String tenant, HttpServletRequest request, DataSize limit) {
        return read(tenant, request, limit, Deadline.in(settings.timeout()));
    }

    /** The same with a deadline, if that comes sooner. */
    public InboundRequest read(String tenant, HttpServletRequest request, DataSize limit, Deadline deadline) {
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw RequestRejected.tooLarge(limit);
        }
        try (BodyBudget.Share share = budget.begin(tenant)) {
            return InboundRequest.of(request, body(request.getInputStream(), limit, share, sooner(deadline)));
        } catch (IOException e) {
            boolean isSlow = e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
            throw isSlow ? RequestRejected.timeout() : RequestRejected.malformed("the body did not arrive completely");
        }
    }

    private Deadline sooner(Deadline deadline) {
        return deadline.atMost(settings.timeout());
    }

    private static byte[] body(InputStream in, DataSize limit, BodyBudget.Share share, Deadline deadline)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_SIZE];
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            if (body.size() + length > limit.toBytes()) {
                throw RequestRejected.tooLarge(limit);
            }
            if (deadline.hasPassed()) {
                throw RequestRejected.timeout();
            }
            share.grow(length);
            body.write(chunk, 0, length);
        }
        return body.toByteArray();
    }
}
